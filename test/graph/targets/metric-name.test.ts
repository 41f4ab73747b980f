import { describe, expect, it } from 'vitest';
import { isMetricAskedFor, isSameMetric } from '../../../graph/targets/metric-name.ts';
import { rescale, scaleOf } from '../../../graph/targets/scale.ts';

describe('names of metrics', () => {
  it.each([
    ['行政机关负责人出庭应诉率', '“民告官”行政机关负责人出庭应诉率'],
    ['负责人出庭应诉率', '行政机关负责人出庭应诉率'],
    ['全市法律援助案件办理数量', '法律援助案件办理总量'],
    ['群众满意度', '群众满意率'],
    ['出庭应诉率', '行政机关负责人出庭应诉率'],
  ])('%s and %s are one metric', (one, other) => {
    expect(isSameMetric(one, other)).toBe(true);
    expect(isSameMetric(other, one)).toBe(true);
  });

  it.each([
    ['省级示范司法所', '市级示范司法所'],
    ['受援人对案件承办的满意率', '申请人对受理审查的满意率'],
    ['城镇居民人均可支配收入', '农村居民人均可支配收入'],
    ['结案率', '调解成功率'],
    ['满意率', '受援人对案件承办的满意率'],
    ['农村生活污水处理率', '生活污水处理率'],
  ])('%s and %s are two', (one, other) => {
    expect(isSameMetric(one, other)).toBe(false);
  });

  it('belong to what was asked for when they contain it', () => {
    expect(isMetricAskedFor('受援人对案件承办的满意率', '满意度')).toBe(true);
    expect(isMetricAskedFor('调解成功率', '满意率')).toBe(false);
  });
});

describe('scales', () => {
  it.each([
    ['万人', '人', 10_000],
    ['亿元', '元', 100_000_000],
    ['亿千瓦', '瓦', 100_000_000_000],
    ['ratio', '%', 100],
    ['‰', '%', 0.1],
    ['个', '个', 1],
    ['百分点', '百分点', 1],
  ])('%s is counted in %s', (written, unit, factor) => {
    expect(scaleOf(written)).toEqual({ unit, factor });
  });

  it('bring values together without the dust of fractions', () => {
    expect(rescale(0.0001, scaleOf('ratio'), scaleOf('%'))).toBe(0.01);
    expect(rescale(0.3, scaleOf('万人'), scaleOf('人'))).toBe(3_000);
    expect(rescale(15_000, scaleOf('元'), scaleOf('万元'))).toBe(1.5);
  });
});
