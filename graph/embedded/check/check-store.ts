import type Sqlite from 'better-sqlite3';
import { toStoreError } from '../file/refusals.ts';
import { numberOf, refuseForeign } from '../file/refuse-file.ts';
import { openDatabase } from '../sqlite/connection.ts';
import type { Database } from '../sqlite/database.ts';
import { isSqliteError, openSqlite } from '../sqlite/driver.ts';
import { sealDocuments, sealer } from '../write/seal.ts';
import { DERIVED } from './derived.ts';
import type { DerivedPart } from './derived-part.ts';

export interface StoreFinding {
  /** Nothing to do any more: all is well, or has been repaired. */
  readonly ok: boolean;
  /** One sentence, with what to do. */
  readonly message: string;
}

/**
 * Reads a store through: its pages and indexes, each document against the digest of what it was saved as, and all that is
 * made from documents against them. With `repair`, indexes and what is made are made anew, unless a document is damaged, from
 * which nothing should be made. Nothing is changed without it. Takes a minute or so for a million passages.
 */
export function checkStore(path: string, { repair }: { readonly repair: boolean }): StoreFinding[] {
  const pages = checkPages(path, repair);
  if (!pages.every(({ ok }) => ok)) return pages;
  return [...pages, ...withDatabase(path, (database) => checkContent(database, repair))];
}

/** What SQLite itself finds. */
function checkPages(path: string, repair: boolean): StoreFinding[] {
  try {
    const file = openSqlite(path, { fileMustExist: true });
    try {
      refuseForeign(file, path);
      const found = integrity(file);
      if (found.length === 0) return [fine(`All ${numberOf(file, 'page_count')} pages are sound`)];
      if (!found.every((sentence) => OF_AN_INDEX.test(sentence))) {
        return [
          wrong(`The file is damaged (${found[0]}): put a backup back with \`restore\`, or ingest into a new store`),
        ];
      }
      if (!repair) return [wrong(`An index is damaged (${found[0]}): ${REPAIR}`)];
      file.exec('REINDEX');
      const left = integrity(file);
      return [
        left.length === 0
          ? fine('An index was damaged, and has been made anew')
          : wrong(`An index is damaged and cannot be made anew (${left[0]}): put a backup back with \`restore\``),
      ];
    } finally {
      file.close();
    }
  } catch (error) {
    return [wrong(sentenceOf(error, path))];
  }
}

const REPAIR = '`doctor --repair` makes it anew';
/** The index of words is compared and made anew with the rest. */
const OF_WORDS = /FTS5/i;
const OF_AN_INDEX = /(missing from|entries in|entry in) index|in index .* (missing|out of order)/i;

function integrity(file: Sqlite.Database): string[] {
  const rows = file.pragma('integrity_check(20)') as { readonly integrity_check: string }[];
  const astray = (file.pragma('foreign_key_check') as { readonly table: string }[]).map(
    ({ table }) => `a row of ${table} belongs to nothing`,
  );
  return [...rows.map((row) => row.integrity_check), ...astray].filter((told) => told !== 'ok' && !OF_WORDS.test(told));
}

function withDatabase(path: string, work: (database: Database) => StoreFinding[]): StoreFinding[] {
  try {
    const database = openDatabase({ path, model: null, dimensions: null });
    try {
      return work(database);
    } finally {
      database.close();
    }
  } catch (error) {
    return [wrong(sentenceOf(error, path))];
  }
}

function checkContent(database: Database, repair: boolean): StoreFinding[] {
  const documents = checkSeals(database, repair);
  const mayRepair = repair && documents.every(({ ok }) => ok);
  const derived = DERIVED.flatMap((part) => {
    // Others may write while it only looks.
    const count = mayRepair
      ? database.write(() => mend(part, database))
      : database.read(() => attempt(() => part.countWrong(database)));
    if (count === 0) return [];
    const found = `${count ?? 'Unreadable'} ${part.what}`;
    if (!mayRepair) {
      return [
        wrong(repair ? `${found}: put right what is damaged first` : `${found}: \`doctor --repair\` makes them anew`),
      ];
    }
    return [fine(`${found}: made anew`)];
  });
  return [
    ...documents,
    ...(derived.length > 0 ? derived : [fine('Counts, names, words and columns are those of the documents')]),
  ];
}

/** Makes anew what differs; answers how many did, null when they could not be read. */
function mend({ countWrong, rebuild }: DerivedPart, database: Database): number | null {
  const count = attempt(() => countWrong(database));
  if (count !== 0) rebuild(database);
  return count;
}

function checkSeals(database: Database, repair: boolean): StoreFinding[] {
  const seal = sealer(database);
  const documents = database.all<{ key: number; title: string; origin: string; digest: string | null }>(
    `SELECT d.key, d.title, s.origin, x.digest FROM document d JOIN source s ON s.key = d.source_key
     LEFT JOIN seal x ON x.document_key = d.key ORDER BY d.source_key, d.key`,
  );
  const unsealed = documents.filter(({ digest }) => digest === null);
  const changed = documents.filter(({ key, digest }) => digest !== null && digest !== seal(key));
  const told = changed
    .slice(0, MOST_TOLD)
    .map(({ title, origin }) =>
      wrong(
        `${title} is not as it was saved: put a backup back with \`restore\`, or run \`ingest --again\` on ${origin}`,
      ),
    );
  if (changed.length > MOST_TOLD)
    told.push(
      wrong(
        `${changed.length - MOST_TOLD} more documents are not as they were saved: put a backup back with \`restore\``,
      ),
    );
  if (unsealed.length === 0)
    return told.length > 0 ? told : [fine(`All ${documents.length} documents are as they were saved`)];
  const older = `${unsealed.length} documents of an older format have no digest yet`;
  if (!repair) return [...told, fine(`${older}: \`doctor --repair\` gives them one`)];
  database.write(() =>
    sealDocuments(
      database,
      unsealed.map(({ key }) => key),
    ),
  );
  return [...told, fine(`${older}: given one, of what they say now`)];
}

const MOST_TOLD = 20;

/** Null when what it reads is too damaged to be read. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (isSqliteError(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

function fine(sentence: string): StoreFinding {
  return { ok: true, message: `${sentence}.` };
}

function wrong(sentence: string): StoreFinding {
  return { ok: false, message: sentence.endsWith('.') ? sentence : `${sentence}.` };
}

function sentenceOf(error: unknown, path: string): string {
  const told = toStoreError(error, path);
  if (told instanceof Error && told.name === 'ZhengmaiError') return told.message;
  throw told;
}
