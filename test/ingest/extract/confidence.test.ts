import { describe, expect, it } from 'vitest';
import { confidenceOf } from '../../../ingest/confidence/confidence.ts';
import { extract } from '../../../ingest/extract/extract.ts';

const PLAN = `青浦市环境治理工作方案

一、主要任务
1.治理污水。污水处理率达到95%以上。（牵头单位：市水务局；配合单位：市财政局）
2.治理扬尘。打造“蓝天卫士”品牌，检查工地200个。（责任单位：市住建局）
3.治理垃圾。垃圾分类覆盖率达到90%。（责任单位：市城管局）
`;

const extracted = (text: string) =>
  extract({ name: 'plan.txt', origin: 'plan.txt', encoding: 'utf-8', format: 'text', text, pageStarts: [] });

describe('confidence', () => {
  it('is known of every measure, unit, target, brand and citation, and never certain', () => {
    const { documents } = extracted(PLAN);
    const measures = documents.flatMap((document) => document.measures);
    const facts = measures.flatMap(({ units, targets, brands }) => [...units, ...targets, ...brands]);
    expect(facts.length).toBeGreaterThan(7);
    for (const { certainty = -1 } of [...measures, ...facts]) {
      expect(certainty).toBeGreaterThan(0.8);
      expect(certainty).toBeLessThan(1);
    }
  });

  it('falls where paragraphs have run together', () => {
    const sure = extracted(PLAN).documents[0]?.measures ?? [];
    const runOn = extracted(PLAN.repeat(2).replaceAll('\n', '')).documents[0]?.measures ?? [];
    const least = (measures: typeof sure) => Math.min(...measures.map(({ certainty = 1 }) => certainty));
    expect(runOn.length).toBeGreaterThan(0);
    expect(least(runOn)).toBeLessThan(least(sure));
  });

  it('is the share of right facts where nothing else is known, and what is remarked can only lower it', () => {
    const observed = {
      ...{ unit: {}, target: {}, brand: {}, citation: {}, issuer: {} },
      measure: {
        all: { right: 900, of: 1000 },
        good: { right: 500, of: 500 },
        bad: { right: 100, of: 200 },
        lucky: { right: 300, of: 300 },
      },
    };
    const taught = { observed, firstLooks: null };
    expect(confidenceOf('measure', ['unknown'], taught)).toBe(0.9);
    expect(confidenceOf('measure', ['good'], taught)).toBe(0.99);
    expect(confidenceOf('measure', ['bad'], taught)).toBeCloseTo(0.52, 1);
    expect(confidenceOf('measure', ['good', 'bad'], taught)).toBeLessThan(0.99);
    expect(confidenceOf('measure', ['unknown', 'lucky'], taught)).toBe(0.9);
  });

  it('is that of first looks for a text that nobody wrote rules for, whatever a rule did where it was mended', () => {
    const observed = {
      ...{ unit: {}, measure: {}, brand: {}, citation: {}, issuer: {} },
      target: {
        all: { right: 990, of: 1000 },
        good: { right: 500, of: 500 },
        'good, runs on': { right: 50, of: 100 },
        bad: { right: 50, of: 100 },
      },
    };
    const taught = { observed, firstLooks: { target: { right: 900, of: 1000 } } };
    expect(confidenceOf('target', ['good'], taught)).toBe(0.9);
    expect(confidenceOf('target', ['good', 'bad'], taught)).toBeLessThan(0.2);
    // A layout has been counted as it is.
    expect(confidenceOf('target', ['good, runs on'], taught)).toBeCloseTo(0.55, 1);
    expect(confidenceOf('target', ['good'], { observed, firstLooks: null })).toBe(0.99);
  });
});
