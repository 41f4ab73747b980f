import type { PassageHit } from '../../store/graph-store.ts';

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
 * added, the words' by `lexicalWeight` and the meaning's by the rest of one. A measure has the best score that a passage of it has on each side, not always the same passage: one may
 * hold the words and the next say what was meant. Without a passage on a side it has that side's least score. The passage
 * shown is the best of both sides together.
 */
export function fuse(lexical: readonly PassageHit[], dense: readonly PassageHit[], lexicalWeight: number): Candidate[] {
  const sides = [side(lexical, lexicalWeight), side(dense, 1 - lexicalWeight)];
  const best = new Map<string, Best>();
  for (const passage of [...lexical, ...dense]) {
    const worths = sides.map(({ worth }) => worth(passage.passageId));
    const before = best.get(passage.measureId);
    best.set(passage.measureId, before ? better(before, { passage, worths }) : { passage, worths, shown: sum(worths) });
  }
  const lexicalRanks = ranks(lexical);
  const denseRanks = ranks(dense);
  const cosines = new Map([...dense].reverse().map(({ measureId, score }) => [measureId, score]));
  const candidates = [...best].map(([measureId, { passage, worths }]) => ({
    measureId,
    documentId: passage.documentId,
    passage,
    score: sum(worths),
    lexicalRank: lexicalRanks.get(measureId) ?? null,
    denseRank: denseRanks.get(measureId) ?? null,
    cosine: cosines.get(measureId) ?? null,
  }));
  return candidates.sort((a, b) => b.score - a.score || (a.measureId < b.measureId ? -1 : 1));
}

interface Best {
  readonly passage: PassageHit;
  /** Of the passage that is shown, both sides together. */
  readonly shown: number;
  /** The best of any passage, side by side. */
  readonly worths: readonly number[];
}

function better(before: Best, { passage, worths }: Omit<Best, 'shown'>): Best {
  const shown = sum(worths);
  return {
    ...(shown > before.shown ? { passage, shown } : before),
    worths: before.worths.map((worth, i) => Math.max(worth, worths[i] ?? worth)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

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
