import type { Database } from '../sqlite/database.ts';
import { type CollectionColumns, collectionBuilder, type DocumentEntry, type DocumentFields } from './collection.ts';
import { fromBytes } from './encode.ts';

/**
 * The columns of all documents, cached: some 130 bytes a measure. Takes in what has been saved or removed since it was last
 * asked; the same object as long as nothing has.
 */
export function columnsOf(database: Database): CollectionColumns {
  const cache = caches.get(database) ?? columnCache(database);
  caches.set(database, cache);
  return cache();
}

const caches = new WeakMap<Database, () => CollectionColumns>();

/** Reads only the documents that it has not seen, by their serial numbers. */
function columnCache(database: Database): () => CollectionColumns {
  let builder = collectionBuilder();
  let columns = builder.columns([]);
  let last = 0;
  let version = '';

  const takeIn = () => {
    const serials = new Set(database.values<number>('SELECT serial FROM packed'));
    const kept = columns.documents.filter(({ serial }) => serials.has(serial));
    const added = serials.size === kept.length ? [] : read();
    if (added.length > 0 || kept.length < columns.documents.length) {
      columns = builder.columns([...kept, ...added].sort(compare));
    }
  };
  const read = (): DocumentEntry[] => {
    const added: DocumentEntry[] = [];
    for (const row of database.sql(`${SELECT_PACKED} WHERE p.serial > ? ORDER BY p.serial`).iterate(last)) {
      const { publishedOn, content, ...document } = row as Row;
      added.push(builder.append({ ...document, day: publishedOn ?? '' }, fromBytes(content)));
    }
    last = added.at(-1)?.serial ?? last;
    return added;
  };

  return () => {
    const now = database.version();
    if (now === version) return columns;
    takeIn();
    if (columns.size - columns.count > FEW + columns.count / 4) {
      builder = collectionBuilder();
      columns = builder.columns([]);
      last = 0;
      takeIn();
    }
    version = now;
    return columns;
  };
}

/** With more than these and a fourth of the positions given to documents that are gone, all is read anew. */
const FEW = 1_000;

interface Row extends Omit<DocumentFields, 'day'> {
  readonly publishedOn: string | null;
  readonly content: Buffer;
}

const SELECT_PACKED = `SELECT p.serial, d.key, n.id, d.published_on AS publishedOn, d.year, d.kind AS documentKind,
  d.region_id AS regionId, p.content
  FROM packed p JOIN document d ON d.key = p.document_key JOIN node n ON n.key = d.key`;

function compare(a: DocumentEntry, b: DocumentEntry): number {
  if (a.day !== b.day) return a.day > b.day ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
