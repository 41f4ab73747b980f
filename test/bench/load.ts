import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { print } from 'graphql';
import { SearchQuery } from '../../web/explore/queries.ts';
import { seededRandom } from '../builders.ts';
import { startNeo4j } from '../neo4j/server/server.ts';
import type { Bench } from './bench.ts';
import { quantile } from './search-scale/quantile.ts';

const CLIENTS = [1, 16, 64, 256];
const SECONDS = 8;
const STORES = ['embedded', 'neo4j'] as const;

export const bench: Bench = {
  name: 'load',
  summary:
    'The served program under 1, 16, 64 and 256 clients while plans come in, and its probe while a plan of 5 MB does, on both stores (--only embedded or neo4j for one).',
  bars: Object.fromEntries(
    Object.entries({
      errors: { max: 0 },
      search_p99_ms_at_64: { max: 1_000 },
      healthz_p99_ms_large_plan: { max: 100 },
    }).flatMap(([figure, bar]) => STORES.map((store) => [`${store}.${figure}`, bar])),
  ),
  async run(args) {
    const { only } = parseArgs({ args: [...args], options: { only: { type: 'string' } } }).values;
    const figures: Record<string, number> = {};
    for (const store of STORES) {
      if (only !== undefined && only !== store) continue;
      for (const [figure, value] of Object.entries(await figuresOn(store))) figures[`${store}.${figure}`] = value;
    }
    return figures;
  },
};

async function figuresOn(store: (typeof STORES)[number]): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengmai-load-'));
  const neo4j = store === 'neo4j' ? await startNeo4j({ optimise: true }) : null;
  const address = neo4j?.uri ?? join(folder, 'zhengmai.db');
  const server = spawn(
    process.execPath,
    [PROGRAM, 'serve', '--store', address, '--port', '0', '--json', '--seed', SAMPLES],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...(neo4j && { NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password }) },
    },
  );
  try {
    const served = await addressOf(server);
    const figures: Record<string, number> = { errors: 0, first_answers_s: await warmUp(served) };
    for (const clients of CLIENTS) await underLoad(served, clients, figures);
    figures.healthz_p99_ms_large_plan = await probeWhileLargePlan(served);
    return figures;
  } finally {
    server.kill();
    await new Promise((resolve) => server.once('exit', resolve));
    await neo4j?.stop();
    rmSync(folder, { recursive: true });
  }
}

const PROGRAM = fileURLToPath(new URL('../../zhengmai.mjs', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));

/** A server that has just begun plans its queries and compiles its code; seconds until twenty searches and each other question were answered. */
async function warmUp(address: string): Promise<number> {
  const started = performance.now();
  const random = seededRandom(0);
  for (let asked = 0; asked < 20; asked++) await ask(address, SEARCH, searchFor(random));
  for (const query of OTHER) await ask(address, query, {});
  return (performance.now() - started) / 1000;
}

/** Two searches to a page of documents, one of owners and one of neighbours' counts, one after the other for each client. */
async function underLoad(address: string, clients: number, figures: Record<string, number>): Promise<void> {
  const random = seededRandom(clients);
  const until = performance.now() + SECONDS * 1000;
  const isOver = () => performance.now() > until;
  const searches: number[] = [];
  const others: number[] = [];
  const probes: number[] = [];
  let refused = 0;
  let taken = 0;
  const note = async (into: number[], request: () => Promise<number>) => {
    const started = performance.now();
    const status = await request();
    if (status === 503) refused++;
    else if (status !== 200) figures.errors = (figures.errors ?? 0) + 1;
    else into.push(performance.now() - started);
  };
  const client = async () => {
    while (!isOver()) {
      const search = random() < 0.4;
      await note(search ? searches : others, () =>
        search
          ? ask(address, SEARCH, searchFor(random))
          : ask(address, OTHER[Math.floor(random() * OTHER.length)] ?? '', {}),
      );
    }
  };
  const prober = async () => {
    for (; !isOver(); await wait(50)) await note(probes, async () => (await fetch(`${address}/healthz`)).status);
  };
  const writer = async () => {
    // Below the budget of writes of a minute.
    for (; !isOver(); await wait(1_000))
      if ((await upload(address, planText(`${clients}-${taken}`, 30))) === 200) taken++;
  };
  await Promise.all([...Array.from({ length: clients }, client), prober(), writer()]);
  figures[`answers_per_s_at_${clients}`] = (searches.length + others.length) / SECONDS;
  figures[`search_p50_ms_at_${clients}`] = quantile(searches, 0.5);
  figures[`search_p99_ms_at_${clients}`] = quantile(searches, 0.99);
  figures[`other_p99_ms_at_${clients}`] = quantile(others, 0.99);
  figures[`healthz_p99_ms_at_${clients}`] = quantile(probes, 0.99);
  figures[`told_to_come_again_at_${clients}`] = refused;
  figures[`plans_taken_in_at_${clients}`] = taken;
}

/** Until the plan is in, but not for longer than half a minute: embedding it takes minutes, and is the same all the way. */
async function probeWhileLargePlan(address: string): Promise<number> {
  const probes: number[] = [];
  let isIn = false;
  const leaving = new AbortController();
  const taking = upload(address, planText('大', LARGE_PLAN_MEASURES), leaving.signal).then(
    () => {
      isIn = true;
    },
    () => undefined,
  );
  const until = performance.now() + 30_000;
  for (; !isIn && performance.now() < until; await wait(20)) {
    const started = performance.now();
    await fetch(`${address}/healthz`);
    probes.push(performance.now() - started);
  }
  leaving.abort();
  await taking;
  return quantile(probes, 0.99);
}

/** Some 5 MB of text. */
const LARGE_PLAN_MEASURES = 45_000;

const SEARCH = print(SearchQuery);
const OTHER = [
  '{ documents(first: 20) { totalCount edges { node { id title } } } }',
  '{ ownership(first: 20) { totalCount } }',
  '{ units(first: 50) { totalCount edges { node { id name } } } }',
];
const TOPICS = ['法治政府建设', '行政复议', '普法宣传', '法律援助', '营商环境', '人民调解', '社区矫正', '公证服务'];
const WAYS = ['怎么推进', '由谁负责', '有哪些指标', '的经验做法', '时间要求', '示范点'];

/** Half of the questions are asked again and again, as people do. */
function searchFor(random: () => number): object {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)];
  const query = `${pick(TOPICS)}${pick(WAYS)}${random() < 0.5 ? '' : Math.floor(random() * 1_000)}`;
  return { query, filter: {}, without: [], sort: 'relevance', first: 20, after: null };
}

function planText(name: string, measures: number): string {
  const lines = Array.from(
    { length: measures },
    (_, i) =>
      `（${i + 1}）推进第${name}-${i}项工程，完善制度。到2025年建成${i + 3}个示范点。责任单位：县司法局、县财政局`,
  );
  return `青溪县第${name}号工作方案\n\n${lines.join('\n')}\n`;
}

async function ask(address: string, query: string, variables: object): Promise<number> {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { errors } = (await answer.json()) as { errors?: unknown };
  if (errors) process.stderr.write(`${JSON.stringify(errors)}\n`);
  return answer.status === 200 && errors ? 500 : answer.status;
}

async function upload(address: string, text: string, signal: AbortSignal | null = null): Promise<number> {
  const answer = await fetch(`${address}/ingest?name=plan.txt`, { method: 'POST', body: text, signal });
  await answer.arrayBuffer();
  return answer.status;
}

async function addressOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('The server has no output.');
  for await (const line of createInterface({ input: server.stdout })) return JSON.parse(line).address;
  throw new Error('The server ended before it said where it is.');
}
