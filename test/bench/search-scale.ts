import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Embedder } from '../../graph/embed/embedder.ts';
import { localEmbedder } from '../../graph/embed/local-embedder.ts';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import { search } from '../../graph/search/search.ts';
import { testModel } from '../model.ts';
import type { Bench } from './bench.ts';
import { quantile } from './search-scale/quantile.ts';
import { PLAIN_QUESTIONS, type Question, questionsOf } from './search-scale/questions.ts';
import { embedRatio } from './search-scale/raw-runtime.ts';
import { recallAtTen } from './search-scale/recall.ts';
import { growingStore, type ScaledStore } from './search-scale/scaled-store.ts';
import { servedFigures } from './search-scale/served.ts';

export const bench: Bench = {
  name: 'search-scale',
  summary:
    'How search grows from 1,000 to 100,000 measures of two passages each, in the store and through the server (--sizes 1000,…).',
  bars: {
    p95_ms_100k: { max: 60 },
    p95_with_embedding_ms_100k: { max: 90 },
    suggest_p95_ms_100k: { max: 30 },
    recall10_100k: { min: 0.98 },
    stall_ms_100k: { max: 50 },
    rss_mib_100k: { max: 1024 },
    open_s_100k: { max: 2 },
    embed_ratio: { min: 0.9 },
  },
  run,
};

async function run(args: readonly string[]): Promise<Record<string, number>> {
  const { sizes } = parseArgs({
    args: [...args],
    options: { sizes: { type: 'string', default: '1000,10000,100000' } },
  }).values;
  const model = await testModel();
  const embedder = await localEmbedder(model);
  const folder = mkdtempSync(join(tmpdir(), 'zhengmai-scale-'));
  try {
    const figures: Record<string, number> = { embed_ratio: await embedRatio(embedder, model.folder) };
    const grow = growingStore(join(folder, 'zhengmai.db'), embedder, say);
    for (const size of sizes.split(',').map(Number)) {
      const found = await figuresOf(await grow(size), embedder);
      for (const [name, value] of Object.entries(found)) figures[`${name}_${size / 1000}k`] = value;
      say(`${size} measures: ${found.p95_ms?.toFixed(0)} ms in the store, ${found.page_p95_ms?.toFixed(0)} ms a page`);
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await embedder.close();
  }
}

async function figuresOf(scaled: ScaledStore, embedder: Embedder): Promise<Record<string, number>> {
  const store = embeddedStore({ path: scaled.path, dimensions: embedder.dimensions, model: embedder.model });
  const ahead = embeddedAhead(embedder);
  const ask = async (by: Embedder, question: Question) => {
    const start = performance.now();
    await (await search({ store, embedder: by }, question)).hits({ first: 20 });
    return performance.now() - start;
  };
  const vectors = await Promise.all(PLAIN_QUESTIONS.map((query) => embedder.embedQuery(query)));
  // Opened is what answers: the first question is counted in, with all that is read into memory for it.
  const opening = performance.now();
  await store.open();
  await ask(embedder, { query: PLAIN_QUESTIONS[0] ?? '', filter: {} });
  const openSeconds = (performance.now() - opening) / 1000;
  try {
    const questions = await questionsOf(store);
    const times: Record<'first' | 'ahead' | 'embedded', number[]> = { first: [], ahead: [], embedded: [] };
    // First with all that is still on disk, then with all vectors there, then each embedded anew: the two differ in that alone.
    for (const question of questions) times.first.push(await ask(ahead, question));
    for (const question of questions) times.ahead.push(await ask(ahead, question));
    for (const question of questions) times.embedded.push(await ask(embedder, question));
    const inStore = {
      p95_first_time_ms: quantile(times.first, 0.95),
      p50_ms: quantile(times.ahead, 0.5),
      p95_ms: quantile(times.ahead, 0.95),
      p95_with_embedding_ms: quantile(times.embedded, 0.95),
      recall10: await recallAtTen(scaled, vectors, store),
      open_s: openSeconds,
      file_mib: scaled.bytes / 2 ** 20,
    };
    await store.close();
    return { ...inStore, ...(await servedFigures(scaled.path, questions)) };
  } finally {
    await store.close();
  }
}

/** Embeds every text once, and has its vector ready when it comes again. */
function embeddedAhead(embedder: Embedder): Embedder {
  const known = new Map<string, Promise<Float32Array>>();
  const embedQuery = (text: string) => {
    const vector = known.get(text) ?? embedder.embedQuery(text);
    known.set(text, vector);
    return vector;
  };
  return { ...embedder, embedQuery };
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
