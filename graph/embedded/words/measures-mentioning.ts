import type { MeasureFilter } from '../../store/graph-store.ts';
import { foldName } from '../../text/fold.ts';
import { termsWithin } from '../../text/ngrams.ts';
import { matchingMeasures, matchSet } from '../columns/filter-measures.ts';
import { idsOf, keysInOrder } from '../columns/measures.ts';
import type { Database } from '../sqlite/database.ts';
import { matching } from './lexical-search.ts';

/** The index of words brings the passages that may write the name, their text tells. */
export function measuresMentioning(database: Database, name: string, filter: MeasureFilter, limit: number): string[] {
  const folded = foldName(name);
  const terms = termsWithin(name);
  if (terms.length === 0) return [];
  const rows = database.all<{ measure: number; text: string }>(
    `SELECT p.measure_key AS measure, p.text FROM passage_terms f JOIN passage p ON p.key = f.rowid WHERE passage_terms MATCH ?`,
    `text : (${matching(terms, 'AND')})`,
  );
  const writing = new Set(rows.filter(({ text }) => foldName(text).includes(folded)).map(({ measure }) => measure));
  const { columns, matches } = matchingMeasures(database, filter);
  const found = new Uint8Array(matches.length);
  for (const key of writing) {
    const at = columns.ofMeasure[key] ?? 0;
    found[at] = matches[at] ?? 0;
  }
  return idsOf(database, keysInOrder(matchSet(columns, found), limit));
}
