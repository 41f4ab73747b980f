import type { Database } from '../sqlite/database.ts';
import { passageCount } from '../sqlite/stats.ts';

/**
 * In how many passages each term stands; terms that stand nowhere are left out. Counting walks a term's whole list, so counts
 * are kept until the collection has grown or shrunk by a fiftieth: nothing but the weight of terms hangs on them.
 */
export function termFrequencies(database: Database) {
  const known = new Map<string, number>();
  let size = 0;
  return (terms: readonly string[]): ReadonlyMap<string, number> => {
    const now = passageCount(database);
    if (Math.abs(now - size) * 50 >= size || known.size > MOST_TERMS) {
      known.clear();
      size = now;
    }
    const unknown = terms.filter((term) => !known.has(term));
    for (const term of unknown) known.set(term, 0);
    const counted = database.all<{ term: string; passages: number }>(
      'SELECT term, doc AS passages FROM passage_vocabulary WHERE term IN (SELECT value FROM json_each(?))',
      JSON.stringify(unknown),
    );
    for (const { term, passages } of counted) known.set(term, passages);
    return new Map(terms.map((term) => [term, known.get(term) ?? 0] as const).filter(([, passages]) => passages > 0));
  };
}

const MOST_TERMS = 200_000;
