import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Embedder } from '../../../graph/embed/embedder.ts';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import type { MeasureNode } from '../../../graph/model.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { ingestFiles, ingestText } from '../../../ingest/load.ts';

const SAMPLES = join(import.meta.dirname, '../../../samples');

/** The clause of a sample (婺城 2023) as a place might have worded it two years before, and another a year later. */
export const EARLIER = `某某市司法局2021年工作要点

某某市司法局
2021年3月1日

一、优化营商环境
1.开展护商惠企专项行动。探索以“法治+”模式构建法治化营商环境,力争培育市级“安商护商、惠商兴商”示范项目1个,形成助企纾困典型案例5个,解决市场主体涉法涉诉问题 100个以上。
`;
export const LATER = `某某县司法局2024年工作要点

某某县司法局
2024年3月1日

一、优化营商环境
1.优化涉企服务。办好企业法律服务热线,走访企业100家。
2.开展护商惠企专项行动。以“法治+”模式构建一流法治化营商环境,形成助企纾困典型案例20个,解决市场主体涉法涉诉问题 300个以上,打响“婺城娘舅”“婺江律韵”等特色品牌。建立企业服务专员制度。（牵头单位：县司法局；配合单位：县市场监管局）
`;

/** A real store with the sample plans and these texts, in memory. Close it. */
export async function openShelf(embedder: Embedder | null, texts: readonly string[] = []): Promise<GraphStore> {
  const { model = null, dimensions = null } = embedder ?? {};
  const store = embeddedStore({ path: ':memory:', model, dimensions });
  await store.open();
  const names = (await readdir(SAMPLES)).filter((name) => name.endsWith('.txt')).sort();
  const outcomes = await ingestFiles(
    { store, embedder },
    names.map((name) => join(SAMPLES, name)),
  );
  for (const [i, text] of texts.entries()) outcomes.push(await ingestText({ store, embedder }, `made-${i}`, text));
  const failed = outcomes.find(({ status }) => status === 'failed');
  if (failed) throw new Error(failed.reason ?? failed.path);
  return store;
}

export async function measureOf(store: GraphStore, title: string, year: number): Promise<MeasureNode> {
  const { items } = await store.measures({ years: [year] }, { first: 200 });
  const found = items.find(({ node }) => node.title === title);
  if (!found) throw new Error(`There is no measure ${title} of ${year}.`);
  return found.node;
}
