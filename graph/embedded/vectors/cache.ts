import type { DocumentEntry } from '../columns/collection.ts';
import type { MatchSet } from '../columns/filter-measures.ts';
import type { Database } from '../sqlite/database.ts';
import type { Stretch } from './hamming-prefilter.ts';
import { directionsOf, numbersOf, VECTOR_ROW } from './quantize.ts';
import { vectorBuffer } from './wasm-buffer.ts';

/**
 * Keeps where all vectors point in memory, 600 bytes a vector of 512 numbers, and takes in what has been packed since it was
 * last asked. Apart from the other columns, so that only the thread that compares vectors holds them. Of many documents at once,
 * as when a store is opened, only the signs are read at first, an eighth of all; the numbers follow by `takeIn`.
 */
export function vectorCache(database: Database) {
  const dimensions = database.dimensions ?? 0;
  let memory = vectorBuffer(0, dimensions);
  let places = new Map<number, Place>();
  let withoutNumbers: Place[] = [];
  let end = 0;
  let keptFor: readonly DocumentEntry[] | undefined;
  /** By where their vectors stand. */
  let inOrder: readonly { readonly place: Place; readonly document: DocumentEntry }[] = [];

  const takeInDirections = (documents: readonly DocumentEntry[]) => {
    const serials = new Set(documents.map(({ serial }) => serial));
    places = new Map([...places].filter(([serial]) => serials.has(serial)));
    withoutNumbers = withoutNumbers.filter(({ serial }) => serials.has(serial));
    const last = [...places.keys()].reduce((most, serial) => Math.max(most, serial), 0);
    const wanted = database.values<number>(
      `SELECT coalesce(sum((length(directions) - 12) / ?), 0) FROM packed WHERE serial > ?`,
      4 * VECTOR_ROW.size + 4 * Math.ceil(dimensions / 32),
      last,
    );
    makeRoom(wanted[0] ?? 0);
    const added = database.sql('SELECT serial, directions FROM packed WHERE serial > ? ORDER BY serial').iterate(last);
    for (const row of added) append(row as { serial: number; directions: Buffer });
    for (const { serial, from } of documents) tellMeasures(places.get(serial), from);
    inOrder = documents
      .flatMap((document) => {
        const place = places.get(document.serial);
        return place ? [{ place, document }] : [];
      })
      .sort((a, b) => a.place.from - b.place.from);
    keptFor = documents;
  };
  /** Rows tell the measure by its place in the document as stored, by its position among all here. */
  const tellMeasures = (place: Place | undefined, first: number) => {
    if (!place || place.first === first) return;
    for (let at = place.from * VECTOR_ROW.size; at < place.to * VECTOR_ROW.size; at += VECTOR_ROW.size) {
      memory.rows[at + VECTOR_ROW.measure] = (memory.rows[at + VECTOR_ROW.measure] ?? 0) - place.first + first;
    }
    place.first = first;
  };
  /** Where there is none behind what is kept, moves that together into another memory. */
  const makeRoom = (wanted: number) => {
    if (end + wanted <= memory.capacity) return;
    const kept = [...places.values()].reduce((sum, { from, to }) => sum + to - from, 0);
    const before = memory;
    memory = vectorBuffer(Math.ceil((kept + wanted) * (kept === 0 ? 1 : GROWTH)), dimensions);
    end = 0;
    for (const place of places.values()) {
      const { from, to } = place;
      memory.copyFrom(before, from, to, end);
      place.from = end;
      place.to = end + to - from;
      end = place.to;
    }
  };
  const append = ({ serial, directions }: { readonly serial: number; readonly directions: Buffer }) => {
    const read = directionsOf(directions);
    memory.writeDirections(read, end);
    const place = { serial, from: end, to: end + read.rows.length / VECTOR_ROW.size, first: 0 };
    end = place.to;
    places.set(serial, place);
    withoutNumbers.push(place);
  };
  const stretchesOf = (matches: Uint8Array | null): Stretch[] => {
    const stretches: { from: number; to: number }[] = [];
    for (const { place, document } of inOrder) {
      if (matches !== null && !holdsOne(matches, document)) continue;
      const before = stretches.at(-1);
      if (before?.to === place.from) before.to = place.to;
      else stretches.push({ from: place.from, to: place.to });
    }
    return stretches;
  };
  /** Reads the numbers of so many documents, where they have not been read; true when there are more. */
  const readNumbers = (most: number): boolean => {
    for (const { serial, from } of withoutNumbers.splice(0, most)) {
      const row = database.get<{ numbers: Buffer }>('SELECT numbers FROM packed WHERE serial = ?', serial);
      if (row) memory.writeNumbers(numbersOf(row.numbers), from);
    }
    return withoutNumbers.length > 0;
  };

  return {
    /** Takes in what these documents are missing, but the numbers of so many of them only; true when there are more. */
    takeIn(documents: readonly DocumentEntry[], most: number): boolean {
      if (documents !== keptFor) takeInDirections(documents);
      return readNumbers(most);
    },
    of({ columns, matches, count }: MatchSet) {
      if (columns.documents !== keptFor) takeInDirections(columns.documents);
      if (withoutNumbers.length <= READ_AT_ONCE) readNumbers(READ_AT_ONCE);
      const matching = count === columns.count ? null : matches;
      return { memory, matches: matching, stretches: stretchesOf(matching) };
    },
  };
}

interface Place {
  readonly serial: number;
  /** The position of the document's first measure. */
  first: number;
  from: number;
  to: number;
}

/** Room for an eighth more, so that saving many documents does not move all vectors each time. */
const GROWTH = 1.125;
/** Documents whose numbers a question waits for. */
const READ_AT_ONCE = 100;

function holdsOne(matches: Uint8Array, { from, to }: DocumentEntry): boolean {
  for (let at = from; at < to; at++) if (matches[at] === 1) return true;
  return false;
}
