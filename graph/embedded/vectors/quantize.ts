/** Where the vectors of a document's passages point, in two grains: fine enough to choose by, small enough for memory. */
export interface QuantizedVectors {
  /** Rows of `VECTOR_ROW.size` numbers: what each vector belongs to. */
  readonly rows: Uint32Array;
  /** The sign of each of its numbers, a bit a number. */
  readonly signs: Uint32Array;
  /** Its numbers in 127ths of the largest of them. */
  readonly numbers: Int8Array;
}

/** What stands where in a row; `length` is that of the vector's `numbers`, in thousandths. */
export const VECTOR_ROW = { measure: 0, passage: 1, key: 2, length: 3, size: 4 } as const;

/** A passage with its vector: the place of its measure in the document, its key, and the vector's key. */
export interface Embedded {
  readonly measure: number;
  readonly passage: number;
  readonly key: number;
  readonly vector: Float32Array;
}

export function quantize(embedded: readonly Embedded[]): QuantizedVectors {
  const dimensions = embedded[0]?.vector.length ?? 0;
  const words = Math.ceil(dimensions / 32);
  const rows = new Uint32Array(embedded.length * VECTOR_ROW.size);
  const signs = new Uint32Array(embedded.length * words);
  const numbers = new Int8Array(embedded.length * dimensions);
  embedded.forEach(({ measure, passage, key, vector }, i) => {
    const rounded = inWholeNumbers(vector);
    rows.set([measure, passage, key, lengthOf(rounded)], i * VECTOR_ROW.size);
    signs.set(signBits(vector), i * words);
    numbers.set(rounded, i * dimensions);
  });
  return { rows, signs, numbers };
}

/** A set bit for each number above zero; a word holds 32. */
export function signBits(vector: Float32Array): Uint32Array {
  const signs = new Uint32Array(Math.ceil(vector.length / 32));
  vector.forEach((value, i) => {
    if (value > 0) signs[i >> 5] = (signs[i >> 5] ?? 0) | (1 << (i & 31));
  });
  return signs;
}

function inWholeNumbers(vector: Float32Array): Int8Array {
  const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  const numbers = new Int8Array(vector.length);
  vector.forEach((value, i) => {
    numbers[i] = Math.round((value / largest) * 127);
  });
  return numbers;
}

function lengthOf(numbers: Int8Array): number {
  return Math.round(Math.sqrt(numbers.reduce((sum, value) => sum + value * value, 0)) * 1000);
}

/** As stored: what finds candidates, and apart from it the many numbers that put them in order, which can be read later. */
export interface QuantizedBytes {
  /** The lengths of the three columns, then rows and signs. */
  readonly directions: Buffer;
  readonly numbers: Buffer;
}

export function toBytes({ rows, signs, numbers }: QuantizedVectors): QuantizedBytes {
  const bytesOf = (part: Uint32Array | Int8Array) => Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  const lengths = Uint32Array.of(rows.length, signs.length, numbers.length);
  return { directions: Buffer.concat([lengths, rows, signs].map(bytesOf)), numbers: bytesOf(numbers) };
}

/** Takes the bytes as they are, without a copy: they may be many. */
export function directionsOf(bytes: Buffer): Pick<QuantizedVectors, 'rows' | 'signs'> {
  const { buffer, byteOffset: start } = aligned(bytes);
  const [rows = 0, signs = 0] = new Uint32Array(buffer, start, 2);
  return {
    rows: new Uint32Array(buffer, start + 12, rows),
    signs: new Uint32Array(buffer, start + 12 + 4 * rows, signs),
  };
}

export function numbersOf(bytes: Buffer): Int8Array {
  return new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Columns of words must begin at a whole word; a copy does. */
function aligned(bytes: Buffer): Uint8Array {
  return bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
}
