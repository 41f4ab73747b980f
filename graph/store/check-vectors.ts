import { ZhengmaiError } from '../errors.ts';

/** Refuses vectors that are not of the model whose vectors a store holds. */
export function refuseOtherVectors(
  vectors: ReadonlyMap<string, Float32Array>,
  store: string,
  dimensions: number | null,
): void {
  for (const { length } of vectors.values())
    if (length !== dimensions) throw otherDimensions(length, store, dimensions);
}

/** The same for the vector of a question. */
export function refuseOtherQuery({ length }: Float32Array, store: string, dimensions: number): void {
  if (length !== dimensions) throw otherDimensions(length, store, dimensions);
}

function otherDimensions(found: number, store: string, expected: number | null): ZhengmaiError {
  return new ZhengmaiError(
    'BAD_INPUT',
    expected === null
      ? `The store ${store} was opened without an embedding model, so it takes no vectors: name the model when opening it.`
      : `A vector has ${found} dimensions where the store ${store} has ${expected}: use the model it was made with.`,
  );
}
