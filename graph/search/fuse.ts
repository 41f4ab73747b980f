import type { PassageHit } from '../store.ts';

/** A measure as a candidate: its best passage, and what words and meaning each say of it. */
export interface Candidate {
  readonly measureId: string;
  readonly documentId: string;
  readonly passage: PassageHit;
  /** Higher is better; comparable within one search only. */
  readonly score: number;
  /** From 1, among measures; null where that side did not find it. */
  readonly lexicalRank: number | null;
  readonly denseRank: number | null;
  /** Of the nearest passage; null without an embedding model, and where the dense side did not find it. */
  readonly cosine: number | null;
}

/**
 * Joins the two lists: scores of each side are set on one scale (their distance from the mean in standard deviations) and
 * added by weight. A passage that one side did not find has that side's least score. A measure ranks by its best passage.
 */
export function fuse(lexical: readonly PassageHit[], dense: readonly PassageHit[]): Candidate[] {
  const sides = [side(lexical, LEXICAL_WEIGHT), side(dense, 1 - LEXICAL_WEIGHT)];
  const best = new Map<string, { passage: PassageHit; score: number }>();
  for (const passage of [...lexical, ...dense]) {
    const score = sides.reduce((sum, { worth }) => sum + worth(passage.passageId), 0);
    const before = best.get(passage.measureId);
    if (!before || score > before.score) best.set(passage.measureId, { passage, score });
  }
  const lexicalRanks = ranks(lexical);
  const denseRanks = ranks(dense);
  const cosines = new Map([...dense].reverse().map(({ measureId, score }) => [measureId, score]));
  const candidates = [...best].map(([measureId, { passage, score }]) => ({
    measureId,
    documentId: passage.documentId,
    passage,
    score,
    lexicalRank: lexicalRanks.get(measureId) ?? null,
    denseRank: denseRanks.get(measureId) ?? null,
    cosine: cosines.get(measureId) ?? null,
  }));
  return candidates.sort((a, b) => b.score - a.score || (a.measureId < b.measureId ? -1 : 1));
}

/** Of the words' side; found by cross-validation (docs/search.md). */
const LEXICAL_WEIGHT = 0.4;

function side(hits: readonly PassageHit[], weight: number): { worth(passageId: string): number } {
  const mean = hits.reduce((sum, { score }) => sum + score, 0) / (hits.length || 1);
  const spread = Math.sqrt(hits.reduce((sum, { score }) => sum + (score - mean) ** 2, 0) / (hits.length || 1)) || 1;
  const scores = new Map(hits.map(({ passageId, score }) => [passageId, (weight * (score - mean)) / spread]));
  const least = Math.min(0, ...scores.values());
  return { worth: (passageId) => scores.get(passageId) ?? least };
}

function ranks(hits: readonly PassageHit[]): Map<string, number> {
  return new Map([...new Set(hits.map(({ measureId }) => measureId))].map((id, i) => [id, i + 1]));
}
