import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { cli, spawnCli } from './cli.ts';

let folder: string;
let env: Record<string, string>;
beforeAll(async () => expect((await cli(['build'])).code).toBe(0));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-stopping-'));
  env = { ZHENGMAI_STORE: join(folder, 'zhengmai.db') };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A plan of so many measures, each with its own words, so that it takes a while to read and to embed. */
const plan = (name: string, measures: number) =>
  `青溪县${name}工作方案\n\n${Array.from(
    { length: measures },
    (_, i) => `（${i + 1}）推进第${i + 1}项${name}工程。到2025年建成${i + 3}个示范点。责任单位：县司法局、县财政局`,
  ).join('\n')}\n`;

const serve = async () => {
  const child = spawnCli(['serve', '--port', '0', '--json'], { env });
  let stderr = '';
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) =>
    child.once('exit', (code, signal) => resolve({ code, signal })),
  );
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line) => resolve(JSON.parse(String(line)).address));
    void ended.then(() => reject(new Error(stderr)));
  });
  return { child, address, ended, log: () => stderr };
};
type Served = Awaited<ReturnType<typeof serve>>;

const upload = ({ address }: Served, name: string, text: string) =>
  fetch(`${address}/ingest?name=${encodeURIComponent(`${name}.txt`)}`, { method: 'POST', body: text });

/** A question, of which it is known when it has left for the server; its status is null when it was cut off. */
const ask = ({ address }: Served, query: string) => {
  const asked = request(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' } });
  const sent = once(asked, 'finish');
  const status = new Promise<number | undefined | null>((resolve) => {
    asked.on('error', () => resolve(null));
    asked.on('response', (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode)).on('error', () => resolve(null));
    });
  });
  asked.end(JSON.stringify({ query }));
  return { sent, status };
};

const untilStopping = async ({ address }: Served) => {
  for (;;) {
    const { status } = await fetch(`${address}/readyz`);
    if (status === 503) return;
    await wait(5);
  }
};

it('told to stop, it says so, refuses what comes new, and lets what is being written end', async () => {
  const server = await serve();
  const writing = ['甲', '乙', '丙'].map((name) => upload(server, name, plan(name, 100)));
  // The files are on their way in once the first bytes are read.
  await wait(300);
  server.child.kill('SIGTERM');
  await untilStopping(server);
  const refused = await upload(server, '丁', plan('丁', 3));
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ error: { code: 'BUSY', message: expect.stringMatching(/stopping/) } });
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);

  const answers = await Promise.all(writing);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await server.ended).toEqual({ code: 0, signal: null });
  const { stdout } = await cli(['stats', '--json'], { env });
  expect(JSON.parse(stdout).nodes).toMatchObject({ Document: 3, Measure: 300 });
});

it('ends well in the middle of questions and of files whose clients have left', async () => {
  const server = await serve();
  await upload(server, '甲', plan('甲', 20));
  const leaving = new AbortController();
  const left = fetch(`${server.address}/ingest?name=b.txt`, {
    method: 'POST',
    body: plan('乙', 200),
    signal: leaving.signal,
  }).catch(() => null);
  const questions = Array.from({ length: 20 }, (_, i) =>
    ask(server, `{ search(query: "示范点 ${i}") { totalCount } }`),
  );
  await Promise.all(questions.map(({ sent }) => sent));
  leaving.abort();
  await left;
  server.child.kill('SIGTERM');
  expect(await server.ended).toEqual({ code: 0, signal: null });
  // Each was answered or told to come again; none was cut off.
  for (const { status } of questions) expect([200, 503]).toContain(await status);
  expect((await cli(['doctor', '--deep'], { env: { ...env, ZHENGMAI_PORT: '0' } })).code).toBe(0);
});
