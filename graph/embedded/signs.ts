import { signsOf, VECTOR } from './packed.ts';
import type { Passing } from './passing.ts';

/** A passage and its vector, by their keys. */
export type Candidate = readonly [passage: number, vector: number];

/**
 * The passages among which the nearest to a vector are to be sought: all that pass if they are at most `few`, else the `wanted`
 * or some more whose signs differ least from the vector's. Two vectors that point the same way differ in few signs.
 */
export function nearestBySigns(
  vector: Float32Array,
  documents: readonly Passing[],
  few: number,
  wanted: number,
): Candidate[] {
  const within = documents.map(({ document }) => document.vectors.length / VECTOR.size);
  const differences = new Uint16Array(within.reduce((sum, count) => sum + count, 0)).fill(NOT_PASSING);
  const tally = new Uint32Array(vector.length + 1);
  const signs = signsOf(vector);
  let at = 0;
  let passed = 0;
  for (const { document, passes } of documents) {
    const { vectors, signs: others } = document;
    for (let i = 0; i < vectors.length; i += VECTOR.size, at++) {
      if (passes[vectors[i + VECTOR.measure] ?? 0] !== 1) continue;
      const different = differencesOf(signs, others, (i / VECTOR.size) * signs.length);
      differences[at] = different;
      tally[different] = (tally[different] ?? 0) + 1;
      passed++;
    }
  }
  const most = passed <= few ? vector.length : widest(tally, wanted);
  const found: Candidate[] = [];
  at = 0;
  for (const { document } of documents) {
    const { vectors } = document;
    for (let i = 0; i < vectors.length; i += VECTOR.size, at++) {
      if ((differences[at] ?? 0) <= most) found.push([vectors[i + VECTOR.passage] ?? 0, vectors[i + VECTOR.key] ?? 0]);
    }
  }
  return found;
}

/** More differences than any two vectors have. */
const NOT_PASSING = 0xffff;

/** The number of differences within which `wanted` vectors lie. */
function widest(tally: Uint32Array, wanted: number): number {
  let within = 0;
  for (let different = 0; different < tally.length; different++) {
    within += tally[different] ?? 0;
    if (within >= wanted) return different;
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
