import { afterAll, beforeAll, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { comparableMetrics } from '../../../graph/targets/comparable-metrics.ts';
import { compareTargets } from '../../../graph/targets/compare-targets.ts';
import { buildSourceGraph } from '../../builders.ts';
import { HANGZHOU, type RegionSketch, type TargetSketch, ZHEJIANG } from '../../sketches.ts';

const NINGBO: RegionSketch = { code: '3302', name: '宁波市', level: 'city', parent: ZHEJIANG };

let store: GraphStore;
beforeAll(async () => {
  store = embeddedStore({ path: ':memory:', dimensions: null, model: null });
  await store.open();
  const set = (metric: string, value: number | null, unit = '%'): TargetSketch => ({
    ...{ metric, value, unit, comparator: 'gte', text: `${metric}${value}${unit}` },
  });
  await plan('浙江省计划', ZHEJIANG, [
    set('行政机关负责人出庭应诉率', 95),
    set('人才贡献率', 40),
    set('培训', 3, '场'),
  ]);
  await plan('杭州市计划', HANGZHOU, [set('出庭应诉率', 90), set('新增就业人数', 3, '万人'), set('出庭应诉率', 92)]);
  await plan('杭州市方案', HANGZHOU, [set('人才引进率', 5), set('人才引进率', 6), set('普法覆盖率', null)]);
  await plan('宁波市计划', NINGBO, [
    set('全市出庭应诉率', 99),
    set('新增就业人数', 20_000, '人'),
    set('普法覆盖率', 98),
  ]);
});
afterAll(() => store.close());

async function plan(title: string, region: RegionSketch, targets: readonly TargetSketch[]): Promise<void> {
  const documents = [{ title, region, year: 2023, measures: [{ title, targets }] }];
  await store.saveSource(buildSourceGraph({ name: title, documents }), new Map());
}

it('metrics of two places and more, however each begins and counts, the most widely set first', async () => {
  const found = await comparableMetrics(store, 10);
  expect(found.map(({ metric, places }) => [metric, places])).toEqual([
    ['出庭应诉率', 3],
    ['新增就业人数', 2],
  ]);
  expect(await comparableMetrics(store, 1)).toHaveLength(1);
});

it('each is found again by its name', async () => {
  for (const { metric, places } of await comparableMetrics(store, 10)) {
    const [group] = await compareTargets(store, { metric, filter: {} });
    expect(new Set(group?.records.map(({ region }) => region?.id)).size).toBe(places);
  }
});
