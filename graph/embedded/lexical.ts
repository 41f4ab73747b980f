import type { MeasureFilter, PassageHit } from '../store.ts';
import type { Database } from './database.ts';
import { measureConditions } from './filter.ts';
import { HIT_PASSAGE, SELECT_HIT } from './hits.ts';
import { toWhere } from './pages.ts';

/** What a term weighs in a passage's own text, its measure's title, the headings above and the document's title. */
export const LEXICAL_WEIGHTS = { text: 1, title: 1, path: 0.3, document: 0.2 } as const;

/**
 * Rows that the rarest terms may bring in together. Commoner terms than that find no passage by themselves: they would
 * bring in half of all passages and hardly move the order.
 */
export const CANDIDATE_ROWS = 20_000;

export function lexicalPassages(
  database: Database,
  terms: readonly string[],
  filter: MeasureFilter,
  limit: number,
): PassageHit[] {
  const query = rarest(database, [...new Set(terms)])
    .map(quoted)
    .join(' OR ');
  if (query === '') return [];
  const { where, parameters } = measureConditions(filter);
  const { text, title, path, document } = LEXICAL_WEIGHTS;
  const measure = where.length === 0 ? '' : 'JOIN passage p ON p.key = f.rowid JOIN measure m ON m.key = p.measure_key';
  return database.all<PassageHit>(
    `${SELECT_HIT} FROM (
       SELECT f.rowid AS key, -bm25(passage_terms, ${text}, ${title}, ${path}, ${document}) AS score
       FROM passage_terms f ${measure} ${toWhere(['passage_terms MATCH ?', ...where])} ORDER BY score DESC, key LIMIT ?
     ) hit ${HIT_PASSAGE} ORDER BY hit.score DESC, p.id`,
    query,
    ...parameters,
    limit,
  );
}

function rarest(database: Database, terms: readonly string[]): string[] {
  const rows = database.all<{ term: string; rows: number }>(
    'SELECT term, doc AS rows FROM passage_vocabulary WHERE term IN (SELECT value FROM json_each(?)) ORDER BY doc, term',
    JSON.stringify(terms),
  );
  const kept: string[] = [];
  let reached = 0;
  for (const { term, rows: brings } of rows) {
    reached += brings;
    if (kept.length > 0 && reached > CANDIDATE_ROWS) break;
    kept.push(term);
  }
  return kept;
}

function quoted(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}
