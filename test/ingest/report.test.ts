import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../ingest/report.ts';
import type { Unread } from '../../ingest/source-text.ts';
import { extractionOf, type Plan, resolvePlan, sourceOf } from './resolve/plan.ts';

const PLAN: Plan = {
  title: '工作方案',
  issuer: '芜湖市人民政府',
  preamble: '为了落实上级部署，结合实际，制定本方案。',
  measures: [{ text: '推进普法。', units: ['市司法局', '法治先锋号'] }, { text: '规范执法。' }],
};

describe('what was understood of a plan', () => {
  const [coverage] = coverageOf(sourceOf(PLAN), extractionOf(PLAN), resolvePlan(PLAN));

  it('counts the share of the text that gave facts', () => {
    const taken = '工作方案芜湖市人民政府推进普法。市司法局、法治先锋号规范执法。'.length;
    expect(coverage?.covered).toBeCloseTo(taken / (taken + (PLAN.preamble ?? '').length));
  });

  it('lists measures without a unit and without a target', () => {
    const text = sourceOf(PLAN).text;
    const words = (lines: readonly { start: number; end: number }[] = []) =>
      lines.map(({ start, end }) => text.slice(start, end));
    expect(words(coverage?.withoutUnit)).toEqual(['规范执法。']);
    expect(words(coverage?.withoutTarget)).toEqual(['推进普法。', '规范执法。']);
    expect(words(coverage?.withoutDeadline)).toEqual([]);
  });

  it('lists names that nothing tells to be a body’s', () => {
    expect(coverage?.unknownUnits.map(({ name }) => name)).toEqual(['法治先锋号']);
  });

  it('never says that all is covered where something of the file was not read', () => {
    const plan = { ...PLAN, preamble: '' };
    const read = (unread: readonly Unread[]) =>
      coverageOf({ ...sourceOf(plan), unread }, extractionOf(plan), resolvePlan(plan))[0]?.covered;
    expect(read([])).toBe(1);
    expect(read([{ kind: 'images', count: 1, message: 'A picture.' }])).toBe(0.99);
    const characters = sourceOf(plan).text.replace(/\s/g, '').length;
    expect(read([{ kind: 'characters', count: characters, message: 'Half of it.' }])).toBe(0.5);
  });
});
