import type { MeasureKind, Role } from '../../model.ts';
import type { Database } from '../sqlite/database.ts';
import {
  type QuantizedBytes,
  type QuantizedVectors,
  quantize,
  toBytes as quantizedToBytes,
} from '../vectors/quantize.ts';
import { toVector } from '../vectors/to-vector.ts';

/**
 * What search and facets need to know of a document's measures, as columns of numbers: rows of so many numbers, one after the
 * other. Measures are told by their place in `measures`, which is their order in the document; everything else by its key.
 */
export interface MeasureColumns {
  readonly measures: Uint32Array;
  readonly owners: Uint32Array;
  readonly brands: Uint32Array;
  readonly laws: Uint32Array;
  readonly passages: Uint32Array;
}

/** What stands where in a row, and how many numbers it has. */
/** `due` is the year of the deadline, 0 without one. */
export const MEASURE = { key: 0, kind: 1, hasLead: 2, order: 3, due: 4, size: 5 } as const;
export const OWNER = { measure: 0, unit: 1, role: 2, edge: 3, size: 4 } as const;
export const LINK = { measure: 0, to: 1, size: 2 } as const;
export const PASSAGE = { measure: 0, key: 1, size: 2 } as const;

/** As they are written into stores: never renumbered. */
export const KIND_CODES: Readonly<Record<MeasureKind, number>> = { action: 0, safeguard: 1, phase: 2 };
export const ROLE_CODES: Readonly<Record<Role, number>> = { lead: 0, responsible: 1, support: 2 };

/** Packs each of these documents anew: reading rows one by one takes fifty times as long as reading what is packed. */
export function encodeDocuments(database: Database, documentKeys: Iterable<number>): void {
  for (const key of documentKeys) {
    // A new serial number, so that what is kept in memory sees that it is out of date.
    database.run('DELETE FROM packed WHERE document_key = ?', key);
    const { content, directions, numbers } = packedOf(database, key);
    const insert = 'INSERT INTO packed (document_key, content, directions, numbers) VALUES (?, ?, ?, ?)';
    database.run(insert, key, content, directions, numbers);
  }
}

/** What a document is packed as. */
export function packedOf(database: Database, documentKey: number): { readonly content: Buffer } & QuantizedBytes {
  const { content, directions } = encodeDocument(database, documentKey);
  return { content: toBytes(content), ...quantizedToBytes(directions) };
}

/** Packs what a store of an earlier format has not packed. */
export function encodeMissing(database: Database): void {
  const missing = database.all<{ key: number }>(
    'SELECT key FROM document WHERE key NOT IN (SELECT document_key FROM packed)',
  );
  if (missing.length === 0) return;
  database.write(() =>
    encodeDocuments(
      database,
      missing.map(({ key }) => key),
    ),
  );
}

function encodeDocument(
  database: Database,
  documentKey: number,
): { readonly content: MeasureColumns; readonly directions: QuantizedVectors } {
  const measures = database.all<{ key: number; kind: MeasureKind; lead: number; ord: number; due: number }>(
    `SELECT key, kind, has_lead AS lead, ord, CAST(coalesce(substr(deadline, 1, 4), 0) AS INTEGER) AS due
     FROM measure WHERE document_key = ? ORDER BY ord, key`,
    documentKey,
  );
  const places = new Map(measures.map(({ key }, i) => [key, i]));
  const place = (measure: number) => places.get(measure) ?? 0;
  const links = (kind: string) =>
    database
      .all<{ measure: number; to: number }>(
        `SELECT e.from_key AS measure, e.to_key AS "to" FROM measure m JOIN edge e ON e.from_key = m.key AND e.kind = ?
         WHERE m.document_key = ? ORDER BY m.ord, m.key, e.to_key`,
        kind,
        documentKey,
      )
      .map(({ measure, to }) => [place(measure), to]);
  const owners = database.all<{ measure: number; unit: number; role: Role; edge: number }>(
    `SELECT e.to_key AS measure, e.from_key AS unit, e.role, e.key AS edge FROM measure m
     JOIN edge e ON e.to_key = m.key AND e.kind = 'RESPONSIBLE_FOR'
     WHERE m.document_key = ? ORDER BY m.ord, m.key, e.from_key, e.role, e.key`,
    documentKey,
  );
  const passages = database.all<{ key: number; measure: number; vector: number | null; embedding: Buffer | null }>(
    `SELECT p.key, p.measure_key AS measure, v.key AS vector, v.embedding FROM passage p
     LEFT JOIN vector v ON v.key = p.vector_key WHERE p.document_key = ? ORDER BY p.key`,
    documentKey,
  );
  const embedded = passages.flatMap(({ key: passage, measure, vector, embedding }) =>
    embedding === null || vector === null
      ? []
      : [{ measure: place(measure), passage, key: vector, vector: toVector(embedding) }],
  );
  const content = {
    measures: rows(measures.map(({ key, kind, lead, ord, due }) => [key, KIND_CODES[kind], lead, ord, due])),
    owners: rows(owners.map(({ measure, unit, role, edge }) => [place(measure), unit, ROLE_CODES[role], edge])),
    brands: rows(links('NAMES')),
    laws: rows(links('CITES')),
    passages: rows(passages.map(({ key, measure }) => [place(measure), key])),
  };
  return { content, directions: quantize(embedded) };
}

function rows(values: readonly (readonly number[])[]): Uint32Array {
  return Uint32Array.from(values.flat());
}

const SECTIONS = [
  'measures',
  'owners',
  'brands',
  'laws',
  'passages',
] as const satisfies readonly (keyof MeasureColumns)[];

/** The length of each section, then the sections. */
function toBytes(packed: MeasureColumns): Buffer {
  const sections = SECTIONS.map((name) => packed[name]);
  const all = [Uint32Array.from(sections, ({ length }) => length), ...sections];
  return Buffer.concat(all.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)));
}

export function fromBytes(bytes: Buffer): MeasureColumns {
  const numbers = new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  let at = SECTIONS.length;
  const section = (i: number) => {
    const from = at;
    at += numbers[i] ?? 0;
    return numbers.subarray(from, at);
  };
  return Object.fromEntries(SECTIONS.map((name, i) => [name, section(i)])) as unknown as MeasureColumns;
}
