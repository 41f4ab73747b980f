import type { ComparedRecord } from './queries.ts';

/** What the rows of a comparison are sorted by. */
export const ORDERS = ['value', 'deadline', 'place'] as const;
export type Order = (typeof ORDERS)[number];

type Row = Pick<ComparedRecord, 'value' | 'year'> & {
  readonly region: { readonly name: string } | null;
  readonly document: { readonly title: string };
};

/** Behind every year. */
const LAST = 9_999;

/** Records in order: most demanded first, soonest due first, or by place; ties by time, then place. Those that lack it come last. */
export function inOrder<R extends Row>(records: readonly R[], order: Order): R[] {
  const placeOf = ({ region, document }: R) => region?.name ?? document.title;
  const byPlace = (a: R, b: R) => placeOf(a).localeCompare(placeOf(b), 'zh-CN');
  const byYear = (a: R, b: R) => (a.year ?? LAST) - (b.year ?? LAST);
  const byValue = (a: R, b: R) => (b.value ?? -Infinity) - (a.value ?? -Infinity);
  const first = { value: byValue, deadline: byYear, place: byPlace }[order];
  // Two that lack the value differ by nothing: infinity less infinity is no number.
  return records.toSorted((a, b) => first(a, b) || byYear(a, b) || byPlace(a, b));
}
