import type { Comparator } from '../api-client/schema-types.ts';

interface Numbers {
  readonly metric: string;
  readonly value: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly targetText?: string;
}

/** A target in as few signs as a node can hold: 出庭应诉率 100%, 败诉率 ↓ 10%. */
export function targetLabel(target: Numbers): string {
  const amount = targetAmount(target);
  return [target.metric, amount].filter(Boolean).join(' ') || (target.targetText ?? '');
}

/** The amount alone: ≥ 95%, 30 万家, +10%. Empty when the target is not a number. */
export function targetAmount({ value, upper, unit, comparator }: Numbers): string {
  if (value === null) return '';
  const number = (amount: number) => new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 }).format(amount);
  const range = comparator === 'range' && upper !== null ? `${number(value)}–${number(upper)}` : number(value);
  return `${SIGNS[comparator]}${range}${unit === '%' ? '%' : unit && ` ${unit}`}`;
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
