import type { MeasureFilter, PassageHit } from '../store.ts';
import { bm25Scorer } from './bm25.ts';
import type { Database } from './database.ts';
import { HIT_PASSAGE, SELECT_HIT } from './hits.ts';
import { PASSAGE } from './packed.ts';
import type { PackedDocuments } from './packed-documents.ts';
import { isUnrestricted, type Passing, passing } from './passing.ts';
import { termFrequencies } from './term-frequencies.ts';

/** What a term weighs in a passage's own text, its measure's title, the headings above and the document's title. */
export const LEXICAL_WEIGHTS = { text: 1, title: 1, path: 0.3, document: 0.2 } as const;

/**
 * Passages that the rarest terms may bring in together. Commoner terms bring in none by themselves, which would be half of
 * all passages, but count for those that are in; of a single term in more passages the latest saved are looked at.
 */
export const CANDIDATE_ROWS = 12_000;
/** The best by the rare terms alone, of which all terms then decide. */
export const FINALISTS = 300;

/** Finds passages by BM25 over the words of graph/search/terms.ts. */
export function lexicalSearch(database: Database, documents: () => PackedDocuments, candidateRows = CANDIDATE_ROWS) {
  const frequencies = termFrequencies(database);
  let allowed = new Uint8Array();
  database.define('is_allowed', (passage) => allowed[Number(passage)] ?? 0);
  return function lexicalPassages(terms: readonly string[], filter: MeasureFilter, limit: number): PassageHit[] {
    const known = frequencies([...new Set(terms)]);
    const rare = rarest(known, candidateRows);
    const [first] = rare;
    if (first === undefined || limit < 1) return [];
    const restricted = !isUnrestricted(filter);
    if (restricted) allowed = passagesOf(passing(database, documents(), filter));
    const latest = (known.get(first) ?? 0) > candidateRows ? candidateRows : null;
    if (rare.length === known.size) return byTerms(database, rare, restricted, limit, latest);
    const finalists = byTerms(database, rare, restricted, Math.max(FINALISTS, limit), latest);
    return decide(database, finalists, known).slice(0, limit);
  };
}

/** Terms from the rarest up, as long as they bring in few passages; one at least. */
function rarest(frequencies: ReadonlyMap<string, number>, most: number): string[] {
  const kept: string[] = [];
  let reached = 0;
  for (const [term, passages] of [...frequencies].sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1))) {
    reached += passages;
    if (kept.length > 0 && reached > most) break;
    kept.push(term);
  }
  return kept;
}

function byTerms(
  database: Database,
  terms: readonly string[],
  restricted: boolean,
  limit: number,
  latest: number | null,
): PassageHit[] {
  const { text, title, path, document } = LEXICAL_WEIGHTS;
  const matched = `SELECT f.rowid AS key, -bm25(passage_terms, ${text}, ${title}, ${path}, ${document}) AS score
    FROM passage_terms f WHERE passage_terms MATCH ?${restricted ? ' AND is_allowed(f.rowid)' : ''}`;
  const looked = latest === null ? matched : `SELECT * FROM (${matched} ORDER BY f.rowid DESC LIMIT ${latest})`;
  return database.all<PassageHit>(
    `${SELECT_HIT} FROM (${looked} ORDER BY score DESC, key LIMIT ?) hit ${HIT_PASSAGE} ORDER BY hit.score DESC, p.id`,
    terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(' OR '),
    limit,
  );
}

/** 1 for each passage that may be found, by its key. */
function passagesOf(found: readonly Passing[]): Uint8Array<ArrayBuffer> {
  const largest = found.reduce((most, { document }) => Math.max(most, document.passages.at(-1) ?? 0), 0);
  const allowed = new Uint8Array(largest + 1);
  for (const { document, passes } of found) {
    const { passages } = document;
    for (let at = 0; at < passages.length; at += PASSAGE.size) {
      if (passes[passages[at + PASSAGE.measure] ?? 0] === 1) allowed[passages[at + PASSAGE.key] ?? 0] = 1;
    }
  }
  return allowed;
}

/** Orders the finalists by all terms. */
function decide(
  database: Database,
  finalists: readonly PassageHit[],
  frequencies: ReadonlyMap<string, number>,
): PassageHit[] {
  const rows = database.all<{ id: string; title: string | null; path: string; document: string }>(
    `SELECT p.id, m.title, m.path, d.title AS document FROM passage p
     JOIN measure m ON m.key = p.measure_key JOIN document d ON d.key = p.document_key
     WHERE p.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(finalists.map(({ passageId }) => passageId)),
  );
  const context = new Map(rows.map((row) => [row.id, row]));
  const total = database.get<{ total: number }>('SELECT count(*) AS total FROM passage')?.total ?? 0;
  const texts = finalists.map(({ passageId, text }) => {
    const { title = null, path = '[]', document = '' } = context.get(passageId) ?? {};
    return [
      { text: normalise(text), weight: LEXICAL_WEIGHTS.text },
      { text: normalise(title ?? ''), weight: LEXICAL_WEIGHTS.title },
      { text: normalise(path), weight: LEXICAL_WEIGHTS.path },
      { text: normalise(document), weight: LEXICAL_WEIGHTS.document },
    ];
  });
  const scores = bm25Scorer(frequencies, total)(texts);
  return finalists
    .map((hit, i) => ({ ...hit, score: scores[i] ?? 0 }))
    .sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1));
}

/** As graph/search/terms.ts does before it cuts. */
function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
