import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli, ROOT, spawnCli } from './cli.ts';

const SAMPLE = join(ROOT, 'samples/wucheng-2023-work-points.txt');
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  // Here rather than within a test: a build says so on stderr.
  expect((await cli(['build'])).code).toBe(0);
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-cli-'));
  env = { ZHENGMAI_STORE: join(folder, 'data', 'zhengmai.db') };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('wrong use ends with 2 and a way on', () => {
  it.each([
    [['frobnicate'], /unknown command 'frobnicate'/],
    [['search'], /missing required argument 'query'/],
    [['search', '法治', '--limit', 'many'], /whole number from 1 to 200/],
    [['serve', '--port', '70000'], /whole number from 0 to 65535/],
  ])('%j', async (args, sentence) => {
    const run = await cli(args, { env });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(sentence);
    expect(run.stderr).toMatch(/--help/);
  });

  it('a setting that makes no sense is named', async () => {
    const run = await cli(['stats'], { env: { ...env, ZHENGMAI_PORT: 'four' } });
    expect(run).toMatchObject({
      code: 2,
      stderr: 'ZHENGMAI_PORT is four, and must be a whole number from 0 to 65535.\n',
    });
  });
});

it.each([
  [{ ZHENGMAI_READNIG: 'token' }, /^ZHENGMAI_READNIG is no setting of Zhengmai: .*ZHENGMAI_READING.*\.\n$/],
  [{ ZHENGMAI_STORE: 'postgres://db/plans' }, /^The store postgres:\/\/db\/plans is no address .*neo4j:\/\/.*\.\n$/],
  [{ ZHENGMAI_EMBEDDINGS_URL: 'embedder:8080' }, /^ZHENGMAI_EMBEDDINGS_URL is embedder:8080, .*http:\/\/.*\.\n$/],
])('a setting that would be passed over or fail later is told at the start: %j', async (setting, sentence) => {
  const run = await cli(['stats'], { env: { ...env, ...setting } });
  expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(sentence) });
});

it('what Kubernetes puts beside the settings is none of them', async () => {
  const run = await cli(['doctor', '--json'], {
    env: { ...env, ZHENGMAI_SERVICE_HOST: '10.0.0.1', ZHENGMAI_PORT_4000_TCP: 'x' },
  });
  expect(JSON.parse(run.stdout)).toHaveProperty('findings');
});

it('every command explains itself and its exit codes', async () => {
  const commands = ['ingest', 'extract', 'search', 'serve', 'stats', 'doctor'];
  const general = await cli(['--help']);
  for (const command of commands) {
    expect(general.stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
    const { code, stdout } = await cli([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Exit codes:/);
    expect(stdout).toMatch(/--json/);
  }
});

describe('from files to an answer', () => {
  beforeAll(async () => {
    await mkdir(join(folder, 'plans/older'), { recursive: true });
    await copyFile(SAMPLE, join(folder, 'plans/points.txt'));
    await writeFile(join(folder, 'plans/older/scan.pdf'), '%PDF-1.4 broken');
    await writeFile(join(folder, 'plans/notes.ppt'), 'old');
  });

  it('ingest goes on after a file that cannot be read, says why, and ends with 1', async () => {
    const run = await cli(['ingest', 'plans', '--json'], { cwd: folder, env });
    const { outcomes, skipped } = JSON.parse(run.stdout);
    expect(run.code).toBe(1);
    expect(outcomes).toMatchObject([
      { status: 'failed', reason: expect.stringMatching(/scan\.pdf is damaged/) },
      { status: 'added', measures: 18 },
    ]);
    expect(skipped).toMatchObject([{ reason: expect.stringMatching(/notes\.ppt is a presentation/) }]);
  });

  it('ingest tells once of many files of one type that it passes over', async () => {
    const others = join(folder, 'others');
    await mkdir(others);
    for (const name of ['a.json', 'b.json', 'c.json', 'd.json', 'e.log']) await writeFile(join(others, name), '{}');
    const { stdout } = await cli(['ingest', others], { env });
    expect(stdout.match(/^\w\.json is of a type that is not read here/gm)).toHaveLength(1);
    expect(stdout).toMatch(/^3 more files of type \.json passed over likewise\.\ne\.log is of a type/m);
    expect(stdout).toMatch(/5 skipped\n$/);
  });

  it('a table is written as CSV, row by row as many as there are', async () => {
    const run = await cli(['export', 'measures'], { env });
    const { nodes } = JSON.parse((await cli(['stats', '--json'], { env })).stdout);
    expect(run.code).toBe(0);
    expect(run.stdout.startsWith('\uFEFF')).toBe(true);
    expect(run.stdout.split('\r\n').filter((line) => line !== '')).toHaveLength(nodes.Measure + 1);
  });

  it('a table never overwrites a file, and a filter that is none is told', async () => {
    const file = join(folder, 'measures.csv');
    expect((await cli(['export', 'measures', '--out', file], { env })).code).toBe(0);
    const written = await readFile(file, 'utf8');
    const again = await cli(['export', 'targets', '--out', file], { env });
    expect(again).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/measures\.csv/) });
    expect(await readFile(file, 'utf8')).toBe(written);
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const none = await cli(['export', 'measures', '--filter', 'years=1901'], { env });
    expect(none).toMatchObject({ code: 0, stderr: expect.stringMatching(/^No row/) });
    const nonsense = await cli(['export', 'measures', '--filter', 'nonsense=1'], { env });
    expect(nonsense).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/nonsense/) });
  });

  it('the same content again changes nothing', async () => {
    const before = await cli(['stats', '--json'], { env });
    const run = await cli(['ingest', join(folder, 'plans/points.txt')], { env });
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/points\.txt +unchanged +1 +18 +0/);
    expect((await cli(['stats', '--json'], { env })).stdout).toBe(before.stdout);
  });

  it('search prints one object with the hits, their places and reasons', async () => {
    const run = await cli(['search', '婺江律韵', '--json', '--limit', '1'], { env });
    const answer = JSON.parse(run.stdout);
    expect(run.code).toBe(0);
    expect(answer.total).toBeGreaterThanOrEqual(1);
    expect(answer.hits).toHaveLength(1);
    const [hit] = answer.hits;
    expect(hit).toMatchObject({
      id: expect.stringMatching(/^mea-/),
      document: { title: '全区司法行政系统2023年工作要点' },
      text: expect.stringContaining('婺江律韵'),
      score: expect.any(Number),
      why: { terms: expect.any(Array) },
    });
    expect(hit.passage.end - hit.passage.start).toBe(hit.passage.quote.length);
  });

  it('search says so when nothing answers', async () => {
    const sure = await cli(['search', '--sure', '量子计算机芯片'], { env });
    expect(sure).toMatchObject({ code: 0, stdout: 'Nothing in the store answers this.\n' });
    const { code, stdout } = await cli(['search', '量子计算机芯片'], { env });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Nothing in the store answers this\.\nThese may be related:\n/);
    expect(stdout).toMatch(/0 of 0 measures · 10 of \d+ that may be related\n$/);
  });

  it('stats counts by kind and gives a digest', async () => {
    const { stdout } = await cli(['stats', '--json'], { env });
    expect(JSON.parse(stdout)).toMatchObject({
      nodes: { Document: 1, Measure: 18 },
      edges: { HAS_MEASURE: 18 },
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});

it('extract --json prints the same object twice, with quotes at their offsets', async () => {
  const [first, second] = await Promise.all([cli(['extract', '--json', SAMPLE]), cli(['extract', '--json', SAMPLE])]);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(second.stdout).toBe(first.stdout);
  const { source, documents } = JSON.parse(first.stdout);
  expect(source).toEqual({ path: SAMPLE, encoding: 'utf-8', format: 'text' });
  expect(documents).toMatchObject([{ issuer: '金华市婺城区司法局', publishedOn: '2023-04-17' }]);
});

it.each([
  [['stats']],
  [['search', '法治']],
  [['precedents', '法治']],
  [['review', SAMPLE]],
  [['revisions', 'doc-1']],
  [['export', 'measures']],
  [['units', 'review']],
  [['copy', '--to', 'other.db', '--from']],
])('%j refuses a store that is not there, and makes none', async (args) => {
  const store = join(folder, 'mistyped.db');
  const run = await cli([...args, ...(args[0] === 'copy' ? [store] : ['--store', store])], { cwd: folder, env });
  expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(`There is no store at ${store}`) });
  expect(await readdir(folder)).not.toContain('mistyped.db');
});

describe('what the machine lacks ends with 3 and one sentence', () => {
  it('a taken port', async () => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) =>
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port)),
    );
    try {
      const run = await cli(['serve', '--port', String(port)], { env });
      expect(run).toMatchObject({ code: 3, stdout: '' });
      expect(run.stderr).toBe(`Port ${port} is taken; stop the program that uses it, or choose another with --port.\n`);
    } finally {
      taken.close();
    }
  });

  it('a store that is something else', async () => {
    const path = join(folder, 'letter.txt');
    await writeFile(path, 'Dear Sir, '.repeat(500));
    const run = await cli(['stats', '--store', path], { env });
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(/is not a store of Zhengmai.*\n$/);
  });

  it('a folder that cannot be written', async () => {
    const path = join(folder, 'file');
    await writeFile(path, '');
    await chmod(path, 0o444);
    const run = await cli(['serve', '--port', '0', '--store', join(path, 'zhengmai.db')], { env });
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(/cannot be opened or made.*\n$/);
  });
});

it('serve answers on a free port, seeds an empty store, and stops when told to', async () => {
  const child = spawnCli(['serve', '--port', '0', '--json', '--seed', SAMPLE], {
    env: { ZHENGMAI_STORE: join(folder, 'served.db') },
  });
  const { address } = await new Promise<{ address: string }>((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(JSON.parse(String(line))));
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ documents { totalCount } }' }),
  });
  expect(await answer.json()).toEqual({ data: { documents: { totalCount: 1 } } });
  child.removeAllListeners('exit');
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

it('doctor finds a taken port and a missing model, and says what to do', async () => {
  const run = await cli(['doctor', '--json'], {
    env: { ...env, ZHENGMAI_PORT: '0', ZHENGMAI_MODEL_DIR: join(folder, 'none') },
  });
  const { findings } = JSON.parse(run.stdout);
  expect(run.code).toBe(3);
  expect(findings.find(({ name }: { name: string }) => name === 'model')).toMatchObject({
    ok: false,
    message: expect.stringMatching(/ZHENGMAI_MODEL_DIR/),
  });
  expect(findings.filter(({ ok }: { ok: boolean }) => ok).map(({ name }: { name: string }) => name)).toEqual([
    'node',
    'store',
    'port',
  ]);
});
