import { describe, expect, it } from 'vitest';
import { inOrder } from '../../web/targets/compared-order.ts';
import { domainOf } from '../../web/targets/draw-targets.ts';
import { inLines, rowName } from '../../web/targets/row-name.ts';

const points = (...values: readonly number[]) => values.map((value) => ({ value, upper: value }));

describe('the rows of a comparison', () => {
  const row = (name: string, value: number | null, year: number | null) => ({
    ...{ value, year, region: name === '' ? null : { name }, document: { title: '某方案' } },
  });
  const rows = [row('宁波市', 90, 2025), row('', null, null), row('杭州市', 100, 2026), row('安吉县', 90, 2024)];

  it.each([
    ['value', ['杭州市', '安吉县', '宁波市', '']],
    ['deadline', ['安吉县', '宁波市', '杭州市', '']],
    ['place', ['安吉县', '杭州市', '', '宁波市']],
  ] as const)('are sorted by %s, those that lack it last', (order, names) => {
    expect(inOrder(rows, order).map(({ region }) => region?.name ?? '')).toEqual(names);
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

describe('the name of a row', () => {
  it('is the place and the year, or the whole name of the plan in as many lines as it needs', () => {
    expect(rowName('婺城区', '全区司法行政系统2023年工作要点', 2023)).toBe('婺城区 2023');
    expect(rowName(null, '丙市司法局2022年工作要点', 2022)).toBe('丙市司法局2022年工作要点');
    const name = rowName(null, '海屿市数字政府建设三年行动方案（2023—2025年）', 2024);
    const lines = inLines(name, 9).split('\n');
    expect(lines.join('')).toBe('海屿市数字政府建设三年行动方案（2023—2025年） 2024');
    // A closing mark may hang over the end of a line.
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(17);
    expect(lines.some((line) => line.endsWith('（'))).toBe(false);
  });
});
