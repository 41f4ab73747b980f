import type { Database } from './database.ts';

/**
 * The signs of all vectors in memory, a bit a number: 64 bytes for 512 numbers. Two vectors that point the same way differ in
 * few signs, so the fewest differences give the candidates among which the true cosines then decide. sqlite-vec can do the
 * same, but takes ten times as long as soon as a thousand candidates are wanted.
 */
export function signIndex(database: Database) {
  const words = Math.ceil((database.dimensions ?? 0) / 32);
  let signs = new Uint32Array(0);
  let keys = new Uint32Array(0);
  let count = 0;
  let last = 0;

  const takeIn = () => {
    const rows = database.all<{ key: number; bits: Buffer }>(
      'SELECT key, bits FROM vector_signs WHERE key > ? ORDER BY key',
      last,
    );
    if (count + rows.length > keys.length) {
      const room = Math.ceil((count + rows.length) * 1.2) + 1024;
      signs = grown(signs, room * words);
      keys = grown(keys, room);
    }
    for (const { key, bits } of rows) {
      for (let word = 0; word < words; word++) signs[count * words + word] = wordAt(bits, word);
      keys[count++] = key;
      last = key;
    }
  };

  return {
    /** Keys of at least `wanted` vectors, if there are so many, whose signs differ least; some of them may be gone. */
    nearest(bits: Buffer, wanted: number): number[] {
      takeIn();
      const query = Array.from({ length: words }, (_, word) => wordAt(bits, word));
      const differences = new Uint16Array(count);
      const tally = new Uint32Array(words * 32 + 1);
      for (let i = 0, at = 0; i < count; i++) {
        let different = 0;
        for (let word = 0; word < words; word++) different += bitsSet((signs[at++] ?? 0) ^ (query[word] ?? 0));
        differences[i] = different;
        tally[different] = (tally[different] ?? 0) + 1;
      }
      const most = widest(tally, wanted);
      const found: number[] = [];
      for (let i = 0; i < count; i++) if ((differences[i] ?? 0) <= most) found.push(keys[i] ?? 0);
      return found;
    },
  };
}

/** The number of differences within which `wanted` vectors lie. */
function widest(tally: Uint32Array, wanted: number): number {
  let within = 0;
  for (let different = 0; different < tally.length; different++) {
    within += tally[different] ?? 0;
    if (within >= wanted) return different;
  }
  return tally.length;
}

function bitsSet(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function wordAt(bits: Buffer, word: number): number {
  let value = 0;
  for (let byte = 0; byte < 4; byte++) value |= (bits[word * 4 + byte] ?? 0) << (8 * byte);
  return value;
}

function grown<T extends Uint32Array>(array: T, length: number): T {
  const larger = new Uint32Array(length) as T;
  larger.set(array);
  return larger;
}
