#!/usr/bin/env node
// Stands between a fresh clone and the program: installs what the lock file names, builds what is older than its source,
// then hands over. Runs before anything is installed, so it is plain JavaScript without dependencies.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(fileURLToPath(import.meta.url));
const DIST = join(ROOT, 'dist');
const LOCK = join(ROOT, '.cache', 'set-up.lock');
const SERVER_FOLDERS = ['graph', 'ingest', 'api'];
const LOCK_IS_STALE_MS = 30 * 60_000;
/** As the command line documents it: something that the machine should provide is missing. */
const EXIT_ENVIRONMENT = 3;

class SetUpError extends Error {}

main(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${error instanceof SetUpError ? error.message : error.stack}\n`);
  process.exitCode = EXIT_ENVIRONMENT;
});

async function main([command, ...args]) {
  requireNode(20, 19);
  // An installed package brings its build along; only a clone has sources to set up from.
  if (existsSync(join(ROOT, 'tsconfig.json'))) await setUp(command);
  switch (command) {
    case 'build':
      return undefined;
    case 'test':
      return runTypeScript('test/main.ts', args);
    case 'bench':
      return runTypeScript('test/bench/main.ts', args);
    case 'print-schema': {
      const { printSchema } = await import(pathToFileURL(join(DIST, 'api/print-schema.js')).href);
      process.stdout.write(printSchema());
      return undefined;
    }
    case 'start':
      process.argv.splice(2, 1, 'serve', '--seed', join(ROOT, 'samples'));
  }
  return import(pathToFileURL(join(DIST, 'api/main.js')).href);
}

function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  throw new SetUpError(
    `Zhengmai needs Node.js ${major}.${minor} or newer, and this is ${process.versions.node}: install a newer Node.js and try again.`,
  );
}

async function setUp(command) {
  const needsPage = ['start', 'serve', 'test', 'build'].includes(command);
  // Benchmarks run from source.
  const parts = command === 'bench' ? [] : needsPage ? ['server', 'web'] : ['server'];
  if (isInstalled() && parts.every(isBuilt)) return;
  await alone(async () => {
    if (!isInstalled()) await install();
    for (const part of parts) if (!isBuilt(part)) await build(part);
  });
}

/** Every package of the lock file is there in its version, for this version of Node's binary interface. */
function isInstalled() {
  const installed = readJson(join(ROOT, 'node_modules/.package-lock.json'));
  const locked = readJson(join(ROOT, 'package-lock.json'));
  if (!installed || !locked) return false;
  const stamp = readText(installStamp());
  return (
    (stamp === null || stamp === process.versions.modules) &&
    Object.entries(locked.packages).every(
      ([path, { version, optional, peer }]) =>
        path === '' || optional || peer || installed.packages[path]?.version === version,
    )
  );
}

function installStamp() {
  return join(ROOT, 'node_modules/.zhengmai-abi');
}

async function install() {
  say('Installing packages from the lock file; this takes a minute or two, once.');
  const started = Date.now();
  const heartbeat = setInterval(() => say(`… ${Math.round((Date.now() - started) / 1000)} s`), 15_000);
  try {
    const npm = process.env.npm_execpath;
    const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    const code = npm?.endsWith('npm-cli.js') ? await run(process.execPath, [npm, ...args]) : await run('npm', args);
    if (code !== 0) {
      throw new SetUpError(
        'The packages could not be installed: see the lines above; check the network and run it again.',
      );
    }
    writeFileSync(installStamp(), process.versions.modules);
  } finally {
    clearInterval(heartbeat);
  }
}

function isBuilt(part) {
  return readText(buildStamp(part)) === sourcesHash(part);
}

function buildStamp(part) {
  return join(DIST, `.${part}-built-from`);
}

/** Of names, sizes and times: cheap enough for every start. */
function sourcesHash(part) {
  const hash = createHash('sha256');
  const folders = part === 'web' ? ['web'] : SERVER_FOLDERS;
  for (const path of [...folders, 'package-lock.json', 'tsconfig.json', 'zhengmai.mjs']) {
    for (const file of filesUnder(path)) {
      const { size, mtimeMs } = statSync(join(ROOT, file));
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!statSync(join(ROOT, path)).isDirectory()) return [path];
  return readdirSync(join(ROOT, path), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const child = `${path}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(child) : entry.isFile() ? [child] : [];
    });
}

/** Builds beside the place and moves the result there in one step, so that nobody ever loads half a build. */
async function build(part) {
  const sources = sourcesHash(part);
  const draft = join(ROOT, '.cache', `${part}-${process.pid}`);
  const old = join(ROOT, '.cache', `${part}-old-${process.pid}`);
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  mkdirSync(DIST, { recursive: true });
  rmSync(buildStamp(part), { force: true });
  try {
    await (part === 'web' ? buildWeb(draft) : buildServer(draft));
    for (const folder of readdirSync(draft)) {
      if (existsSync(join(DIST, folder))) {
        mkdirSync(old, { recursive: true });
        renameSync(join(DIST, folder), join(old, folder));
      }
      renameSync(join(draft, folder), join(DIST, folder));
    }
    writeFileSync(buildStamp(part), sources);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/** File by file, so that workers and data stay where their neighbours look for them; types are CI's concern. */
async function buildServer(draft) {
  say('Building the program.');
  const { build: compile } = await import('esbuild');
  const files = SERVER_FOLDERS.flatMap(filesUnder);
  const isCode = (file) => file.endsWith('.ts');
  const keepApart = {
    name: 'keep-apart',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, kind }) =>
        kind === 'entry-point' ? undefined : { path: path.replace(/\.ts$/, '.js'), external: true },
      );
    },
  };
  await compile({
    absWorkingDir: ROOT,
    entryPoints: files.filter(isCode),
    outdir: draft,
    outbase: ROOT,
    bundle: true,
    packages: 'external',
    plugins: [keepApart],
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    logLevel: 'warning',
  }).catch((cause) => {
    throw new SetUpError(`The program could not be built: ${cause.message}`);
  });
  for (const file of files.filter((file) => !isCode(file))) cpSync(join(ROOT, file), join(draft, file));
}

async function buildWeb(draft) {
  say('Building the explorer.');
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const out = join(draft, 'web');
  const code = await run(process.execPath, [
    vite,
    'build',
    'web',
    '--outDir',
    out,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ]);
  if (code !== 0) throw new SetUpError('The explorer could not be built: see the lines above.');
}

/** One set-up at a time; a second start waits for the first and then finds everything done. */
async function alone(work) {
  try {
    mkdirSync(dirname(LOCK), { recursive: true });
  } catch (cause) {
    throw new SetUpError(`${ROOT} cannot be written to (${cause.code}): install Zhengmai where you may write.`);
  }
  let told = false;
  while (!acquire()) {
    if (!told) say('Another start is setting up; waiting for it.');
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function acquire() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw new SetUpError(`${LOCK} cannot be written (${error.code}).`);
    const holder = Number(readText(LOCK));
    if (!isAlive(holder) || holder === process.pid) rmSync(LOCK, { force: true });
    return false;
  }
}

function isAlive(pid) {
  try {
    if (Date.now() - statSync(LOCK).mtimeMs > LOCK_IS_STALE_MS) return false;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The program's own output stays clean: whatever a tool prints goes to stderr. */
function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      // Its script would fetch libraries for CUDA, by far the largest thing of all; the library for the processor is in the package.
      env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32' && program === 'npm',
    });
    child.on('error', (cause) =>
      reject(new SetUpError(`${program} could not be started (${cause.code}): install it and try again.`)),
    );
    child.on('exit', (code) => resolve(code));
  });
}

function runTypeScript(file, args) {
  const loader = import.meta.resolve('tsx');
  const child = spawn(process.execPath, ['--import', loader, join(ROOT, file), ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
