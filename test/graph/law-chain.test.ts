import { afterEach, beforeEach, expect, it } from 'vitest';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import { lawChain } from '../../graph/law-chain.ts';
import type { DocumentNode } from '../../graph/model.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { type Plan, resolvePlan } from '../ingest/resolve/plan.ts';

const LAW = '法治政府建设实施纲要（2021—2025年）';

let store: GraphStore;
beforeEach(async () => {
  store = embeddedStore({ path: ':memory:', dimensions: null, model: null });
  await store.open();
});
afterEach(() => store.close());

it('goes from a law to what was made on it, to what was made on that, and to what replaced it', async () => {
  await save(plan('安徽省法治政府建设实施方案', LAW, `根据《${LAW}》，制定本方案。`));
  const PROVINCE = '安徽省法治政府建设实施方案';
  await save(plan('芜湖市法治政府建设实施方案', PROVINCE, `根据《${PROVINCE}》，结合我市实际，制定本方案。`));
  await save(plan('芜湖市普法工作要点', LAW, `学习《${LAW}》。`));
  const CITY = '芜湖市法治政府建设实施方案';
  await save(plan('芜湖市法治建设新方案', CITY, `《${CITY}》同时废止。`));
  const chain = await lawChain(store, await lawId());
  expect(chain.map(({ relation, of, document }) => [of?.title ?? null, relation, document.title])).toEqual([
    [null, 'implements', PROVINCE],
    [PROVINCE, 'implements', CITY],
    [CITY, 'replaces', '芜湖市法治建设新方案'],
  ]);
  expect(chain.map(({ evidence }) => evidence.quote)).toEqual([LAW, PROVINCE, CITY]);
});

it('ends where two plans speak of each other', async () => {
  await save(plan('甲市实施方案（试行）', '乙市实施方案（试行）', '根据《乙市实施方案（试行）》，制定本方案。'));
  await save(plan('乙市实施方案（试行）', '甲市实施方案（试行）', '根据《甲市实施方案（试行）》，制定本方案。'));
  const [law] = (await store.regulations({ nameContains: '甲市' }, { first: 1 })).items;
  const chain = await lawChain(store, law?.node.id ?? '');
  expect(chain.map(({ document }) => document.title)).toEqual(['乙市实施方案（试行）', '甲市实施方案（试行）']);
});

function plan(title: string, cited: string, text: string): Plan {
  return { name: `${title}.txt`, title, measures: [{ text, citations: [cited] }] };
}

async function save(made: Plan): Promise<DocumentNode> {
  const { graph } = resolvePlan(made);
  await store.saveSource(graph, new Map());
  const document = graph.nodes.find((node): node is DocumentNode => node.kind === 'Document');
  if (!document) throw new Error('The plan has a document.');
  return document;
}

async function lawId(): Promise<string> {
  const [law] = (await store.regulations({ nameContains: '法治政府建设实施纲要' }, { first: 1 })).items;
  return law?.node.id ?? '';
}
