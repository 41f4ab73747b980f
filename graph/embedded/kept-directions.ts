import type { Database } from './database.ts';
import { type Directions, fromBytes } from './directions.ts';
import type { Aimed } from './nearest-by-direction.ts';
import type { PackedDocuments } from './packed-documents.ts';
import type { Passing } from './passing.ts';

/**
 * Keeps where all vectors point in memory, 600 bytes a vector of 512 numbers, and takes in what has been packed since it was
 * last asked. Apart from the other columns, so that only the thread that compares vectors holds them.
 */
export function keptDirections(database: Database) {
  let bySerial = new Map<number, Directions>();
  let keptFor: PackedDocuments | undefined;
  let last = 0;
  const takeIn = (documents: PackedDocuments) => {
    if (documents === keptFor) return;
    const kept = documents.flatMap(({ serial }) => {
      const known = bySerial.get(serial);
      return known ? [[serial, known] as const] : [];
    });
    const added = database.all<{ serial: number; directions: Buffer }>(
      'SELECT serial, directions FROM packed WHERE serial > ? ORDER BY serial',
      last,
    );
    bySerial = new Map([...kept, ...added.map((row) => [row.serial, fromBytes(row.directions)] as const)]);
    last = added.at(-1)?.serial ?? last;
    keptFor = documents;
  };
  return (documents: PackedDocuments, passing: readonly Passing[]): Aimed[] => {
    takeIn(documents);
    return passing.flatMap((one) => {
      const directions = bySerial.get(one.document.serial);
      return directions ? [{ ...one, directions }] : [];
    });
  };
}
