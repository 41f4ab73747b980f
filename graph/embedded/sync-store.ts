import type { SourceGraph } from '../model.ts';
import type { Revision } from '../revision.ts';
import { type PackedDocuments, packedDocuments } from './columns/cache.ts';
import { facets } from './columns/facets.ts';
import { measureIds, measures } from './columns/measures.ts';
import { ownership } from './columns/ownership.ts';
import { named } from './names/find-by-name.ts';
import { nameIndex } from './names/name-index.ts';
import { suggester } from './names/suggest.ts';
import { type Database, toStoreError } from './sqlite/connection.ts';
import { dumpAfter } from './sqlite/dump.ts';
import { brands, documents, regulations, targets, units } from './sqlite/lists.ts';
import { remembering } from './sqlite/memoize-until-write.ts';
import { neighbourCounts, neighbours } from './sqlite/neighbours.ts';
import { edge, edgesOf, findSource, nodes, sourceOf, vectors } from './sqlite/nodes.ts';
import { paths } from './sqlite/paths.ts';
import { revisions } from './sqlite/revisions.ts';
import { stats, vectorModel } from './sqlite/stats.ts';
import { nearestSearch } from './vectors/nearest.ts';
import { lexicalSearch } from './words/lexical-search.ts';
import { measuresWriting } from './words/measures-mentioning.ts';
import { removeDocument } from './write/erase.ts';
import { saveSource } from './write/save-source.ts';

export type Core = ReturnType<typeof storeCore>;

/** The questions of the port, answered at once: what a thread of the store runs. */
export function storeCore(database: Database) {
  const packed = packedDocuments(database);
  const names = nameIndex(database);
  return {
    ...reading(database, {
      health: () => database.get('SELECT 1') !== undefined,
      findSource,
      vectors,
      nodes,
      sourceOf,
      edgesOf,
      edge,
      revisions,
      documents,
      measures: over(packed, measures),
      measureIds: over(packed, measureIds),
      measuresWriting: over(packed, measuresWriting),
      units,
      brands,
      regulations,
      targets,
      neighbourCounts,
      neighbours,
      paths,
      ownership: remembering(over(packed, ownership)),
      facets: remembering(over(packed, facets)),
      named,
      stats: remembering(stats),
      vectorModel,
      dumpAfter,
    }),
    ...reading(database, {
      suggest: forgetDatabase(suggester(database, names)),
      lexicalPassages: forgetDatabase(lexicalSearch(database, packed)),
      nearestPassages: forgetDatabase(nearestSearch(database, packed)),
    }),
    saveSource: told(
      database,
      (graph: SourceGraph, newVectors: ReadonlyMap<string, Float32Array>, made: readonly Revision[] = []) =>
        database.write(() => saveSource(database, graph, newVectors, made)),
    ),
    removeDocument: told(database, (id: string) => database.write(() => removeDocument(database, id))),
    /** Reads a piece of what is kept in memory; true when there is more. */
    warmUp: told(database, () => database.read(() => packed().length > 0 && names.takeIn(NAMES_AT_ONCE))),
    close: () => database.close(),
  };
}

/** Read in a fiftieth of a second: so long a question waits that comes meanwhile. */
const NAMES_AT_ONCE = 4_000;

/** Each question on one state of the file, with the database filled in. */
function reading<Questions extends Record<string, (database: Database, ...asked: never[]) => unknown>>(
  database: Database,
  questions: Questions,
): { [K in keyof Questions]: WithoutDatabase<Questions[K]> } {
  return Object.fromEntries(
    Object.entries(questions).map(([name, answer]) => [
      name,
      told(database, (...asked: never[]) => database.read(() => answer(database, ...asked))),
    ]),
  ) as { [K in keyof Questions]: WithoutDatabase<Questions[K]> };
}

type WithoutDatabase<Question> = Question extends (database: Database, ...asked: infer Asked) => infer Answer
  ? (...asked: Asked) => Answer
  : never;

/** The same, with all documents as they are packed filled in. */
function over<Asked extends unknown[], Answer>(
  packed: () => PackedDocuments,
  answer: (database: Database, documents: PackedDocuments, ...asked: Asked) => Answer,
) {
  return (database: Database, ...asked: Asked): Answer => answer(database, packed(), ...asked);
}

function forgetDatabase<Asked extends unknown[], Answer>(answer: (...asked: Asked) => Answer) {
  return (_: Database, ...asked: Asked): Answer => answer(...asked);
}

/** The same, with SQLite's errors told in a sentence. */
function told<Asked extends unknown[], Answer>(database: Database, work: (...asked: Asked) => Answer) {
  return (...asked: Asked): Answer => {
    try {
      return work(...asked);
    } catch (error) {
      throw toStoreError(error, database.path);
    }
  };
}
