import type { MeasureFilter } from '../../store/filters.ts';
import type { PassageHit } from '../../store/graph-store.ts';
import { LEXICAL_WEIGHTS } from '../../store/lexical-weights.ts';
import { foldText } from '../../text/fold.ts';
import { isUnrestricted, type MatchSet, matchingMeasures } from '../columns/filter-measures.ts';
import type { Database } from '../sqlite/database.ts';
import { type Scored, toHits } from '../sqlite/passage-hits.ts';
import { passageCount } from '../sqlite/stats.ts';
import { bm25Scorer } from './bm25.ts';
import { termFrequencies } from './term-frequencies.ts';

/**
 * Passages that the rarest terms may bring in together. Commoner terms bring in none by themselves, which would be half of
 * all passages, but count for those that are in. Of a single term in more passages the latest saved are looked at, those first
 * that hold another of the rarest as well.
 */
export const CANDIDATE_ROWS = 12_000;
/** Those others may stand in so many times as many passages. */
const COMMONER = 8;
/** The best by the rare terms alone, of which all terms then decide. */
export const FINALISTS = 300;

/** Finds passages by BM25 over the words of graph/text/ngrams.ts. */
export function lexicalSearch(
  database: Database,
  frequencies = termFrequencies(database),
  candidateRows = CANDIDATE_ROWS,
) {
  let allowed: Pick<MatchSet, 'matches' | 'columns'> | undefined;
  database.define('is_allowed', (passage) => allowed?.matches[allowed.columns.ofPassage[Number(passage)] ?? -1] ?? 0);
  return function lexicalPassages(terms: readonly string[], filter: MeasureFilter, limit: number): PassageHit[] {
    const known = frequencies([...new Set(terms)]);
    const rare = rarest(known, candidateRows);
    const [first] = rare;
    if (first === undefined || limit < 1) return [];
    const restricted = !isUnrestricted(filter);
    if (restricted) allowed = matchingMeasures(database, filter);
    const isDecided = rare.length === known.size;
    const wanted = isDecided ? limit : Math.max(FINALISTS, limit);
    const best =
      (known.get(first) ?? 0) > candidateRows
        ? ofLatest(first, known, restricted, wanted)
        : byTerms(database, matching(rare, 'OR'), restricted, wanted);
    return toHits(database, isDecided ? best : decide(database, best, known, limit));
  };

  function ofLatest(first: string, known: ReadonlyMap<string, number>, restricted: boolean, wanted: number): Scored {
    const others = rarest(new Map([...known].filter(([term]) => term !== first)), COMMONER * candidateRows);
    const latest = (asked: string) => byTerms(database, asked, restricted, wanted, candidateRows);
    const one = matching([first], 'OR');
    const both = others.length === 0 ? new Map() : latest(`${one} AND (${matching(others, 'OR')})`);
    if (both.size >= wanted) return both;
    const rest = [...latest(one)].filter(([passage]) => !both.has(passage));
    return new Map([...both, ...rest.slice(0, wanted - both.size)]);
  }
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

/** The passages that score best by these terms alone; of the latest saved that hold them. */
function byTerms(
  database: Database,
  asked: string,
  restricted: boolean,
  limit: number,
  latest: number | null = null,
): Scored {
  const { text, title, path, document } = LEXICAL_WEIGHTS;
  const matched = `SELECT f.rowid AS key, -bm25(passage_terms, ${text}, ${title}, ${path}, ${document}) AS score
    FROM passage_terms f WHERE passage_terms MATCH ?${restricted ? ' AND is_allowed(f.rowid)' : ''}`;
  const looked = latest === null ? matched : `SELECT * FROM (${matched} ORDER BY f.rowid DESC LIMIT ${latest})`;
  const rows = database.all<{ key: number; score: number }>(`${looked} ORDER BY score DESC, key LIMIT ?`, asked, limit);
  return new Map(rows.map(({ key, score }) => [key, score]));
}

/** What the index of words is asked for: terms as they are, whatever they hold. */
export function matching(terms: readonly string[], joined: 'AND' | 'OR'): string {
  return terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(` ${joined} `);
}

/** The best of the finalists by all terms. */
function decide(
  database: Database,
  finalists: Scored,
  frequencies: ReadonlyMap<string, number>,
  limit: number,
): Scored {
  const rows = database.all<{ key: number; text: string; title: string | null; path: string; document: string }>(
    `SELECT p.key, p.text, m.title, m.path, d.title AS document FROM passage p
     JOIN measure m ON m.key = p.measure_key JOIN document d ON d.key = p.document_key
     WHERE p.key IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...finalists.keys()]),
  );
  const total = passageCount(database);
  const texts = rows.map(({ text, title, path, document }) => [
    { text: foldText(text), weight: LEXICAL_WEIGHTS.text },
    { text: foldText(title ?? ''), weight: LEXICAL_WEIGHTS.title },
    { text: foldText(path), weight: LEXICAL_WEIGHTS.path },
    { text: foldText(document), weight: LEXICAL_WEIGHTS.document },
  ]);
  const scores = bm25Scorer(frequencies, total)(texts);
  const scored = rows.map(({ key }, i) => [key, scores[i] ?? 0] as const);
  return new Map(scored.sort(([a, one], [b, other]) => other - one || a - b).slice(0, limit));
}
