import { type QuantizedVectors, signBits, VECTOR_ROW } from './quantize.ts';
import { VECTOR_KERNELS } from './vector-kernels.ts';

/** Where many vectors point, in one memory that instructions on sixteen bytes at a time reach; each is told by its place. */
export interface VectorBuffer {
  /** For so many vectors there is room. */
  readonly capacity: number;
  /** As in `QuantizedVectors`. */
  readonly rows: Uint32Array;
  /** Of each vector, in how many signs it differs from what was aimed at, where it has been compared. */
  readonly differences: Uint16Array;
  /** What vectors belong to and their signs; without their numbers they have no cosine yet. */
  writeDirections(directions: Pick<QuantizedVectors, 'rows' | 'signs'>, at: number): void;
  writeNumbers(numbers: Int8Array, at: number): void;
  /** Takes over `from` up to `to` of another memory of as many dimensions. */
  copyFrom(other: VectorBuffer, from: number, to: number, at: number): void;
  readonly columns: Pick<QuantizedVectors, 'signs' | 'numbers'> & { readonly isWhole: Uint8Array };
  /** What vectors are compared with from now on. */
  setQuery(vector: Float32Array): void;
  compareSigns(from: number, to: number): void;
  /** Adds up how many vectors differ in so many signs; `tally` is emptied by `setQuery`. */
  count(from: number, to: number): void;
  readonly tally: Uint32Array;
  /** Which of these vectors differ in at most so many signs; all of them fit in. */
  within(stretches: readonly { readonly from: number; readonly to: number }[], most: number): Uint32Array;
  /** But for a factor that is the same for all vectors; not a number where theirs have not been read. */
  cosine(at: number): number;
}

/** A memory of 4 GiB, the most there can be, holds 7 million vectors of 512 numbers. */
export function vectorBuffer(capacity: number, dimensions: number): VectorBuffer {
  // Blocks of sixteen bytes; what is beyond the dimensions stays zero on both sides.
  const signBytes = roundUp(dimensions / 8, BLOCK);
  const numberBytes = roundUp(dimensions, BLOCK);
  const signsAt = 0;
  const numbersAt = signsAt + capacity * signBytes;
  const differencesAt = numbersAt + capacity * numberBytes;
  const signsAskedAt = roundUp(differencesAt + 2 * capacity, BLOCK);
  const vectorAskedAt = signsAskedAt + signBytes;
  const tallyAt = vectorAskedAt + 4 * numberBytes;
  const foundAt = tallyAt + 4 * MOST_DIFFERENCES;
  const pages = Math.ceil((foundAt + 4 * capacity) / PAGE_BYTES);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const {
    countDifferences,
    tally: countUp,
    collect,
    product,
  } = new WebAssembly.Instance(kernels, { vectors: { memory } }).exports as unknown as Kernels;

  const { buffer } = memory;
  const rows = new Uint32Array(capacity * VECTOR_ROW.size);
  const isWhole = new Uint8Array(capacity);
  const signs = new Uint32Array(buffer, signsAt, (capacity * signBytes) / 4);
  const numbers = new Int8Array(buffer, numbersAt, capacity * numberBytes);
  const signsAsked = new Uint32Array(buffer, signsAskedAt, signBytes / 4);
  const vectorAsked = new Float32Array(buffer, vectorAskedAt, numberBytes);
  const tally = new Uint32Array(buffer, tallyAt, MOST_DIFFERENCES);
  return {
    capacity,
    rows,
    differences: new Uint16Array(buffer, differencesAt, capacity),
    tally,
    columns: { signs, numbers, isWhole },
    writeDirections(directions, at) {
      rows.set(directions.rows, at * VECTOR_ROW.size);
      setRows(signs, directions.signs, at, Math.ceil(dimensions / 32), signBytes / 4);
      isWhole.fill(0, at, at + directions.rows.length / VECTOR_ROW.size);
    },
    writeNumbers(written, at) {
      setRows(numbers, written, at, dimensions, numberBytes);
      isWhole.fill(1, at, at + written.length / dimensions);
    },
    copyFrom(other, from, to, at) {
      const part = <T extends Uint32Array | Int8Array | Uint8Array>(column: T, size: number) =>
        column.subarray(from * size, to * size) as T;
      rows.set(part(other.rows, VECTOR_ROW.size), at * VECTOR_ROW.size);
      signs.set(part(other.columns.signs, signBytes / 4), (at * signBytes) / 4);
      numbers.set(part(other.columns.numbers, numberBytes), at * numberBytes);
      isWhole.set(part(other.columns.isWhole, 1), at);
    },
    setQuery(vector) {
      signsAsked.set(signBits(vector));
      vectorAsked.set(vector);
      tally.fill(0);
    },
    compareSigns(from, to) {
      const [first, end] = [signsAt + from * signBytes, signsAt + to * signBytes];
      countDifferences(signsAskedAt, first, end, signBytes, differencesAt + 2 * from);
    },
    count(from, to) {
      countUp(differencesAt + 2 * from, differencesAt + 2 * to, tallyAt);
    },
    within(stretches, most) {
      let end = foundAt;
      for (const { from, to } of stretches)
        end = collect(differencesAt, differencesAt + 2 * from, differencesAt + 2 * to, most, end);
      return new Uint32Array(buffer, foundAt, (end - foundAt) / 4);
    },
    cosine: (at) =>
      isWhole[at] === 0
        ? Number.NaN
        : product(vectorAskedAt, numbersAt + at * numberBytes, numberBytes) /
          (rows[at * VECTOR_ROW.size + VECTOR_ROW.length] || 1),
  };
}

/** What vector-kernels.wat offers. */
interface Kernels {
  countDifferences(query: number, at: number, end: number, bytes: number, out: number): void;
  tally(at: number, end: number, tally: number): void;
  collect(base: number, at: number, end: number, most: number, out: number): number;
  product(query: number, at: number, bytes: number): number;
}

const kernels = new WebAssembly.Module(Buffer.from(VECTOR_KERNELS, 'base64'));

const BLOCK = 16;
/** Differences are numbers of 16 bits. */
const MOST_DIFFERENCES = 65_536;
const PAGE_BYTES = 65_536;

/** Sets rows of `size` numbers into a column whose rows are `stride` apart. */
function setRows(
  column: Uint32Array | Int8Array,
  rows: Uint32Array | Int8Array,
  at: number,
  size: number,
  stride: number,
): void {
  const together = size === stride ? rows.length : size;
  for (let from = 0, to = at * stride; from < rows.length; from += together, to += stride) {
    column.set(rows.subarray(from, from + together), to);
  }
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
