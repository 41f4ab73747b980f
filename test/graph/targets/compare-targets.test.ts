import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { compareTargets } from '../../../graph/targets/compare-targets.ts';
import { buildSourceGraph } from '../../builders.ts';
import { HANGZHOU, type RegionSketch, type TargetSketch, ZHEJIANG } from '../../sketches.ts';

const NINGBO: RegionSketch = { code: '3302', name: '宁波市', level: 'city', parent: ZHEJIANG };

describe('targets compared', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = embeddedStore({ path: ':memory:', dimensions: null, model: null });
    await store.open();
    const rate = (metric: string, value: number, rest: TargetSketch = {}): TargetSketch => ({
      metric,
      value,
      unit: '%',
      comparator: 'gte',
      text: `${metric}达到${value}%以上`,
      ...rest,
    });
    await plan('浙江省计划', ZHEJIANG, 2023, [rate('行政机关负责人出庭应诉率', 95)]);
    await plan('杭州市计划', HANGZHOU, 2023, [rate('负责人出庭应诉率', 90), rate('调解成功率', 98)]);
    await plan('杭州市要点', HANGZHOU, 2023, [rate('负责人出庭应诉率', 0.97, { unit: 'ratio' })]);
    await plan('宁波市计划', NINGBO, 2023, [rate('“民告官”行政机关负责人出庭应诉率', 100)]);
    await plan('宁波市规划', NINGBO, 2025, [rate('行政机关负责人出庭应诉率', 80)]);
  });
  afterAll(() => store.close());

  async function plan(
    title: string,
    region: RegionSketch,
    year: number,
    targets: readonly TargetSketch[],
  ): Promise<void> {
    const measures = [{ title, targets: targets.map((target) => ({ deadline: `${year}`, ...target })) }];
    await store.saveSource(
      buildSourceGraph({ name: title, documents: [{ title, region, year, measures }] }),
      new Map(),
    );
  }

  it('groups the names of one metric, in one unit', async () => {
    const comparisons = await compareTargets(store, { metric: '出庭应诉率', filter: {} });
    expect(comparisons).toHaveLength(1);
    expect(comparisons[0]).toMatchObject({ metric: '负责人出庭应诉率', unit: '%' });
    expect(comparisons[0]?.names).toHaveLength(3);
    expect(comparisons[0]?.records.map(({ value }) => value).toSorted()).toEqual([100, 80, 90, 95, 97]);
    expect(comparisons[0]?.records.map(({ year }) => year)).toEqual([2023, 2023, 2023, 2023, 2025]);
  });

  it('flags one place that demands two things, and a place that demands less than the one above it', async () => {
    const [comparison] = await compareTargets(store, { metric: '出庭应诉率', filter: {} });
    const conflicts = comparison?.conflicts.map(({ kind, records }) => [kind, ...records.map(({ value }) => value)]);
    expect(conflicts?.toSorted()).toEqual([
      ['differs', 90, 97],
      ['laxer', 90, 95],
    ]);
  });

  it('keeps to the places and years asked for', async () => {
    const [comparison] = await compareTargets(store, { metric: '出庭应诉率', filter: { years: [2025] } });
    expect(comparison?.records.map(({ document }) => document.title)).toEqual(['宁波市规划']);
  });

  it('finds nothing for a metric that no plan has', async () => {
    expect(await compareTargets(store, { metric: '森林覆盖率', filter: {} })).toEqual([]);
  });
});
