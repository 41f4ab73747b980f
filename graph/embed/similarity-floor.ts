/**
 * Where one model's cosines part answers from passages about something else: what `graph/search/ranking/relevance-threshold.ts` judges by.
 * Cosines of two models are on two scales, so a floor holds for one model; `zhengmai calibrate` measures it.
 */
export interface SimilarityFloor {
  /** The nearest of 200 passages about something else stays below this cosine in most questions. */
  readonly least: number;
  /** Of ten times as many passages it comes so much nearer by chance. */
  readonly perTenfold: number;
  /** Half of all questions are nearer to the common ground than this: those are nearer to any passage, answer or not. */
  readonly usualCommon: number;
  /** The most that nearness to the common ground raises or lowers the floor. */
  readonly mostCommon: number;
  /** What all words being there is worth against the floor. */
  readonly credit: number;
  /** How far behind the nearest passage an answer may lie, unless it holds more than half of the question's words. */
  readonly spread: number;
}

/** How many passages `least` is for. */
export const FLOOR_MEASURED_AT = 200;

const NUMBERS = ['least', 'perTenfold', 'usualCommon', 'mostCommon', 'credit', 'spread'] as const;

/** What a file says, or null when it is no floor. */
export function toSimilarityFloor(value: unknown): SimilarityFloor | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields = Object.entries(value);
  const found = NUMBERS.map((name) => fields.find(([field]) => field === name)?.[1]);
  if (!found.every((number) => typeof number === 'number' && Number.isFinite(number))) return null;
  const [least, perTenfold, usualCommon, mostCommon, credit, spread] = found as number[] as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { least, perTenfold, usualCommon, mostCommon, credit, spread };
}
