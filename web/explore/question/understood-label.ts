import type { Words } from '../../language/zh.ts';
import { restrictionsOf, valueWord } from './use-filter-labels.ts';

/** Roles, kinds and years are words of the interface; names are said as the plans write them. */
export function understoodLabel(key: string, name: string, words: Words): string {
  if (key === 'role:none') return words.results.noLead;
  const parts = restrictionsOf(key);
  const known = parts.map(({ field, value }) => valueWord(field, value, words));
  if (known.length > 0 && known.every((word) => word !== undefined)) return known.join(' / ');
  if (!parts.every(({ field }) => field === 'year')) return name;
  const years = parts.map(({ value }) => value);
  return words.results.years(years[0] ?? '', years.at(-1) ?? '');
}
