import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../..');
const BUILDS = join(ROOT, '.cache', 'web-for-tests');
/** All that a build is made of, how it is made among it. */
const SOURCES = ['web', 'package-lock.json', 'test/browser/built-explorer.ts'];
const DAY_MS = 24 * 60 * 60_000;

/**
 * The folder of the explorer as it is built. Building takes longer than most tests that look at it, so one build serves all
 * files of tests until anything that it is made of changes.
 */
export async function builtExplorer(): Promise<string> {
  const built = join(BUILDS, await digestOf(SOURCES));
  if (existsSync(built)) return built;
  await mkdir(BUILDS, { recursive: true });
  await removeOld();
  const draft = await mkdtemp(join(BUILDS, 'draft-'));
  await buildTo(draft);
  try {
    await rename(draft, built);
  } catch (cause) {
    // Another file of tests was faster.
    if (!existsSync(built)) throw cause;
    await rm(draft, { recursive: true });
  }
  return built;
}

/** As it is shipped: under the tests' own name of the environment, the page would get the libraries' slower builds for developers. */
async function buildTo(outDir: string): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    const configFile = join(ROOT, 'web/vite.config.ts');
    await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

async function digestOf(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesUnder(path)) {
      hash.update(`${file}\n`);
      hash.update(await readFile(join(ROOT, file)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesUnder(path: string): Promise<readonly string[]> {
  if (!(await stat(join(ROOT, path))).isDirectory()) return [path];
  const entries = await readdir(join(ROOT, path), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort();
}

/** Builds of sources that are no more; those of today may still be served by a run beside this one. */
async function removeOld(): Promise<void> {
  for (const name of await readdir(BUILDS)) {
    const path = join(BUILDS, name);
    if (Date.now() - (await stat(path)).mtimeMs > DAY_MS) await rm(path, { recursive: true, force: true });
  }
}
