import type { CollectionColumns, DocumentColumns } from '../columns/cache.ts';
import { PASSAGE } from '../columns/encode.ts';
import type { MatchSet } from '../columns/filter-measures.ts';
import type { Database } from '../sqlite/database.ts';
import type { Stretch } from './hamming-prefilter.ts';
import { fromBytes, VECTOR_ROW } from './quantize.ts';
import { vectorBuffer } from './wasm-buffer.ts';

/**
 * Keeps where all vectors point in memory, 600 bytes a vector of 512 numbers, and takes in what has been packed since it was
 * last asked. Apart from the other columns, so that only the thread that compares vectors holds them.
 */
export function vectorCache(database: Database) {
  const dimensions = database.dimensions ?? 0;
  let memory = vectorBuffer(0, dimensions);
  let places = new Map<number, Place>();
  let end = 0;
  let keptFor: CollectionColumns | undefined;

  const takeIn = (documents: CollectionColumns) => {
    const added = documents.filter(({ serial }) => !places.has(serial));
    const serials = new Set(documents.map(({ serial }) => serial));
    places = new Map([...places].filter(([serial]) => serials.has(serial)));
    makeRoom(added.reduce((sum, { passages }) => sum + passages.length / PASSAGE.size, 0));
    for (const document of added) append(document);
    keptFor = documents;
  };
  /** Where there is none behind what is kept, moves that together into another memory. */
  const makeRoom = (wanted: number) => {
    if (end + wanted <= memory.capacity) return;
    const kept = [...places.values()].reduce((sum, { from, to }) => sum + to - from, 0);
    const before = memory;
    memory = vectorBuffer(Math.ceil((kept + wanted) * (kept === 0 ? 1 : GROWTH)), dimensions);
    end = 0;
    for (const [serial, { from, to }] of places) {
      memory.copyFrom(before, from, to, end);
      places.set(serial, { from: end, to: end + to - from });
      end += to - from;
    }
  };
  const append = ({ serial }: DocumentColumns) => {
    const row = database.get<{ directions: Buffer }>('SELECT directions FROM packed WHERE serial = ?', serial);
    const from = end;
    if (row) {
      const directions = fromBytes(row.directions);
      memory.write(directions, from);
      end += directions.rows.length / VECTOR_ROW.size;
    }
    places.set(serial, { from, to: end });
  };

  return (documents: CollectionColumns, matching: readonly MatchSet[]) => {
    if (documents !== keptFor) takeIn(documents);
    const stretches = matching.map(({ document, matches, count }): Stretch => {
      const { from, to } = places.get(document.serial) ?? NOWHERE;
      return { from, to, matches: count === matches.length ? null : matches };
    });
    return { memory, stretches };
  };
}

type Place = Pick<Stretch, 'from' | 'to'>;

const NOWHERE: Place = { from: 0, to: 0 };

/** Room for an eighth more, so that saving many documents does not move all vectors each time. */
const GROWTH = 1.125;
