import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import type { DocumentNode } from '../../graph/model.ts';
import { relatedPlans } from '../../graph/related-plans.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { type Plan, resolvePlan } from '../ingest/resolve/plan.ts';

const PROVINCE: Plan = { name: 'a.txt', title: '安徽省法治社会建设实施方案', measures: [{ text: '推进普法。' }] };
const BASED_ON = '根据《安徽省法治社会建设实施方案》，结合我市实际，制定本方案。';

let store: GraphStore;

beforeEach(async () => {
  store = embeddedStore({ path: ':memory:', dimensions: null, model: null });
  await store.open();
});
afterEach(() => store.close());

describe('plans that speak of each other', () => {
  it('are linked both ways, with the words that say it', async () => {
    const above = await save(PROVINCE);
    const below = await save(citing('芜湖市法治社会建设实施方案', BASED_ON, PROVINCE.title));
    const [up] = await relatedPlans(store, below.id);
    expect(up).toMatchObject({ relation: 'implements', direction: 'out', document: { id: above.id } });
    expect(up?.evidence.quote).toBe(PROVINCE.title);
    const [down] = await relatedPlans(store, above.id);
    expect(down).toMatchObject({ relation: 'implements', direction: 'in', document: { id: below.id } });
  });

  it.each([
    ['《安徽省法治社会建设实施方案》同时废止。', 'replaces'],
    ['学习《安徽省法治社会建设实施方案》。', 'cites'],
  ])('%s says %s', async (words, relation) => {
    await save(PROVINCE);
    const below = await save(citing('芜湖市工作方案', words, PROVINCE.title));
    expect((await relatedPlans(store, below.id)).map((each) => each.relation)).toEqual([relation]);
  });

  it('are not linked when the store holds no plan of that title', async () => {
    const below = await save(citing('芜湖市工作方案', '根据《某某方案（试行）》，制定本方案。', '某某方案（试行）'));
    expect(await relatedPlans(store, below.id)).toEqual([]);
  });

  it('are found by a title that leaves the issuer out', async () => {
    const above = await save({ ...PROVINCE, title: '安徽省人民政府关于推进法治社会建设的实施意见' });
    const cited = '关于推进法治社会建设的实施意见';
    const below = await save(citing('芜湖市工作方案', `根据《${cited}》，制定本方案。`, cited));
    expect((await relatedPlans(store, below.id)).map(({ document }) => document.id)).toEqual([above.id]);
  });
});

function citing(title: string, text: string, cited: string): Plan {
  return { name: 'b.txt', title, measures: [{ text, citations: [cited] }] };
}

async function save(plan: Plan): Promise<DocumentNode> {
  const { graph } = resolvePlan(plan);
  await store.saveSource(graph, new Map());
  const document = graph.nodes.find((node): node is DocumentNode => node.kind === 'Document');
  if (!document) throw new Error('The plan has a document.');
  return document;
}
