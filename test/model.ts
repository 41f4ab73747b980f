import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Embedder } from '../graph/embed/embedder.ts';
import { localEmbedder } from '../graph/embed/local-embedder.ts';
import { provisionModel } from '../graph/embed/provision.ts';

/** The real model, where `npm test` has put it; fetched when a test is run by itself. */
export async function testModel(): Promise<{ readonly folder: string; readonly model: string }> {
  const found = await provisionModel({ modelDir: process.env.ZHENGMAI_MODEL_DIR, cacheDir: testCacheDir() });
  if (found.folder === null) throw new Error(found.reason);
  return found;
}

/** Close it after the tests. */
export async function testEmbedder(): Promise<Embedder> {
  return localEmbedder(await testModel());
}

/** As the program chooses it. */
export function testCacheDir(): string {
  const { ZHENGMAI_CACHE_DIR, XDG_CACHE_HOME } = process.env;
  return ZHENGMAI_CACHE_DIR || join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'zhengmai');
}
