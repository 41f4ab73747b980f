import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testCacheDir } from './model.ts';

const ROOT = join(import.meta.dirname, '..');
const run = promisify(execFile);

let app: string;
beforeAll(async () => {
  app = await mkdtemp(join(tmpdir(), 'zhengmai-package-'));
  const packed = await run('npm', ['pack', '--silent', '--pack-destination', app], { cwd: ROOT });
  const tarball = packed.stdout.trim().split('\n').at(-1) ?? '';
  const folder = join(app, 'node_modules/zhengmai');
  await mkdir(folder, { recursive: true });
  await run('tar', ['-xzf', join(app, tarball), '-C', folder, '--strip-components=1']);
  await installFromHere();
}, 600_000);
afterAll(() => rm(app, { recursive: true, force: true }));

/** Of the packages at hand those that come without development's, so that the test needs no network. */
async function installFromHere(): Promise<void> {
  const lock: { packages: Record<string, { dev?: boolean }> } = JSON.parse(
    await readFile(join(ROOT, 'package-lock.json'), 'utf8'),
  );
  const direct = Object.entries(lock.packages)
    .filter(([path, { dev }]) => /^node_modules\/(?:@[^/]+\/)?[^/]+$/u.test(path) && !dev)
    .map(([path]) => path);
  const there = new Set([...(await namesIn('node_modules'))]);
  for (const path of direct.filter((one) => there.has(one))) {
    await mkdir(dirname(join(app, path)), { recursive: true });
    await symlink(join(ROOT, path), join(app, path));
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(join(ROOT, folder));
  const scoped = names.filter((name) => name.startsWith('@'));
  const within = await Promise.all(scoped.map((scope) => namesIn(`${folder}/${scope}`)));
  return [...names.map((name) => `${folder}/${name}`), ...within.flat()];
}

const PROGRAM = `import { extract, type Extraction, textSource } from 'zhengmai';
const found: Extraction = extract(textSource('青溪县法治建设工作方案\\n1. 推进一网通办，由县司法局牵头，年底前完成。\\n'));
for (const { measures } of found.documents) {
  for (const { units } of measures) console.log(units.map(({ name, role }) => role + ' ' + name).join());
}
`;

interface Found {
  readonly mode: string;
  readonly hits: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: { readonly measure: { readonly text: string } } }[];
  };
}

describe('the package', () => {
  it('has types, by which programs are checked', async () => {
    await writeFile(join(app, 'program.mts'), PROGRAM);
    await writeFile(join(app, 'wrong.mts'), `import { extract } from 'zhengmai';\nextract('a text');\n`);
    const check = async (file: string) => {
      const compilerOptions = { module: 'nodenext', target: 'es2023', strict: true, noEmit: true, types: [] };
      await writeFile(join(app, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
      await run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', '.'], { cwd: app });
    };
    await check('program.mts');
    await expect(check('wrong.mts')).rejects.toMatchObject({ stdout: expect.stringContaining("'SourceText'") });
  }, 300_000);

  it('is imported by programs', async () => {
    await writeFile(join(app, 'program.mjs'), PROGRAM.replace(', type Extraction', '').replace(': Extraction', ''));
    const { stdout } = await run(process.execPath, ['program.mjs'], { cwd: app });
    expect(stdout.trim()).toBe('lead 县司法局');
  }, 60_000);

  it('starts in an empty folder, with its page and the sample plans to be searched', async () => {
    const port = await freePort();
    const server = spawn(process.execPath, ['node_modules/zhengmai/zhengmai.mjs', 'start', '--lang', 'en'], {
      cwd: app,
      env: {
        ...process.env,
        ZHENGMAI_STORE: join(app, 'zhengmai.db'),
        ZHENGMAI_PORT: String(port),
        ZHENGMAI_CACHE_DIR: testCacheDir(),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    try {
      const address = await addressOf(server);
      expect(await (await fetch(address)).text()).toContain('<script');
      const answer = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query:
            '{ search(query: "司法所建设") { mode hits(first: 10) { totalCount edges { node { measure { text } } } } } }',
        }),
      });
      const { data } = (await answer.json()) as { data: { search: Found } };
      const { mode, hits } = data.search;
      expect(mode).toBe('fused');
      // What is sure speaks of these offices; of what else is built nothing is.
      expect(hits.totalCount).toBe(4);
      const sure = hits.edges.slice(0, hits.totalCount).map(({ node }) => node.measure.text);
      expect(sure.filter((text) => !text.includes('司法所'))).toEqual([]);
    } finally {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
  }, 300_000);
});

/** As the program prints it when it is ready. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    const hear = (part: Buffer) => {
      told += part;
      const address = /http:\/\/\S+/u.exec(told)?.[0];
      if (address) resolve(address);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', () => reject(new Error(told)));
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}
