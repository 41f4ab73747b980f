import type { MeasureFilter } from '../../store/graph-store.ts';
import { foldName } from '../../text/fold.ts';
import { termsWithin } from '../../text/ngrams.ts';
import { MEASURE } from '../columns/encode.ts';
import { type MatchSet, matchingMeasures } from '../columns/filter-measures.ts';
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
  const found = matchingMeasures(database, filter).map((one) => ({ ...one, matches: among(one, writing) }));
  return idsOf(database, keysInOrder(found, limit));
}

function among({ document, matches }: MatchSet, keys: ReadonlySet<number>): Uint8Array {
  return matches.map((one, i) =>
    one === 1 && keys.has(document.measures[i * MEASURE.size + MEASURE.key] ?? 0) ? 1 : 0,
  );
}
