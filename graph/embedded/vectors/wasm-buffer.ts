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
  write(directions: QuantizedVectors, at: number): void;
  /** Takes over `from` up to `to` of another memory of as many dimensions. */
  copyFrom(other: VectorBuffer, from: number, to: number, at: number): void;
  readonly columns: Pick<QuantizedVectors, 'signs' | 'numbers'>;
  /** What vectors are compared with from now on. */
  setQuery(vector: Float32Array): void;
  compareSigns(from: number, to: number): void;
  /** But for a factor that is the same for all vectors. */
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
  const pages = Math.ceil((vectorAskedAt + 4 * numberBytes) / PAGE_BYTES);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const { countDifferences, product } = new WebAssembly.Instance(kernels, { vectors: { memory } })
    .exports as unknown as Kernels;

  const { buffer } = memory;
  const rows = new Uint32Array(capacity * VECTOR_ROW.size);
  const signs = new Uint32Array(buffer, signsAt, (capacity * signBytes) / 4);
  const numbers = new Int8Array(buffer, numbersAt, capacity * numberBytes);
  const signsAsked = new Uint32Array(buffer, signsAskedAt, signBytes / 4);
  const vectorAsked = new Float32Array(buffer, vectorAskedAt, numberBytes);
  return {
    capacity,
    rows,
    differences: new Uint16Array(buffer, differencesAt, capacity),
    columns: { signs, numbers },
    write(directions, at) {
      rows.set(directions.rows, at * VECTOR_ROW.size);
      setRows(signs, directions.signs, at, Math.ceil(dimensions / 32), signBytes / 4);
      setRows(numbers, directions.numbers, at, dimensions, numberBytes);
    },
    copyFrom(other, from, to, at) {
      const part = <T extends Uint32Array | Int8Array>(column: T, size: number) =>
        column.subarray(from * size, to * size) as T;
      rows.set(part(other.rows, VECTOR_ROW.size), at * VECTOR_ROW.size);
      signs.set(part(other.columns.signs, signBytes / 4), (at * signBytes) / 4);
      numbers.set(part(other.columns.numbers, numberBytes), at * numberBytes);
    },
    setQuery(vector) {
      signsAsked.set(signBits(vector));
      vectorAsked.set(vector);
    },
    compareSigns(from, to) {
      const [first, end] = [signsAt + from * signBytes, signsAt + to * signBytes];
      countDifferences(signsAskedAt, first, end, signBytes, differencesAt + 2 * from);
    },
    cosine: (at) =>
      product(vectorAskedAt, numbersAt + at * numberBytes, numberBytes) /
      (rows[at * VECTOR_ROW.size + VECTOR_ROW.length] || 1),
  };
}

/** What vector-kernels.wat offers. */
interface Kernels {
  countDifferences(query: number, at: number, end: number, bytes: number, out: number): void;
  product(query: number, at: number, bytes: number): number;
}

const kernels = new WebAssembly.Module(Buffer.from(VECTOR_KERNELS, 'base64'));

const BLOCK = 16;
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
