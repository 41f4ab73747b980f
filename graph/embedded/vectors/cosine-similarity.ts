/** From -1 to 1, held there against rounding; 0 beside a vector of no length. Both have the same number of dimensions. */
export function cosineSimilarity(one: Float32Array, other: Float32Array): number {
  let product = 0;
  let ofOne = 0;
  let ofOther = 0;
  for (let i = 0; i < one.length; i++) {
    const a = one[i] as number;
    const b = other[i] as number;
    product += a * b;
    ofOne += a * a;
    ofOther += b * b;
  }
  const lengths = Math.sqrt(ofOne * ofOther);
  return lengths === 0 ? 0 : Math.max(-1, Math.min(1, product / lengths));
}
