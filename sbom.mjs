// `npm run -s sbom`: prints a CycloneDX list of the lock file without what only development needs; what the page is built from is in it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = import.meta.dirname;

if (process.argv[1] === import.meta.filename) process.exitCode = printSbom();

/**
 * Paths in the lock file of what comes with the program: installed with it, or built into its page. What the page is built
 * from is installed for development alone.
 */
export function shippedPaths({ packages }) {
  const { dependencies, optionalDependencies } = packages[''];
  const shipped = new Set();
  const todo = [...Object.keys({ ...dependencies, ...optionalDependencies }), ...pageLibraries()].map(
    (name) => `node_modules/${name}`,
  );
  for (const path of todo) {
    if (shipped.has(path) || !packages[path]) continue;
    shipped.add(path);
    const { dependencies, optionalDependencies, peerDependencies } = packages[path];
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })) {
      todo.push(placeOf(name, path, packages));
    }
  }
  return shipped;
}

/** As Node finds it: in the folder of the package that asks, else in one around it. */
function placeOf(name, from, packages) {
  for (let folder = from; folder !== ''; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder}/node_modules/${name}`]) return `${folder}/node_modules/${name}`;
  }
  return `node_modules/${name}`;
}

/** Of development's packages those that the page imports. */
function pageLibraries() {
  const { devDependencies } = readJson('package.json');
  const files = readdirSync(join(ROOT, 'web'), { recursive: true }).filter((file) => /(?<!config)\.tsx?$/u.test(file));
  const source = files.map((file) => readFileSync(join(ROOT, 'web', file), 'utf8')).join('\n');
  return Object.keys(devDependencies).filter(
    (name) =>
      !name.startsWith('@types/') &&
      name !== 'vite' &&
      new RegExp(`^(?:import|\\}) .*from '${name}['/]|^import '${name}['/]`, 'mu').test(source),
  );
}

function lockOfShipped() {
  const lock = readJson('package-lock.json');
  const { '': own, ...installed } = lock.packages;
  const { devDependencies, ...root } = own;
  const page = Object.fromEntries(pageLibraries().map((name) => [name, devDependencies[name]]));
  const shipped = shippedPaths(lock);
  const packages = Object.entries(installed)
    .filter(([path]) => shipped.has(path))
    .map(([path, { dev: _, devOptional: __, ...entry }]) => [path, entry]);
  return {
    ...lock,
    packages: { '': { ...root, dependencies: { ...root.dependencies, ...page } }, ...Object.fromEntries(packages) },
  };
}

/** In a folder of its own: `npm sbom --omit dev` leaves out every package that development needs too. */
function printSbom() {
  const above = mkdtempSync(join(tmpdir(), 'zhengmai-sbom-'));
  try {
    // npm calls the program by its folder.
    const folder = join(above, 'zhengmai');
    mkdirSync(folder);
    const lock = lockOfShipped();
    const { devDependencies: _, ...description } = readJson('package.json');
    writeJson(join(folder, 'package.json'), { ...description, dependencies: lock.packages[''].dependencies });
    writeJson(join(folder, 'package-lock.json'), lock);
    const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
    return spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
  } finally {
    rmSync(above, { recursive: true, force: true });
  }
}

function readJson(name) {
  return JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
}

function writeJson(path, value) {
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}
