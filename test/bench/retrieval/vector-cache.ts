import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Embedder } from '../../../graph/embed/embedder.ts';
import { sha256 } from '../../../graph/ids.ts';

/**
 * Vectors kept in one file by the hash of their text, so that a benchmark over 80,000 passages embeds them once.
 * A run that is stopped goes on where it was.
 */
export async function cachedVectors(
  file: string,
  embedder: Pick<Embedder, 'embed' | 'dimensions'>,
  texts: readonly string[],
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Map<string, Float32Array>> {
  const vectors = read(file, embedder.dimensions);
  const missing = [...new Set(texts)].filter((text) => !vectors.has(sha256(text))).sort((a, b) => a.length - b.length);
  mkdirSync(dirname(file), { recursive: true });
  for (let at = 0; at < missing.length; at += CHUNK) {
    const chunk = missing.slice(at, at + CHUNK);
    const made = await embedder.embed(chunk);
    const records = chunk.map((text, i) => {
      const vector = made[i] ?? new Float32Array(embedder.dimensions);
      vectors.set(sha256(text), vector);
      return Buffer.concat([
        Buffer.from(sha256(text), 'hex'),
        Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
      ]);
    });
    appendFileSync(file, Buffer.concat(records));
    onProgress(at + chunk.length, missing.length);
  }
  return vectors;
}

const CHUNK = 256;
const HASH_BYTES = 32;

function read(file: string, dimensions: number): Map<string, Float32Array> {
  const vectors = new Map<string, Float32Array>();
  if (!existsSync(file)) return vectors;
  const bytes = readFileSync(file);
  const record = HASH_BYTES + 4 * dimensions;
  for (let at = 0; at + record <= bytes.length; at += record) {
    const hash = bytes.toString('hex', at, at + HASH_BYTES);
    const vector = new Float32Array(
      bytes.buffer.slice(bytes.byteOffset + at + HASH_BYTES, bytes.byteOffset + at + record),
    );
    vectors.set(hash, vector);
  }
  return vectors;
}
