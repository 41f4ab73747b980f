import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { rank } from '../../graph/search/ranking/rank.ts';
import { wordingsOf } from '../../graph/search/wordings.ts';
import { testCacheDir, testEmbedder } from '../model.ts';
import type { Bench } from './bench.ts';
import { articleStore } from './retrieval/article-store.ts';
import { type ListFigures, listFigures, meanFigures } from './retrieval/figures.ts';
import { readArticles, readQueries, SHARED_BENCH, someArticles } from './retrieval/judged-articles.ts';

export const bench: Bench = {
  name: 'retrieval',
  summary:
    'How well the product finds the articles of law that answer lay questions (STARD, reconstructed corpus; --articles N of them).',
  bars: { 'fused.r10': { min: 0.57 }, 'fused.mrr10': { min: 0.47 }, 'fused.ndcg10': { min: 0.46 } },
  run,
};

/** Passages asked of each side: enough that a hundred articles remain. */
const POOL = 200;

async function run(args: readonly string[]): Promise<Record<string, number>> {
  const { queries, qrels, articles: most } = parseArgs({ args: [...args], options: OPTIONS }).values;
  const questions = readQueries(queries, qrels);
  const articles = someArticles(
    readArticles(),
    questions,
    most === undefined ? Number.POSITIVE_INFINITY : Number(most),
  );
  const embedder = await testEmbedder();
  const folder = mkdtempSync(join(tmpdir(), 'zhengmai-retrieval-'));
  try {
    const vectorFile = join(testCacheDir(), 'bench', `vectors-${embedder.model}.bin`);
    const { store, articleOf } = await articleStore(join(folder, 'stard.db'), embedder, articles, vectorFile, say);
    const lists: Record<Side, ListFigures[]> = { lexical: [], dense: [], fused: [] };
    for (const { text, relevant } of questions) {
      const ranking = await rank({ store, embedder }, wordingsOf(text), {}, POOL);
      for (const side of SIDES) {
        const ranked = [...new Set(ranking[side].map(({ measureId }) => articleOf.get(measureId) ?? ''))];
        lists[side].push(listFigures(ranked, relevant));
      }
      if (lists.fused.length % 100 === 0) say(`asked ${lists.fused.length} of ${questions.length}`);
    }
    await store.close();
    return { queries: questions.length, articles: articles.length, ...flat(lists) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await embedder.close();
  }
}

const SIDES = ['lexical', 'dense', 'fused'] as const;
type Side = (typeof SIDES)[number];

const OPTIONS = {
  queries: { type: 'string', default: join(SHARED_BENCH, 'stard', 'train.query.txt') },
  qrels: { type: 'string', default: join(SHARED_BENCH, 'stard', 'qrels.train.tsv') },
  /** Of a part of the corpus, for comparing two rankings in minutes; the bars are those of all of it. */
  articles: { type: 'string' },
} as const;

function flat(lists: Readonly<Record<Side, readonly ListFigures[]>>): Record<string, number> {
  return Object.fromEntries(
    SIDES.flatMap((side) =>
      Object.entries(meanFigures(lists[side])).map(([figure, value]) => [`${side}.${figure}`, value]),
    ),
  );
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
