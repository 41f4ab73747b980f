import { describe, expect, it } from 'vitest';
import type { UnitNode } from '../../../graph/model.ts';
import { decide, NO_DECISIONS, parseDecisions, printDecisions } from '../../../ingest/resolve/decisions.ts';
import { proposeJoins } from '../../../ingest/resolve/units/proposals.ts';
import { resolvePlan } from './plan.ts';

const WUHU = { title: '工作方案', issuer: '芜湖市人民政府' };

describe('what people decide about names', () => {
  it('joins a name in one place, and says who decided', () => {
    const decisions = decide(NO_DECISIONS, 'join', {
      alias: '芜湖市大数据局',
      canonical: '芜湖市数据资源管理局',
      note: '2019年更名',
    });
    const { units, joins } = resolved('市大数据局', decisions);
    expect(units).toMatchObject([{ name: '芜湖市数据资源管理局', aliases: ['市大数据局'] }]);
    expect(joins[0]?.why.join()).toContain('人工确认归入“芜湖市数据资源管理局”：2019年更名');
  });

  it('joins a bare office in every place', () => {
    const decisions = decide(NO_DECISIONS, 'join', { alias: '大数据局', canonical: '数据资源管理局' });
    expect(resolved('市大数据局', decisions).units).toMatchObject([{ name: '芜湖市数据资源管理局' }]);
    expect(resolved('省大数据局', decisions).units).toMatchObject([{ name: '安徽省数据资源管理局' }]);
  });

  it('undoes a join that a rule makes', () => {
    const decisions = decide(NO_DECISIONS, 'refuse', { alias: '市发改委', canonical: '发展和改革委员会' });
    expect(resolved('市发改委', decisions).units).toMatchObject([{ name: '芜湖市发改委' }]);
    expect(resolved('市发改委', NO_DECISIONS).units).toMatchObject([{ name: '芜湖市发展和改革委员会' }]);
  });

  it('takes back the opposite decision about the same names', () => {
    const names = { alias: '甲局', canonical: '乙局' };
    const joined = decide(NO_DECISIONS, 'join', names);
    expect(decide(joined, 'refuse', names)).toEqual({ joins: [], refusals: [names] });
  });

  it('reads what it prints', () => {
    const decisions = decide(NO_DECISIONS, 'join', { alias: '大数据局', canonical: '数据资源管理局', note: '更名' });
    expect(parseDecisions(printDecisions(decisions), 'units.json')).toEqual(decisions);
  });

  it.each([
    ['{', 'units.json is not valid JSON'],
    ['{"joins": 1}', '"joins" in units.json must be a list'],
    ['{"refusals": [{"alias": "甲局"}]}', '"refusals" in units.json needs "alias" and "canonical" in entry 1'],
  ])('says what is wrong with %s', (json, message) => {
    expect(() => parseDecisions(json, 'units.json')).toThrow(message);
  });
});

describe('proposals', () => {
  it('names pairs that look alike in one place, each once, and why', () => {
    const units = ['芜湖市:大数据局', '芜湖市:大数据管理局', '芜湖市:司法局', '宣城市:大数据管理局'].map(toUnit);
    const proposals = proposeJoins(units, NO_DECISIONS);
    expect(proposals.map(({ alias, canonical }) => [alias.name, canonical.name])).toEqual([
      ['芜湖市大数据局', '芜湖市大数据管理局'],
    ]);
    expect(proposals[0]?.why).toContain('词尾相同');
  });

  it('names an office whose work went to another', () => {
    const proposals = proposeJoins(['芜湖市:国土资源局', '芜湖市:自然资源和规划局'].map(toUnit), NO_DECISIONS);
    expect(proposals.map(({ why }) => why)).toEqual(['机构改革中“国土资源”的职责并入“自然资源”']);
  });

  it('leaves out what has been decided', () => {
    const units = ['芜湖市:大数据局', '芜湖市:大数据管理局'].map(toUnit);
    const names = { alias: '芜湖市大数据局', canonical: '芜湖市大数据管理局' };
    expect(proposeJoins(units, decide(NO_DECISIONS, 'refuse', names))).toEqual([]);
    expect(proposeJoins(units, decide(NO_DECISIONS, 'join', names))).toEqual([]);
  });
});

function resolved(written: string, decisions: typeof NO_DECISIONS) {
  const { graph, joins } = resolvePlan({ ...WUHU, measures: [{ text: '推进工作。', units: [written] }] }, decisions);
  const own = joins.filter(({ alias }) => alias === written);
  const units = graph.nodes.filter(
    (node): node is UnitNode => node.kind === 'Unit' && own.some(({ unitId }) => unitId === node.id),
  );
  return { units, joins: own };
}

function toUnit(placed: string): UnitNode {
  const [place = '', office = ''] = placed.split(':');
  return {
    kind: 'Unit',
    id: placed,
    name: place + office,
    office,
    aliases: [],
    regionId: place,
    level: 'city',
    collective: false,
  };
}
