import { DIRECTION, type Directions, signsOf } from './directions.ts';
import type { Passing } from './passing.ts';

/** The vectors of a document of which some measures pass. */
export interface Aimed extends Passing {
  readonly directions: Directions;
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
export function nearestByDirection(
  vector: Float32Array,
  documents: readonly Aimed[],
  selection: Selection,
): Candidates {
  const { differences, tally, passed } = compareSigns(vector, documents);
  const near = within(
    vector,
    documents,
    differences,
    passed <= selection.first ? vector.length : widest(tally, selection.first),
  );
  const least = [...near.cosines].sort((a, b) => b - a)[selection.kept - 1] ?? Number.NEGATIVE_INFINITY;
  const isKept = (_: number, i: number) => (near.cosines[i] ?? 0) >= least;
  return { passages: near.passages.filter(isKept), vectors: near.vectors.filter(isKept) };
}

/** In how many signs each vector differs, document after document, and how many vectors differ in so many signs. */
function compareSigns(vector: Float32Array, documents: readonly Aimed[]) {
  const vectors = documents.reduce((sum, { directions }) => sum + directions.rows.length / DIRECTION.size, 0);
  const differences = new Uint16Array(vectors).fill(NOT_PASSING);
  const tally = new Uint32Array(vector.length + 1);
  const signs = signsOf(vector);
  let at = 0;
  let passed = 0;
  for (const { directions, passes } of documents) {
    const { rows } = directions;
    for (let i = 0, from = 0; i < rows.length; i += DIRECTION.size, from += signs.length, at++) {
      if (passes[rows[i + DIRECTION.measure] ?? 0] !== 1) continue;
      const different = differencesOf(signs, directions.signs, from);
      differences[at] = different;
      tally[different] = (tally[different] ?? 0) + 1;
      passed++;
    }
  }
  return { differences, tally, passed };
}

/** More differences than any two vectors have. */
const NOT_PASSING = 0xffff;

/** What does not differ in more than so many signs, with its cosine to the vector but for a factor that is the same for all. */
function within(vector: Float32Array, documents: readonly Aimed[], differences: Uint16Array, most: number) {
  const found = { passages: [] as number[], vectors: [] as number[], cosines: [] as number[] };
  let at = 0;
  for (const { directions } of documents) {
    const { rows, numbers } = directions;
    for (let i = 0, from = 0; i < rows.length; i += DIRECTION.size, from += vector.length, at++) {
      if ((differences[at] ?? 0) > most) continue;
      found.passages.push(rows[i + DIRECTION.passage] ?? 0);
      found.vectors.push(rows[i + DIRECTION.key] ?? 0);
      found.cosines.push(product(vector, numbers, from) / (rows[i + DIRECTION.length] || 1));
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

function product(vector: Float32Array, numbers: Int8Array, from: number): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += (vector[i] ?? 0) * (numbers[from + i] ?? 0);
  return sum;
}
