/** A vector as the store holds it: 32-bit floats, lowest byte first. Copied, since a view must begin at a multiple of four. */
export function toVector(bytes: Buffer): Float32Array {
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
