import { ZhengmaiError } from '../errors.ts';

/** What a row is ordered by, as a cursor holds it. */
export type CursorKey = string | number;

/** An opaque cursor: the list it belongs to, and the sort keys of the last row seen. */
export function toCursor(list: string, keys: readonly CursorKey[]): string {
  return Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');
}

/** The keys in a cursor of this list; `BAD_INPUT` for anything else. */
export function readCursor(cursor: string, list: string, length: number): CursorKey[] {
  try {
    const [of, ...keys]: unknown[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (of === list && keys.length === length && keys.every(isKey)) return keys;
  } catch {
    // Told below.
  }
  throw new ZhengmaiError('BAD_INPUT', 'This cursor belongs to no page of this list: ask for the first page again.');
}

function isKey(value: unknown): value is CursorKey {
  return typeof value === 'string' || typeof value === 'number';
}
