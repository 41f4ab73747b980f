import type { SourceGraph } from '../model.ts';
import type { Revision } from '../revision.ts';
import type { MeasureFilter } from '../store/filters.ts';
import { columnsOf } from './columns/cache.ts';
import { facets } from './columns/facets.ts';
import { measureIds, measures } from './columns/measures.ts';
import { ownership } from './columns/ownership.ts';
import { toStoreError } from './file/refusals.ts';
import { named } from './names/find-by-name.ts';
import { nameIndex } from './names/name-index.ts';
import { suggester } from './names/suggest.ts';
import type { Database } from './sqlite/database.ts';
import { dumpAfter } from './sqlite/dump.ts';
import { neighbourCounts, neighbours } from './sqlite/graph/neighbours.ts';
import { paths } from './sqlite/graph/paths.ts';
import { brands, documents, regulations, targets, units } from './sqlite/lists.ts';
import { memoizeUntilWrite } from './sqlite/memoize-until-write.ts';
import { edge, edgesOf, findSource, nodes, sourceOf, vectors } from './sqlite/nodes.ts';
import { revisions } from './sqlite/revisions.ts';
import { stats, vectorModel } from './sqlite/stats.ts';
import { nearestSearch } from './vectors/nearest.ts';
import { lexicalSearch } from './words/lexical-search.ts';
import { measuresMentioning } from './words/measures-mentioning.ts';
import { termFrequencies } from './words/term-frequencies.ts';
import { removeDocument } from './write/erase.ts';
import { saveSource } from './write/save-source.ts';

export type SyncStore = ReturnType<typeof syncStore>;

/** The questions of the port, answered synchronously: what a thread of the store runs. */
export function syncStore(database: Database) {
  const names = nameIndex(database);
  const meaning = nearestSearch(database);
  const frequencies = termFrequencies(database);
  const lexicalPassages = lexicalSearch(database, frequencies);
  /** On one state of the file, with SQLite's errors told in a sentence. */
  const onOneState =
    <Asked extends unknown[], Answer>(answer: (...asked: Asked) => Answer) =>
    (...asked: Asked): Answer =>
      withStoreErrors(database, () => database.read(() => answer(...asked)));
  /** The same for what is asked of a database. */
  const read = <Asked extends unknown[], Answer>(answer: (database: Database, ...asked: Asked) => Answer) =>
    onOneState((...asked: Asked) => answer(database, ...asked));
  return {
    health: read((database) => {
      database.refuseMoved();
      return database.get('SELECT 1') !== undefined;
    }),
    findSource: read(findSource),
    vectors: read(vectors),
    nodes: read(nodes),
    sourceOf: read(sourceOf),
    edgesOf: read(edgesOf),
    edge: read(edge),
    revisions: read(revisions),
    documents: read(documents),
    measures: read(measures),
    measureIds: read(measureIds),
    measuresMentioning: read((database, ...asked: [name: string, filter: MeasureFilter, limit: number]) =>
      measuresMentioning(database, frequencies, ...asked),
    ),
    units: read(units),
    brands: read(brands),
    regulations: read(regulations),
    targets: read(targets),
    neighbourCounts: read(neighbourCounts),
    neighbours: read(neighbours),
    paths: read(paths),
    ownership: read(memoizeUntilWrite(ownership)),
    facets: read(memoizeUntilWrite(facets)),
    named: read(named),
    stats: read(memoizeUntilWrite(stats)),
    vectorModel: read(vectorModel),
    dumpAfter: read(dumpAfter),
    suggest: onOneState(suggester(database, names)),
    lexicalPassages: read(
      memoizeUntilWrite((_, ...asked: Parameters<typeof lexicalPassages>) => lexicalPassages(...asked)),
    ),
    termFrequencies: onOneState((terms: readonly string[], limit: number) => {
      const counted = [...frequencies([...new Set(terms)])];
      return new Map(counted.map(([term, passages]) => [term, Math.min(passages, limit)]));
    }),
    nearestPassages: onOneState(meaning.nearestPassages),
    saveSource: (
      graph: SourceGraph,
      newVectors: ReadonlyMap<string, Float32Array>,
      made: readonly Revision[] = [],
    ): void => withStoreErrors(database, () => database.write(() => saveSource(database, graph, newVectors, made))),
    removeDocument: (id: string): boolean =>
      withStoreErrors(database, () => database.write(() => removeDocument(database, id))),
    /** Reads a piece of what is kept in memory for names or for vectors; true when there is more. */
    warmUp: onOneState((what: 'names' | 'vectors'): boolean =>
      what === 'names'
        ? columnsOf(database).count > 0 && names.takeIn(NAMES_AT_ONCE)
        : meaning.takeIn(DOCUMENTS_AT_ONCE),
    ),
    close: (): void => database.close(),
  };
}

/** Read in a fiftieth of a second: so long a question waits that comes meanwhile. */
const NAMES_AT_ONCE = 4_000;
/** The same of the numbers of vectors. */
const DOCUMENTS_AT_ONCE = 200;

function withStoreErrors<Answer>(database: Database, work: () => Answer): Answer {
  try {
    return work();
  } catch (error) {
    throw toStoreError(error, database.path);
  }
}
