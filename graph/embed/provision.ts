import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sha256 } from '../ids.ts';
import { fetchFromHub } from './hub.ts';
import { fetchFromMaven } from './maven.ts';
import { faultOf, layoutFaultOf, MODEL_FILES, MODEL_NAME, onnxHash, SETTINGS_FILES } from './model-files.ts';

export interface ProvisionOptions {
  /** A folder that the user has chosen; no other place is tried then. */
  readonly modelDir?: string | undefined;
  /** Where fetched models are kept between runs. */
  readonly cacheDir: string;
  /** Told once, before something is fetched. */
  readonly onFetch?: ((from: string) => void) | undefined;
  /** Where to fetch from when the cache has none, in order. */
  readonly sources?: readonly ModelSource[];
}

/** Gives the contents of `MODEL_FILES` by path, or throws an error whose message says in a phrase why it cannot. */
export interface ModelSource {
  readonly name: string;
  readonly fetch: (signal: AbortSignal) => Promise<ReadonlyMap<string, Uint8Array>>;
}

export type Provisioned =
  | { readonly folder: string; readonly model: string; readonly from: string }
  | { readonly folder: null; readonly reason: string };

/**
 * Finds the embedding model or fetches it: the folder that was chosen, the cache, the Hub, Maven Central. What is fetched is
 * checked and written as a whole or not at all. Without a model the reason is returned: search goes by words only then.
 */
export async function provisionModel(options: ProvisionOptions): Promise<Provisioned> {
  if (options.modelDir) return chosenModel(options.modelDir);
  const folder = join(options.cacheDir, MODEL_NAME);
  if ((await faultOf(folder)) === null) return { folder, model: MODEL_NAME, from: 'cache' };

  const faults: string[] = [];
  for (const source of options.sources ?? [HUB, MAVEN]) {
    options.onFetch?.(source.name);
    try {
      const files = await source.fetch(AbortSignal.timeout(FETCH_MS));
      await install(checked(files), folder);
      return { folder, model: MODEL_NAME, from: source.name };
    } catch (error) {
      faults.push(`${source.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return {
    folder: null,
    reason:
      `No embedding model could be had (${faults.join('; ')}), so search goes by words only; ` +
      'put the model into a folder and name it in ZHENGMAI_MODEL_DIR.',
  };
}

const HUB: ModelSource = { name: 'Hugging Face Hub', fetch: fetchFromHub };
const MAVEN: ModelSource = { name: 'Maven Central', fetch: fetchFromMaven };

/** For one source, all files. */
const FETCH_MS = 180_000;

async function chosenModel(folder: string): Promise<Provisioned> {
  const fault = await layoutFaultOf(folder);
  if (fault !== null) {
    return {
      folder: null,
      reason: `The model folder ${folder} cannot be used (${fault}), so search goes by words only; correct ZHENGMAI_MODEL_DIR.`,
    };
  }
  const hash = await onnxHash(folder);
  const isDefault = hash === MODEL_FILES[0]?.sha256;
  return { folder, model: isDefault ? MODEL_NAME : `${basename(folder)}-${hash.slice(0, 8)}`, from: 'folder' };
}

function checked(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  for (const { path, sha256: expected } of MODEL_FILES) {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`${path} is missing`);
    if (sha256(bytes) !== expected) throw new Error(`${path} has another checksum than expected`);
  }
  return files;
}

/** Writes beside the folder and renames, so that no reader ever sees half a model; of two writers the first wins. */
async function install(files: ReadonlyMap<string, Uint8Array>, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}.`);
  try {
    for (const { path } of MODEL_FILES) {
      await mkdir(dirname(join(draft, path)), { recursive: true });
      await writeFile(join(draft, path), files.get(path) ?? new Uint8Array());
    }
    for (const [path, settings] of Object.entries(SETTINGS_FILES)) {
      await writeFile(join(draft, path), `${JSON.stringify(settings, null, 2)}\n`);
    }
    await rename(draft, folder).catch(async () => {
      if ((await faultOf(folder)) === null) return;
      await rm(folder, { recursive: true, force: true });
      await rename(draft, folder);
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
