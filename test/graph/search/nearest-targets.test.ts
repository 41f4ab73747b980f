import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { search } from '../../../graph/search/search.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { buildSourceGraph } from '../../builders.ts';
import { type TargetSketch, WUHU, YUHANG } from '../../sketches.ts';

let store: GraphStore;
beforeAll(async () => {
  store = embeddedStore({ path: ':memory:', dimensions: null, model: null });
  await store.open();
  const percent = (metric: string, value: number): TargetSketch => ({ metric, value, unit: '%' });
  const measures = (targets: readonly TargetSketch[]) =>
    targets.map((target) => ({ title: `${target.metric}达到${target.value}${target.unit}`, targets: [target] }));
  const yuhang = measures([
    percent('群众满意度', 80),
    percent('群众满意率', 88),
    percent('宣传覆盖面', 92),
    { metric: '群众满意度', value: 9, unit: '分' },
  ]);
  const wuhu = measures([percent('企业满意度', 84), percent('村居覆盖率', 96)]);
  await store.saveSource(
    buildSourceGraph({
      name: 'plans.txt',
      documents: [
        { title: '余杭要点', year: 2021, region: YUHANG, measures: yuhang },
        { title: '芜湖要点', year: 2023, region: WUHU, measures: wuhu },
      ],
    }),
    new Map(),
  );
});
afterAll(() => store.close());

const find = (query: string) => search({ store, embedder: null }, { query });
const nearestTo = async (query: string) =>
  (await find(query)).nearest.map(({ metric, value, unit }) => `${metric} ${value}${unit}`);
async function titlesOf(query: string): Promise<(string | null)[]> {
  const { items } = await (await find(query)).hits({ first: 10 });
  return items.map(({ node }) => node.measure.title).toSorted();
}

describe('when no target passes', () => {
  it('gives those of the metric, the nearest value first, in the unit that was asked for', async () => {
    expect(await find('满意度95%以上')).toMatchObject({ total: 0 });
    expect(await nearestTo('满意度95%以上')).toEqual(['群众满意率 88%', '企业满意度 84%', '群众满意度 80%']);
  });

  it('counts from the upper bound where one is asked for', async () => {
    expect(await nearestTo('满意度低于70%')).toEqual(['群众满意度 80%', '企业满意度 84%', '群众满意率 88%']);
  });

  it('gives none while some target passes, and none for a number without a metric', async () => {
    expect(await nearestTo('满意度85%以上')).toEqual([]);
    expect(await nearestTo('99%以上')).toEqual([]);
  });
});

describe('targets that a plan sets as a whole', () => {
  let plans: GraphStore;
  beforeAll(async () => {
    plans = embeddedStore({ path: ':memory:', dimensions: null, model: null });
    await plans.open();
    const target = (value: number): TargetSketch => ({ metric: '群众满意率', value, unit: '%' });
    const documents = [
      { title: '余杭要点', year: 2021, region: YUHANG, targets: [target(95)], measures: [{ title: '加强巡查' }] },
      { title: '芜湖要点', year: 2023, region: WUHU, measures: [{ title: '加强回访', targets: [target(97)] }] },
    ];
    await plans.saveSource(buildSourceGraph({ name: 'plans.txt', documents }), new Map());
  });
  afterAll(() => plans.close());

  const ofPlans = async (query: string) => {
    const { total, planTargets, nearest } = await search({ store: plans, embedder: null }, { query });
    return [total, planTargets.items.map(({ value }) => value), nearest.length];
  };

  it('are told beside the measures that answer, and are not the nearest of what does not pass', async () => {
    expect(await ofPlans('满意度95%以上')).toEqual([1, [95], 0]);
    expect(await ofPlans('满意度95%')).toEqual([0, [95], 0]);
    expect(await ofPlans('满意度98%以上')).toEqual([0, [], 2]);
  });

  it('keep to place and year, and have no units', async () => {
    expect(await ofPlans('2021年满意度90%以上')).toEqual([0, [95], 0]);
    expect(await ofPlans('2023年满意度90%以上')).toEqual([1, [], 0]);
    expect(await ofPlans('谁牵头满意度90%以上')).toEqual([0, [], 0]);
  });
});

describe('one family of metrics', () => {
  it('is found by each of its endings', async () => {
    expect(await titlesOf('满意率80%以上')).toEqual(['企业满意度达到84%', '群众满意度达到80%', '群众满意率达到88%']);
    expect(await titlesOf('满意度80%以上')).toEqual(await titlesOf('满意率80%以上'));
    expect(await titlesOf('覆盖率90%以上')).toEqual(['宣传覆盖面达到92%', '村居覆盖率达到96%']);
    expect(await titlesOf('覆盖面90%以上')).toEqual(await titlesOf('覆盖率90%以上'));
  });

  it('does not mix what is measured: the rest of the name must be there', async () => {
    expect(await titlesOf('企业满意率80%以上')).toEqual(['企业满意度达到84%']);
  });
});
