import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type DocumentNode, print } from 'graphql';
import { SearchQuery, StartQuery, SuggestQuery } from '../../../web/explore/queries.ts';
import { quantile } from './quantile.ts';
import { type Question, TYPED } from './questions.ts';

/**
 * Serves the store by the program as people start it, in a process of its own, and asks what the explorer asks: a page of hits
 * with all that is drawn of them, and eight facets. Memory and the longest stall are the server's own.
 */
export async function servedFigures(path: string, questions: readonly Question[]): Promise<Record<string, number>> {
  const server = spawn(process.execPath, [PROGRAM, 'serve', '--store', path, '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await addressOf(server);
    const started = await timed(() => ask(address, StartQuery, {}));
    const [warm, asked] = [questions.slice(0, WARMING), questions.slice(WARMING)];
    for (const question of warm) await ask(address, SearchQuery, variablesOf(question));
    await longestStall(address);
    const pages: number[] = [];
    for (const question of asked) pages.push(await timed(() => ask(address, SearchQuery, variablesOf(question))));
    const stall = await longestStall(address);
    const suggestions: number[] = [];
    for (const typed of TYPED) suggestions.push(await timed(() => ask(address, SuggestQuery, { typed, limit: 12 })));
    return {
      page_p50_ms: quantile(pages, 0.5),
      page_p95_ms: quantile(pages, 0.95),
      suggest_p95_ms: quantile(suggestions, 0.95),
      start_ms: started,
      stall_ms: stall,
      rss_mib: peakMemory(server.pid ?? 0),
    };
  } finally {
    server.kill();
    await new Promise((resolve) => server.once('exit', resolve));
  }
}

const PROGRAM = fileURLToPath(new URL('../../../zhengmai.mjs', import.meta.url));
const WARMING = 20;

async function addressOf(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('The server has no output.');
  for await (const line of createInterface({ input: server.stdout })) return JSON.parse(line).address;
  throw new Error('The server ended before it said where it is.');
}

function variablesOf({ query, filter }: Question) {
  return { query, filter, without: [], sort: 'relevance', first: 20, after: null };
}

async function ask(address: string, operation: DocumentNode, variables: object): Promise<void> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: print(operation), variables }),
  });
  const { errors } = (await response.json()) as { errors?: readonly { message: string }[] };
  if (errors) throw new Error(`The server answered: ${errors[0]?.message}`);
}

/** Since it was last asked, in milliseconds. */
async function longestStall(address: string): Promise<number> {
  const metrics = await (await fetch(`${address}/metrics`)).text();
  return Number(/^nodejs_eventloop_lag_max_seconds (\S+)$/mu.exec(metrics)?.[1]) * 1000;
}

/** The most that the process ever held, in MiB; Linux tells it. */
function peakMemory(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
