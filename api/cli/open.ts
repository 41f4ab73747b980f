import { existsSync } from 'node:fs';
import type { Embedder } from '../../graph/embed/embedder.ts';
import { ZhengmaiError } from '../../graph/errors.ts';
import type { GraphStore, VectorModel } from '../../graph/store/graph-store.ts';
import { type Originals, originalsIn } from '../../ingest/originals/originals.ts';
import { readFloors } from './floors.ts';
import { isServer, type Settings, toStore } from './settings.ts';

/**
 * Opens the store that was chosen, for vectors of the model (an embedder's) if there is one. Close it when done. A file
 * that is not there is made: for commands that write.
 */
export async function openStore(
  settings: Settings,
  chosen: string | undefined,
  vectors: VectorModel | null,
): Promise<GraphStore> {
  const store = await makeStore(settings, chosen, vectors);
  try {
    await store.open();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** The same for commands that read: a file that is not there is refused, since its name is likely mistyped. */
export async function openExisting(
  settings: Settings,
  chosen: string | undefined,
  vectors: VectorModel | null,
): Promise<GraphStore> {
  const place = placeOf(settings, chosen);
  if (!isServer(place) && !existsSync(place)) {
    throw new ZhengmaiError(
      'NOT_FOUND',
      `There is no store at ${place}: name another with --store, or make it with \`ingest\`.`,
    );
  }
  return openStore(settings, chosen, vectors);
}

/** The store, not opened yet: for a server that waits for its database. */
export async function makeStore(
  settings: Settings,
  chosen: string | undefined,
  vectors: VectorModel | null,
): Promise<GraphStore> {
  const place = placeOf(settings, chosen);
  const { model, dimensions } = vectors ?? { model: null, dimensions: null };
  if (!isServer(place)) {
    const { embeddedStore } = await import('../../graph/embedded/embedded-store.ts');
    return embeddedStore({ path: place, model, dimensions });
  }
  const { user, password, database } = settings.neo4j;
  if (password === null) {
    throw new ZhengmaiError('BAD_INPUT', `The store ${place} needs a password: set NEO4J_PASSWORD.`);
  }
  const { neo4jStore } = await import('../../graph/neo4j/neo4j-store.ts');
  return neo4jStore({ uri: place, user, password, database: database ?? undefined, model, dimensions });
}

/** Files whose pages can be shown, as they came; null when they are not to be kept. */
export function originalsOf({ originalsFolder }: Settings): Originals | null {
  return originalsFolder === null ? null : originalsIn(originalsFolder);
}

/** The store's path or address: the option if there is one, else the setting. */
export function placeOf(settings: Settings, chosen: string | undefined): string {
  return chosen === undefined ? settings.store : toStore(chosen, settings.base);
}

/** The path of the store for commands that work on its file; of a Neo4j server it says what does the same there. */
export function fileOfStore(settings: Settings, chosen: string | undefined): string {
  const place = placeOf(settings, chosen);
  if (!isServer(place)) return place;
  throw new ZhengmaiError(
    'BAD_INPUT',
    `The store ${place} is a database server, which has its own backups (\`neo4j-admin database dump\` and \`load\`); or bring it into a file with \`copy --from ${place} --to FILE\`.`,
  );
}

/**
 * Opens the embedder: an embeddings server when one is named, else the local model. Null when there is none to be had,
 * which `say` is told once, as is a model whose floor nobody has measured, unless that is what it is opened for. With `fetch`, a model that this machine does not have yet is fetched.
 */
export async function openEmbedder(
  settings: Settings,
  {
    fetch,
    say,
    calibrates = false,
  }: { readonly fetch: boolean; readonly say: (sentence: string) => void; readonly calibrates?: boolean },
): Promise<Embedder | null> {
  const embedder = await (settings.embeddings !== null
    ? openServerEmbedder(settings.embeddings)
    : openLocalEmbedder(settings, { fetch, say }));
  if (embedder === null) return null;
  const floor = (await readFloors(settings.floorsFile)).get(embedder.model) ?? embedder.floor;
  if (floor === null && !calibrates) {
    say(
      `How near is near has not been measured for the model ${embedder.model}, so hits count as sure by their words only; run \`zhengmai calibrate\` once.`,
    );
  }
  return { ...embedder, floor };
}

async function openLocalEmbedder(
  settings: Settings,
  { fetch, say }: { readonly fetch: boolean; readonly say: (sentence: string) => void },
): Promise<Embedder | null> {
  const { provisionModel } = await import('../../graph/embed/provision.ts');
  const found = await provisionModel({
    profile: settings.model,
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
  return localEmbedder(found);
}

async function openServerEmbedder({ url, key, model, marks }: NonNullable<Settings['embeddings']>): Promise<Embedder> {
  if (model === null) {
    throw new ZhengmaiError(
      'BAD_INPUT',
      'ZHENGMAI_EMBEDDINGS_URL needs the name of a model: set ZHENGMAI_EMBEDDINGS_MODEL.',
    );
  }
  const { remoteEmbedder } = await import('../../graph/embed/remote-embedder.ts');
  return remoteEmbedder({ url, model, apiKey: key ?? undefined, marks });
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
