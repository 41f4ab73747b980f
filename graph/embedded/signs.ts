import { signsOf, VECTOR } from './packed.ts';
import type { Passing } from './passing.ts';

/** Passages with their vectors, by their keys; `passages[i]` has `vectors[i]`. */
export interface Candidates {
  readonly passages: readonly number[];
  readonly vectors: readonly number[];
}

export interface Selection {
  /** Up to so many are all candidates. */
  readonly few: number;
  /** So many, or some more, whose signs differ least from the vector's are looked at again … */
  readonly first: number;
  /** … and so many of them, or some more, are candidates. */
  readonly kept: number;
}

/**
 * The passages among which the nearest to a vector are to be sought. Vectors that point the same way differ in few signs, and
 * counting bits is quick. Those that differ least are put in order by what the vector's own numbers add up to under the signs
 * of the other, which tells three times as sharply.
 */
export function nearestBySigns(vector: Float32Array, documents: readonly Passing[], selection: Selection): Candidates {
  const { differences, tally, passed } = compareSigns(vector, documents);
  if (passed <= selection.few) return within(documents, differences, vector.length);
  const near = within(documents, differences, widest(tally, selection.first), sumsUnderSigns(vector));
  const least = [...near.worths].sort((a, b) => b - a)[selection.kept - 1] ?? Number.NEGATIVE_INFINITY;
  const isKept = (_: number, i: number) => (near.worths[i] ?? 0) >= least;
  return { passages: near.passages.filter(isKept), vectors: near.vectors.filter(isKept) };
}

/** In how many signs each vector differs, document after document, and how many vectors differ in so many signs. */
function compareSigns(vector: Float32Array, documents: readonly Passing[]) {
  const vectors = documents.reduce((sum, { document }) => sum + document.vectors.length / VECTOR.size, 0);
  const differences = new Uint16Array(vectors).fill(NOT_PASSING);
  const tally = new Uint32Array(vector.length + 1);
  const signs = signsOf(vector);
  let at = 0;
  let passed = 0;
  for (const { document, passes } of documents) {
    const rows = document.vectors;
    for (let i = 0, from = 0; i < rows.length; i += VECTOR.size, from += signs.length, at++) {
      if (passes[rows[i + VECTOR.measure] ?? 0] !== 1) continue;
      const different = differencesOf(signs, document.signs, from);
      differences[at] = different;
      tally[different] = (tally[different] ?? 0) + 1;
      passed++;
    }
  }
  return { differences, tally, passed };
}

/** More differences than any two vectors have. */
const NOT_PASSING = 0xffff;

/** What does not differ in more than so many signs, and what it is worth by a closer look. */
function within(
  documents: readonly Passing[],
  differences: Uint16Array,
  most: number,
  worth: (signs: Uint32Array, from: number) => number = () => 0,
) {
  const found = { passages: [] as number[], vectors: [] as number[], worths: [] as number[] };
  let at = 0;
  for (const { document } of documents) {
    const { vectors, signs } = document;
    const words = (signs.length / vectors.length) * VECTOR.size;
    for (let i = 0, from = 0; i < vectors.length; i += VECTOR.size, from += words, at++) {
      if ((differences[at] ?? 0) > most) continue;
      found.passages.push(vectors[i + VECTOR.passage] ?? 0);
      found.vectors.push(vectors[i + VECTOR.key] ?? 0);
      found.worths.push(worth(signs, from));
    }
  }
  return found;
}

/** The number of differences within which `wanted` vectors lie. */
function widest(tally: Uint32Array, wanted: number): number {
  let reached = 0;
  for (let different = 0; different < tally.length; different++) {
    reached += tally[different] ?? 0;
    if (reached >= wanted) return different;
  }
  return tally.length;
}

function differencesOf(signs: Uint32Array, others: Uint32Array, from: number): number {
  let different = 0;
  for (let word = 0; word < signs.length; word++) different += bitsSet((signs[word] ?? 0) ^ (others[from + word] ?? 0));
  return different;
}

function bitsSet(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Adds the vector's numbers, each with the sign of the other vector: eight at a time, from sums made beforehand. */
function sumsUnderSigns(vector: Float32Array): (signs: Uint32Array, from: number) => number {
  const bytes = Math.ceil(vector.length / 32) * 4;
  const sums = new Float32Array(bytes * 256);
  for (let i = 0; i < sums.length; i++) {
    let sum = 0;
    for (let bit = 0; bit < 8; bit++) {
      const value = vector[(i >> 8) * 8 + bit] ?? 0;
      sum += (i >> bit) & 1 ? value : -value;
    }
    sums[i] = sum;
  }
  return (signs, from) => {
    let sum = 0;
    for (let byte = 0; byte < bytes; byte++) {
      const value = ((signs[from + (byte >> 2)] ?? 0) >>> (8 * (byte & 3))) & 0xff;
      sum += sums[(byte << 8) | value] ?? 0;
    }
    return sum;
  };
}
