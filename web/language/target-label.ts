import type { Comparator } from '../api-client/schema-types.ts';
import type { Language } from '../state/preferences.ts';

export interface Numbers {
  readonly metric: string;
  readonly value: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly targetText?: string;
  readonly targetLevel?: string | null;
}

/** A target in as few signs as a node can hold: 出庭应诉率 100%, 败诉率 ↓ 10%. */
export function targetLabel(target: Numbers): string {
  const amount = targetAmount(target);
  return [target.metric, amount].filter(Boolean).join(' ') || (target.targetText ?? '');
}

/** The amount alone: ≥ 95%, 30 万家, +10%, or a level in words. Empty when the target has neither. */
export function targetAmount({ value, upper, unit, comparator, targetText, targetLevel }: Numbers): string {
  if (value === null) return targetLevel ?? '';
  if (unit === RATIO) return `${SIGNS[comparator]}${fractionText(value, targetText)}`;
  const amounts = comparator === 'range' && upper !== null ? [value, upper] : [value];
  const { size, sign } = scaleOf(amounts);
  const range = amounts.map((amount) => PLAIN.format(amount / size)).join('–');
  const measured = `${sign}${unit}`;
  return `${SIGNS[comparator]}${range}${measured === '%' ? '%' : measured && ` ${measured}`}`;
}

/** The amount of a large target once more without 万 and 亿: 12,000,000,000 元, and in English 12 billion 元. Null for any other. */
export function amountInFull({ value, upper, unit, comparator }: Numbers, language: Language): string | null {
  if (value === null) return null;
  const amounts = comparator === 'range' && upper !== null ? [value, upper] : [value];
  if (scaleOf(amounts).size === 1) return null;
  const format = language === 'zh' ? PLAIN : IN_WORDS;
  return `${amounts.map((amount) => format.format(amount)).join('–')}${unit && ` ${unit}`}`;
}

const PLAIN = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 });
const IN_WORDS = new Intl.NumberFormat('en', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumFractionDigits: 4,
});
const SCALES = [
  { size: 1e8, sign: '亿' },
  { size: 1e4, sign: '万' },
] as const;
const AS_IT_IS = { size: 1, sign: '' } as const;

/** Large amounts in 万 or 亿, as plans write them, where that loses nothing. */
function scaleOf(amounts: readonly number[]): { readonly size: number; readonly sign: string } {
  const scale = SCALES.find(({ size }) => amounts.every((amount) => Math.abs(amount) >= size)) ?? AS_IT_IS;
  const isExact = amounts.every((amount) => Number((amount / scale.size).toFixed(4)) * scale.size === amount);
  return isExact ? scale : AS_IT_IS;
}

/** The unit of a fraction that is written in words. */
export const RATIO = 'ratio';

/** 万分之一 as it is written; as per cent where the wording holds no fraction, or several. */
export function fractionText(value: number, wording = ''): string {
  const [written, ...others] =
    wording.match(/[\d.点〇零一二两三四五六七八九十百千万]+分之[\d.点〇零一二两三四五六七八九十百千万]+/gu) ?? [];
  if (written !== undefined && others.length === 0) return written;
  return `${new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 }).format(value * 100)}%`;
}

/** A metric without the quotation marks around it, nor one that lost its other half at the cut. */
export function bareMetric(metric: string): string {
  const bare = metric.replace(/^“([^“”]*)”$/u, '$1');
  const [opened, closed] = [/[“]/gu, /[”]/gu].map((mark) => bare.match(mark)?.length ?? 0);
  return opened === closed ? bare : bare.replace(/^“|”$/gu, '');
}

const SIGNS: { readonly [C in Comparator]: string } = {
  eq: '',
  gte: '≥ ',
  lte: '≤ ',
  gt: '> ',
  lt: '< ',
  approx: '≈ ',
  increase_by: '+',
  decrease_by: '−',
  range: '',
};
