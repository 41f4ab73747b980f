// `npm run -s sbom`: prints a CycloneDX list of the lock file without what only development needs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = import.meta.dirname;

process.exitCode = printSbom();

function lockWithoutDevelopment() {
  const lock = readJson('package-lock.json');
  const { '': own, ...installed } = lock.packages;
  const { devDependencies: _, ...root } = own;
  const packages = Object.entries(installed).filter(([, { dev, devOptional }]) => !dev && !devOptional);
  return { ...lock, packages: { '': root, ...Object.fromEntries(packages) } };
}

/** In a folder of its own: `npm sbom --omit dev` leaves out every package that development needs too. */
function printSbom() {
  const above = mkdtempSync(join(tmpdir(), 'zhengmai-sbom-'));
  try {
    // npm calls the program by its folder.
    const folder = join(above, 'zhengmai');
    mkdirSync(folder);
    const { devDependencies: _, ...description } = readJson('package.json');
    writeJson(join(folder, 'package.json'), description);
    writeJson(join(folder, 'package-lock.json'), lockWithoutDevelopment());
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
