import type { Comparator } from '../api-client/schema-types.ts';

interface Numbers {
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
  const number = (amount: number) => new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 }).format(amount);
  const range = comparator === 'range' && upper !== null ? `${number(value)}–${number(upper)}` : number(value);
  return `${SIGNS[comparator]}${range}${unit === '%' ? '%' : unit && ` ${unit}`}`;
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
