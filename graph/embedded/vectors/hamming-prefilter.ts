import { VECTOR_ROW } from './quantize.ts';
import type { VectorBuffer } from './wasm-buffer.ts';

/** The vectors of a document, one after the other from `from` up to `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** 1 for each measure whose vectors are looked at, by its place; null: all are. */
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
 * cosine or so.
 */
export function hammingPrefilter(
  vector: Float32Array,
  memory: VectorBuffer,
  stretches: readonly Stretch[],
  selection: Selection,
): Candidates {
  memory.setQuery(vector);
  const near = leastDifferent(memory, stretches, vector.length, selection.first);
  const cosines = new Float64Array(near.length);
  for (let i = 0; i < near.length; i++) cosines[i] = memory.cosine(near[i] ?? 0);
  const least = cosines.toSorted().at(-selection.kept) ?? Number.NEGATIVE_INFINITY;
  const kept = near.filter((_, i) => (cosines[i] ?? 0) >= least);
  const column = (name: 'passage' | 'key') =>
    kept.map((at) => memory.rows[at * VECTOR_ROW.size + VECTOR_ROW[name]] ?? 0);
  return { passages: column('passage'), vectors: column('key') };
}

/** The vectors whose signs differ least: so many of them, all that differ no more than these, or all there are. */
function leastDifferent(
  memory: VectorBuffer,
  stretches: readonly Stretch[],
  dimensions: number,
  wanted: number,
): number[] {
  const { differences } = memory;
  const tally = new Uint32Array(dimensions + 1);
  for (const stretch of stretches) compareSigns(memory, stretch, tally);
  const widest = widestOf(tally, wanted);
  const near: number[] = [];
  for (const { from, to } of stretches) {
    for (let at = from; at < to; at++) if ((differences[at] ?? 0) <= widest) near.push(at);
  }
  return near;
}

/** Counts how many vectors differ in so many signs. */
function compareSigns(memory: VectorBuffer, { from, to, matches }: Stretch, tally: Uint32Array): void {
  const { differences, rows } = memory;
  memory.compareSigns(from, to);
  for (let at = from; at < to; at++) {
    if (matches === null || matches[rows[at * VECTOR_ROW.size + VECTOR_ROW.measure] ?? 0] === 1) {
      const different = differences[at] ?? 0;
      tally[different] = (tally[different] ?? 0) + 1;
    } else differences[at] = NOT_PASSING;
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
  return widest === -1 ? tally.length : widest;
}
