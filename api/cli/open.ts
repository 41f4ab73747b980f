import type { Embedder } from '../../graph/embedder.ts';
import { ZhengmaiError } from '../../graph/errors.ts';
import type { GraphStore } from '../../graph/store.ts';
import { isServer, type Settings, toStore } from './settings.ts';

/** Opens the store that was chosen, for vectors of the embedder if there is one. Close it when done. */
export async function openStore(
  settings: Settings,
  chosen: string | undefined,
  embedder: Embedder | null,
): Promise<GraphStore> {
  const store = await makeStore(chosen === undefined ? settings.store : toStore(chosen, settings.base), embedder);
  await store.open();
  return store;
}

async function makeStore(place: string, embedder: Embedder | null): Promise<GraphStore> {
  if (isServer(place)) {
    throw new ZhengmaiError('BAD_INPUT', 'This version keeps its graph in a file only: name a path with --store.');
  }
  const { embeddedStore } = await import('../../graph/embedded/embedded-store.ts');
  return embeddedStore({ path: place, model: embedder?.model ?? null, dimensions: embedder?.dimensions ?? null });
}

/**
 * Opens the embedder: an embeddings server when one is named, else the local model. Null when there is none to be had,
 * which `say` is told once. With `fetch`, a model that this machine does not have yet is fetched.
 */
export async function openEmbedder(
  settings: Settings,
  { fetch, say }: { readonly fetch: boolean; readonly say: (sentence: string) => void },
): Promise<Embedder | null> {
  if (settings.embeddings !== null) return openServerEmbedder(settings.embeddings);
  const { provisionModel } = await import('../../graph/embed/provision.ts');
  const found = await provisionModel({
    modelDir: settings.modelDir ?? undefined,
    cacheDir: settings.cacheDir,
    onFetch: (from) => say(`Fetching the embedding model from ${from}; this happens once.`),
    ...(fetch ? {} : { sources: [] }),
  });
  if (found.folder === null) {
    say(found.reason);
    return null;
  }
  const { localEmbedder } = await import('../../graph/embed/local-embedder.ts');
  return localEmbedder({ folder: found.folder, model: found.model });
}

async function openServerEmbedder({ url, key, model }: NonNullable<Settings['embeddings']>): Promise<Embedder> {
  if (model === null) {
    throw new ZhengmaiError(
      'BAD_INPUT',
      'ZHENGMAI_EMBEDDINGS_URL needs the name of a model: set ZHENGMAI_EMBEDDINGS_MODEL.',
    );
  }
  const { remoteEmbedder } = await import('../../graph/embed/remote-embedder.ts');
  return remoteEmbedder({ url, model, apiKey: key ?? undefined });
}

/** What a command works with, closed in the right order whatever happens. */
export async function withParts<T>(
  parts: readonly ({ close(): Promise<void> } | null)[],
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } finally {
    for (const part of parts) await part?.close();
  }
}
