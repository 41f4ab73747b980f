import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { localEmbedder } from '../../graph/embed/local-embedder.ts';
import { testModel } from '../model.ts';
import type { Bench } from './bench.ts';
import { figuresOf } from './search-scale/figures.ts';
import { embedRatio } from './search-scale/raw-runtime.ts';
import { growingStore } from './search-scale/scaled-store.ts';

export const bench: Bench = {
  name: 'search-scale',
  summary:
    'How search grows from 1,000 to 1,000,000 measures of two passages each, in the store and through the server: half an hour and 20 GB (--sizes 1000,… for fewer).',
  bars: {
    p95_ms_100k: { max: 40 },
    p95_with_embedding_ms_100k: { max: 70 },
    suggest_p95_ms_100k: { max: 30 },
    recall10_100k: { min: 0.98 },
    stall_ms_100k: { max: 50 },
    rss_mib_100k: { max: 1024 },
    open_s_100k: { max: 2 },
    p95_ms_1m: { max: 200 },
    recall10_1m: { min: 0.98 },
    open_s_1m: { max: 5 },
    rss_mib_1m: { max: 6 * 1024 },
    embed_ratio: { min: 0.9 },
  },
  run,
};

async function run(args: readonly string[]): Promise<Record<string, number>> {
  const { sizes } = parseArgs({
    args: [...args],
    options: { sizes: { type: 'string', default: '1000,10000,100000,1000000' } },
  }).values;
  const model = await testModel();
  const embedder = await localEmbedder(model);
  const folder = mkdtempSync(join(tmpdir(), 'zhengmai-scale-'));
  try {
    const figures: Record<string, number> = { embed_ratio: await embedRatio(embedder, model.folder) };
    const grow = growingStore(join(folder, 'zhengmai.db'), embedder, say);
    for (const size of sizes.split(',').map(Number)) {
      const found = await figuresOf(await grow(size), embedder);
      for (const [name, value] of Object.entries(found)) figures[`${name}_${sizeName(size)}`] = value;
      say(`${size} measures: ${found.p95_ms?.toFixed(0)} ms in the store, ${found.page_p95_ms?.toFixed(0)} ms a page`);
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await embedder.close();
  }
}

function sizeName(measures: number): string {
  return measures < 1e6 ? `${measures / 1e3}k` : `${measures / 1e6}m`;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
