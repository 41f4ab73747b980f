/** A unit without its multiplier, and what a value in the written unit is to be multiplied by: 万人 is 10,000 人. */
export interface Scale {
  readonly unit: string;
  readonly factor: number;
}

/** Parts of a whole, whichever way they are written, are per cent. Percentage points are a difference, and stay apart. */
const PARTS: { readonly [unit: string]: number } = { '%': 1, '％': 1, ratio: 100, '‰': 0.1 };

const MULTIPLIERS: { readonly [character: string]: number } = { 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };

export function scaleOf(written: string): Scale {
  const parts = PARTS[written];
  if (parts !== undefined) return { unit: '%', factor: parts };
  const { times = '', unit = written } = /^(?<times>[百千万亿]+)(?<unit>(?!分点|分之).+)$/u.exec(written)?.groups ?? {};
  return { unit, factor: [...times].reduce((factor, character) => factor * (MULTIPLIERS[character] ?? 1), 1) };
}

/** A value of one scale in another, without the dust of binary fractions. */
export function rescale(value: number, from: Scale, to: Scale): number {
  return Number(((value * from.factor) / to.factor).toPrecision(12));
}
