import { describe, expect, it } from 'vitest';
import { diffDocument, isUnchanged } from '../../ingest/revisions/diff-documents.ts';
import { type Plan, resolvePlan } from './resolve/plan.ts';

const MEASURES = [
  { text: '推进普法，开展宪法宣传周活动，建设法治文化阵地。', units: ['市司法局'] },
  { text: '规范执法，落实行政执法三项制度，加强执法监督。', units: ['市司法局', '市公安局'] },
  { text: '化解矛盾，健全人民调解组织网络。', units: ['市司法局'] },
];
const PLAN: Plan = { title: '工作方案', issuer: '芜湖市人民政府', measures: MEASURES };

describe('the difference between two versions of a plan', () => {
  it('is nothing when they say the same, and when measures only change places', () => {
    expect(isUnchanged(diff(PLAN, PLAN))).toBe(true);
    expect(isUnchanged(diff(PLAN, { ...PLAN, measures: [...MEASURES].reverse() }))).toBe(true);
  });

  it('names measures that appeared and vanished', () => {
    const [first, ...others] = MEASURES;
    const added = { text: '完善立法，出台地方性法规。' };
    const found = diff(PLAN, { ...PLAN, measures: [...others, added] }).measures;
    expect(found.map(({ change, before, after }) => [change, before?.text ?? null, after?.text ?? null])).toEqual([
      ['appeared', null, added.text],
      ['vanished', first?.text, null],
    ]);
  });

  it('finds a reworded measure again, with the units that came, went and changed role', () => {
    const [first, second, third] = MEASURES;
    const reworded = {
      text: '规范执法，全面落实行政执法三项制度，加强执法监督检查。',
      units: ['市司法局', '市市场监管局'],
      role: 'lead' as const,
    };
    if (!first || !second || !third) throw new Error('The plan has three measures.');
    const [found, ...others] = diff(PLAN, { ...PLAN, measures: [first, reworded, third] }).measures;
    expect(others).toEqual([]);
    expect(found).toMatchObject({ change: 'changed', before: { text: second.text }, after: { text: reworded.text } });
    expect(found?.units.map(({ change, name, before, after }) => [change, name, before?.role, after?.role])).toEqual([
      ['changed', '芜湖市司法局', 'responsible', 'lead'],
      ['appeared', '芜湖市市场监督管理局', undefined, 'lead'],
      ['vanished', '芜湖市公安局', 'responsible', undefined],
    ]);
  });

  it('names what changed of the document itself', () => {
    const other = { ...PLAN, issuer: '芜湖市司法局' };
    expect(diff(PLAN, other).fields).toEqual([{ field: 'issuer', before: '芜湖市人民政府', after: '芜湖市司法局' }]);
  });
});

function diff(before: Plan, after: Plan) {
  const [a, b] = [before, after].map((plan) => {
    const { graph } = resolvePlan(plan);
    return { graph, document: graph.nodes.find((node) => node.kind === 'Document') };
  });
  if (!a?.document || !b?.document) throw new Error('There are two versions.');
  return diffDocument({ ...a, document: a.document }, { ...b, document: b.document });
}
