import type { Candidate } from './fuse-scores.ts';

/**
 * Measures of one plan that all answer raise each other: words that a question and a measure share by chance stand alone,
 * while a plan about what is asked for says more of it. Each candidate gains a share of the mean of its document's best
 * others, counted from the least candidate of the search; a document without others gains nothing.
 */
export function withDocumentEvidence(candidates: readonly Candidate[]): Candidate[] {
  const least = candidates.reduce((low, { score }) => Math.min(low, score), Number.POSITIVE_INFINITY);
  const best = new Map<string, Candidate[]>();
  for (const candidate of [...candidates].sort(byScore)) {
    const first = best.get(candidate.documentId);
    if (first === undefined) best.set(candidate.documentId, [candidate]);
    else if (first.length <= WITNESSES) first.push(candidate);
  }
  const evidence = ({ documentId, measureId }: Candidate) =>
    (best.get(documentId) ?? [])
      .filter((other) => other.measureId !== measureId)
      .slice(0, WITNESSES)
      .reduce((sum, other) => sum + (other.score - least) / WITNESSES, 0);
  return candidates
    .map((candidate) => ({ ...candidate, score: candidate.score + SHARE * evidence(candidate) }))
    .sort(byScore);
}

/** Found by cross-validation, where anything near did nearly as well (docs/lab/2026-11-search.md). */
const SHARE = 0.4;
const WITNESSES = 4;

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || (a.measureId < b.measureId ? -1 : 1);
}
