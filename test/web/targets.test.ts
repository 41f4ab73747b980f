import { describe, expect, it } from 'vitest';
import { commonMetrics } from '../../web/targets/common-metrics.ts';
import { domainOf } from '../../web/targets/draw-targets.ts';

const target = (metric: string, region: string | null) => ({
  metric,
  document: { region: region ? { id: region } : null },
});
const points = (...values: readonly number[]) => values.map((value) => ({ value, upper: value }));

describe('metrics that can be compared', () => {
  it('are those that two places set, however each begins', () => {
    const targets = [
      target('行政机关负责人出庭应诉率', 'a'),
      target('出庭应诉率', 'b'),
      target('“人才贡献率”', 'a'),
      target('人才贡献率', 'a'),
      target('人才贡献率', null),
    ];
    expect(commonMetrics(targets)).toEqual(['出庭应诉率']);
  });
});

describe('the axis of a chart', () => {
  it('spans all that per cent can be, so that equal values stand at one place', () => {
    expect(domainOf(points(100, 100), '%')).toEqual([0, 100]);
    expect(domainOf(points(40), '%')).toEqual([0, 100]);
    expect(domainOf(points(120), '%')).toEqual([0, 120]);
  });

  it('starts from nothing and is never a point', () => {
    expect(domainOf(points(30, 30), '件')).toEqual([0, 30]);
    expect(domainOf(points(-5, 10), '件')).toEqual([-5, 10]);
    expect(domainOf(points(0, 0), '件')).toEqual([0, 1]);
  });
});
