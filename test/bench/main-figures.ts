import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import { search } from '../../graph/search/search.ts';
import { ingestFiles } from '../../ingest/load.ts';
import { testEmbedder } from '../model.ts';
import type { Bench } from './bench.ts';

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
const ROUNDS = 20;

/** Names, places, roles, numbers and plain words: every way that a question is read. */
const QUESTIONS = [
  '婺江律韵',
  '司法所规范化建设',
  '区综合行政执法局牵头的措施',
  '满意率 95%以上',
  '怎么调解邻里纠纷',
  '余杭 执法',
];

export const bench: Bench = {
  name: 'main',
  summary: 'Ingest of the sample plans and search in them, with the real store and the real model.',
  bars: {
    'search.p95_ms': { max: 150 },
    'ingest.again_ms': { max: 1_000 },
  },
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'zhengmai-bench-'));
    const embedder = await testEmbedder();
    const path = join(folder, 'zhengmai.db');
    const store = embeddedStore({ path, model: embedder.model, dimensions: embedder.dimensions });
    try {
      await store.open();
      const plans = (await readdir(SAMPLES)).filter((name) => name.endsWith('.txt')).map((name) => join(SAMPLES, name));
      // The first text that a model embeds pays for its warming up.
      await embedder.embedQuery('预热');

      const ingest = await timed(() => ingestFiles({ store, embedder }, plans));
      const again = await timed(() => ingestFiles({ store, embedder }, plans));
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        for (const query of QUESTIONS) {
          const { ms } = await timed(async () => (await search({ store, embedder }, { query })).hits({ first: 10 }));
          times.push(ms);
        }
      }
      const { nodes, passages } = await store.stats();
      return {
        'ingest.documents': nodes.Document,
        'ingest.measures': nodes.Measure,
        'ingest.passages': passages,
        'ingest.ms': ingest.ms,
        'ingest.passages_per_second': passages / (ingest.ms / 1000),
        'ingest.again_ms': again.ms,
        'search.p50_ms': quantile(times, 0.5),
        'search.p95_ms': quantile(times, 0.95),
        'store.mib': (await folderBytes(folder)) / 2 ** 20,
        'memory.rss_mib': process.memoryUsage().rss / 2 ** 20,
      };
    } finally {
      await store.close();
      await embedder.close();
      await rm(folder, { recursive: true });
    }
  },
};

/** The file with its log. */
async function folderBytes(folder: string): Promise<number> {
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
