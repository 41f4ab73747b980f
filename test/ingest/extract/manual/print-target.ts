import type { ExtractedTarget } from '../../../../ingest/extraction.ts';

/** The form that rule examples use: `出庭应诉率 gte 95 % @2025`, a range as `1–2`, a baseline after `<`. */
export function printTarget({
  metric,
  comparator,
  value,
  upper,
  unit,
  deadline,
  baseline,
  level,
}: ExtractedTarget): string {
  const number = upper === null ? String(value ?? level ?? '—') : `${value}–${upper}`;
  const dated = deadline === null ? '' : `@${deadline}`;
  const from = baseline === null ? '' : `<${baseline}`;
  return [metric, comparator, number, unit, dated, from].filter((part) => part !== '').join(' ');
}
