import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { localEmbedder } from '../../graph/embed/local-embedder.ts';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import type { Embedder } from '../../graph/embedder.ts';
import { search } from '../../graph/search/search.ts';
import { testModel } from '../model.ts';
import type { Bench } from './bench.ts';
import { embedRatio } from './search-scale/raw-runtime.ts';
import { type ScaledStore, scaledStore } from './search-scale/scaled-store.ts';

export const bench: Bench = {
  name: 'search-scale',
  summary: 'How search grows from 1,000 to 100,000 measures of two passages each, in one file on this machine.',
  bars: {
    p95_ms_100k: { max: 60 },
    p95_with_embedding_ms_100k: { max: 90 },
    recall10_100k: { min: 0.98 },
    stall_ms_100k: { max: 50 },
    rss_mib_100k: { max: 1024 },
    open_s_100k: { max: 2 },
    embed_ratio: { min: 0.9 },
  },
  run,
};

/** Words, names, places, laws, conditions and plain questions: every way that a question is read. */
const QUESTIONS = [
  ...[
    '司法所规范化建设',
    '行政执法三项制度',
    '行政复议体制改革',
    '矛盾纠纷多元化解',
    '法律援助案件质量',
    '公证机构建设',
  ],
  ...['民营企业法治体检', '规范性文件合法性审核', '信访积案化解', '社区矫正对象管理', '网络舆情管控', '涉外法律服务'],
  ...['怎样让老百姓打官司更方便', '怎么帮助小微企业解决法律问题', '减少行政诉讼败诉', '提高办案效率，方便群众'],
  ...[
    '司法局牵头 行政执法',
    '2021年 营商环境',
    '哪些措施提到行政复议法',
    '满意率 95%以上 法律服务',
    '量子计算机芯片采购价格',
  ],
  ...[
    '人民调解员队伍',
    '法治宣传教育',
    '数字化改革应用',
    '检察监督',
    '律师行业党建',
    '智慧法院建设',
    '综合行政执法改革',
  ],
];
const ROUNDS = 4;

async function run(args: readonly string[]): Promise<Record<string, number>> {
  const { sizes } = parseArgs({
    args: [...args],
    options: { sizes: { type: 'string', default: '1000,10000,100000' } },
  }).values;
  const model = await testModel();
  const embedder = await localEmbedder(model);
  const folder = mkdtempSync(join(tmpdir(), 'zhengmai-scale-'));
  try {
    const figures: Record<string, number> = {};
    for (const size of sizes.split(',').map(Number)) {
      const scaled = await scaledStore(join(folder, `${size}.db`), size, embedder, say);
      Object.assign(figures, await figuresOf(scaled, embedder, `${size / 1000}k`));
    }
    const texts = Array.from(
      { length: 64 },
      (_, i) => `${'健全工作机制，压实各方责任，推进行政执法规范化。'.repeat(4 + (i % 5))}${i}`,
    );
    figures.embed_ratio = await embedRatio(embedder, model.folder, texts);
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await embedder.close();
  }
}

async function figuresOf(scaled: ScaledStore, embedder: Embedder, label: string): Promise<Record<string, number>> {
  const store = embeddedStore({ path: scaled.path, dimensions: embedder.dimensions, model: embedder.model });
  const opening = performance.now();
  await store.open();
  await store.stats();
  const openSeconds = (performance.now() - opening) / 1000;
  try {
    const ahead = await embeddedAhead(embedder);
    const ask = async (with_: Embedder, query: string) => {
      const start = performance.now();
      await (await search({ store, embedder: with_ }, { query })).hits({ first: 20 });
      return performance.now() - start;
    };
    for (const query of QUESTIONS) await ask(ahead, query);
    const loop = monitorEventLoopDelay({ resolution: 5 });
    loop.enable();
    const times: number[] = [];
    const embedded: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const query of QUESTIONS) {
        times.push(await ask(ahead, query));
        embedded.push(await ask(embedder, query));
      }
    }
    loop.disable();
    return {
      [`p50_ms_${label}`]: quantile(times, 0.5),
      [`p95_ms_${label}`]: quantile(times, 0.95),
      [`p95_with_embedding_ms_${label}`]: quantile(embedded, 0.95),
      [`stall_ms_${label}`]: loop.max / 1e6,
      [`rss_mib_${label}`]: process.memoryUsage.rss() / 2 ** 20 - heldByBench(scaled),
      [`open_s_${label}`]: openSeconds,
      [`file_mib_${label}`]: scaled.bytes / 2 ** 20,
      [`recall10_${label}`]: await recallAtTen(scaled, store, ahead),
    };
  } finally {
    await store.close();
  }
}

/** The vectors that only the comparison with the exact scan needs. */
function heldByBench({ vectors }: ScaledStore): number {
  return (vectors.length * (vectors[0]?.byteLength ?? 0)) / 2 ** 20;
}

/** An embedder that has all questions' vectors already. */
async function embeddedAhead(embedder: Embedder): Promise<Embedder> {
  const known = new Map<string, Float32Array>();
  const embedQuery = async (text: string) => {
    const vector = known.get(text) ?? (await embedder.embedQuery(text));
    known.set(text, vector);
    return vector;
  };
  return { ...embedder, embedQuery };
}

async function recallAtTen(
  { vectors, passageIds }: ScaledStore,
  store: ReturnType<typeof embeddedStore>,
  embedder: Embedder,
): Promise<number> {
  let found = 0;
  for (const query of QUESTIONS) {
    const vector = await embedder.embedQuery(query);
    const exact = vectors
      .map((other, i) => ({
        id: passageIds[i],
        score: other.reduce((sum, value, k) => sum + value * (vector[k] ?? 0), 0),
      }))
      .sort((a, b) => b.score - a.score)
      .slice(0, 10)
      .map(({ id }) => id);
    const near = new Set((await store.nearestPassages(vector, {}, 10)).map(({ passageId }) => passageId));
    found += exact.filter((id) => id !== undefined && near.has(id)).length;
  }
  return found / (10 * QUESTIONS.length);
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
