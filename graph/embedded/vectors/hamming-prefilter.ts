import { VECTOR_ROW } from './quantize.ts';
import type { VectorBuffer } from './wasm-buffer.ts';

/** Vectors that are neighbours, from `from` up to `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is looked at. */
export interface Scope {
  readonly memory: VectorBuffer;
  readonly stretches: readonly Stretch[];
  /** 1 for each measure whose vectors are looked at, by its position; null: all are. */
  readonly matches: Uint8Array | null;
}

/** Passages with their vectors, by their keys; `passages[i]` has `vectors[i]`. */
export interface Candidates {
  readonly passages: readonly number[];
  readonly vectors: readonly number[];
}

export interface Selection {
  /** So many, or some more, whose signs differ least from the vector's are looked at again … */
  readonly first: number;
  /** … and so many of them, or some more, are candidates. */
  readonly kept: number;
}

/**
 * The passages among which the nearest to a vector are to be sought. Vectors that point the same way differ in few signs, and
 * counting bits is quick; those that differ least are put in order by their rounded numbers, which are off by a thousandth of a
 * cosine or so. Those whose numbers have not been read yet are all kept, as far as `MOST_UNORDERED` goes.
 */
export function hammingPrefilter(vector: Float32Array, scope: Scope, selection: Selection): Candidates {
  const { memory } = scope;
  memory.setQuery(vector);
  const near = leastDifferent(scope, vector.length, selection.first);
  const cosines = new Float64Array(near.length);
  for (let i = 0; i < near.length; i++) cosines[i] = memory.cosine(near[i] ?? 0);
  // What is not a number is sorted behind all numbers.
  const ordered = cosines.toSorted();
  const whole = ordered.length - unorderedIn(ordered);
  const least = ordered[whole - selection.kept] ?? Number.NEGATIVE_INFINITY;
  const kept: number[] = [];
  const unordered: number[] = [];
  for (let i = 0; i < near.length; i++) {
    const cosine = cosines[i] ?? 0;
    if (cosine >= least) kept.push(near[i] ?? 0);
    else if (Number.isNaN(cosine)) unordered.push(near[i] ?? 0);
  }
  kept.push(...leastDifferentOf(unordered, memory));
  const column = (name: 'passage' | 'key') =>
    kept.map((at) => memory.rows[at * VECTOR_ROW.size + VECTOR_ROW[name]] ?? 0);
  return { passages: column('passage'), vectors: column('key') };
}

function unorderedIn(sorted: Float64Array): number {
  const first = sorted.findIndex(Number.isNaN);
  return first === -1 ? 0 : sorted.length - first;
}

function leastDifferentOf(places: number[], { differences }: VectorBuffer): number[] {
  return places.sort((a, b) => (differences[a] ?? 0) - (differences[b] ?? 0)).slice(0, MOST_UNORDERED);
}

/** Each is compared by the vector itself, read from the file. */
const MOST_UNORDERED = 3_000;

/** The vectors whose signs differ least: so many of them, all that differ no more than these, or all there are. */
function leastDifferent({ memory, stretches, matches }: Scope, dimensions: number, wanted: number): Uint32Array {
  for (const { from, to } of stretches) {
    memory.compareSigns(from, to);
    if (matches !== null) takeOut(memory, from, to, matches);
    memory.count(from, to);
  }
  return memory.within(stretches, widestOf(memory.tally.subarray(0, dimensions + 1), wanted));
}

function takeOut({ differences, rows }: VectorBuffer, from: number, to: number, matches: Uint8Array): void {
  for (let at = from; at < to; at++) {
    if (matches[rows[at * VECTOR_ROW.size + VECTOR_ROW.measure] ?? 0] !== 1) differences[at] = NOT_PASSING;
  }
}

/** More differences than any two vectors have. */
const NOT_PASSING = 0xffff;

/** The number of differences within which `wanted` vectors lie, or all. */
function widestOf(tally: Uint32Array, wanted: number): number {
  let reached = 0;
  const widest = tally.findIndex((vectors) => {
    reached += vectors;
    return reached >= wanted;
  });
  return widest === -1 ? tally.length - 1 : widest;
}
