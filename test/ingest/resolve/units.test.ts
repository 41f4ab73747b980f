import { describe, expect, it } from 'vitest';
import type { UnitNode } from '../../../graph/model.ts';
import { isShortForm } from '../../../ingest/resolve/units/units.ts';
import { type Plan, resolvePlan } from './plan.ts';

const YUHANG = { title: '法治余杭建设方案', issuer: '中共余杭区委全面依法治区委员会办公室' };
const WUHU = { title: '工作方案', issuer: '芜湖市司法局' };
const NATIONAL = { title: '指导意见', issuer: '国务院' };

describe('a unit is a body in a place', () => {
  it.each<[string, Plan, string, string, string | null]>([
    ['区X of a district', YUHANG, '区司法局', '杭州市余杭区司法局', '司法局'],
    ['市X in a district’s plan', YUHANG, '市司法局', '杭州市司法局', '司法局'],
    ['省X in a district’s plan', YUHANG, '省司法厅', '浙江省司法厅', '司法厅'],
    ['a name with its place', YUHANG, '临平区司法局', '杭州市临平区司法局', '司法局'],
    ['a name that begins like a level', YUHANG, '市场监管局', '杭州市余杭区市场监督管理局', '市场监督管理局'],
    ['区 before 市场', YUHANG, '区市场监管局', '杭州市余杭区市场监督管理局', '市场监督管理局'],
    ['an office of the party committee', YUHANG, '区委政法委', '杭州市余杭区委政法委员会', '政法委员会'],
    ['the same without 委', YUHANG, '区编办', '杭州市余杭区委机构编制委员会办公室', '机构编制委员会办公室'],
    ['the committee itself', YUHANG, '区委', '杭州市余杭区委', '党委'],
    ['its office, not the government’s', YUHANG, '区委办公室', '杭州市余杭区委办公室', '党委办公室'],
    ['the government’s office', YUHANG, '区政府办', '杭州市余杭区人民政府办公室', '人民政府办公室'],
    ['依法治区办', YUHANG, '区委依法治区办', '杭州市余杭区委全面依法治区委员会办公室', '全面依法治理委员会办公室'],
    ['two commissions that are one body', YUHANG, '区纪委区监委', '杭州市余杭区纪委监委', '纪委监委'],
    ['the youth league', YUHANG, '团区委', '共青团杭州市余杭区委员会', '共青团委员会'],
    ['a star beside the name', YUHANG, '区司法局★', '杭州市余杭区司法局', '司法局'],
    ['a second name in brackets', WUHU, '市发展改革委（市能源局）', '芜湖市发展和改革委员会', '发展和改革委员会'],
    ['a name without place or level', WUHU, '公安局', '芜湖市公安局', '公安局'],
    ['a ministry in a city’s plan', WUHU, '司法部', '司法部', '司法部'],
    ['a zone of the city', WUHU, '芜湖经开区管委会', '芜湖市经开区管理委员会', '经开区管理委员会'],
    ['a central body', NATIONAL, '发展改革委', '国家发展和改革委员会', '发展和改革委员会'],
    ['an office of the State Council', NATIONAL, '扶贫办', '国务院扶贫开发领导小组办公室', '扶贫开发领导小组办公室'],
    ['the same by its whole name', NATIONAL, '国务院扶贫办', '国务院扶贫开发领导小组办公室', '扶贫开发领导小组办公室'],
    ['人民银行', NATIONAL, '人民银行', '中国人民银行', '人民银行'],
    ['a body that names others after it', NATIONAL, '教育部等八部门', '教育部', '教育部'],
    ['a ministry’s office', NATIONAL, '农业农村部办公厅', '农业农村部办公厅', '农业农村部办公厅'],
    ['a name that holds its place', WUHU, '芜湖海关', '芜湖海关', '芜湖海关'],
    ['a branch of a central company', WUHU, '中国电信芜湖分公司', '中国电信芜湖分公司', '中国电信芜湖分公司'],
    ['a central office’s branch that is the city’s', WUHU, '国家税务总局芜湖市税务局', '芜湖市税务局', '税务局'],
    ['a place that stands for its government', WUHU, '镜湖区', '芜湖市镜湖区人民政府', '人民政府'],
    ['a county-level city', WUHU, '无为市政府', '无为市人民政府', '人民政府'],
    ['a sub-district', YUHANG, '仓前街道', '杭州市余杭区仓前街道办事处', '街道办事处'],
    ['a town with its county', WUHU, '南陵县许镇镇人民政府', '芜湖市南陵县许镇镇人民政府', '人民政府'],
    ['a name that begins like a town', YUHANG, '乡村振兴局', '杭州市余杭区乡村振兴局', '乡村振兴局'],
    ['市局 in a plan of a district’s 局', { ...YUHANG, issuer: '余杭区司法局' }, '市局', '杭州市司法局', '司法局'],
    [
      'the department of another department',
      { ...YUHANG, issuer: '余杭区司法局' },
      '市公安局法制处',
      '杭州市公安局法制处',
      '公安局法制处',
    ],
  ])('%s', (_, plan, written, name, office) => {
    const unit = unitOf(plan, written);
    expect(unit).toMatchObject({ name, office, collective: false });
  });

  it.each<[Plan, string, string]>([
    [WUHU, '市发改委', '市发展和改革委员会'],
    [WUHU, '市发改委', '市发展改革委'],
    [WUHU, '市数据资源局', '市数据资源管理局'],
    [WUHU, '市住建局', '市住房城乡建设局'],
    [WUHU, '市住建局', '市住房和城乡建设局'],
    [WUHU, '市人社局', '市人力资源和社会保障局'],
    [WUHU, '市卫健委', '市卫生计生委'],
    [WUHU, '市国资委', '市国有资产监督管理委员会'],
    [WUHU, '市生态环境局', '市环保局'],
    [WUHU, '团市委', '共青团市委'],
  ])('joins forms of one name: %o %s = %s', (plan, one, other) => {
    expect(unitOf(plan, one).id).toBe(unitOf(plan, other).id);
  });

  it.each<[Plan, string, string]>([
    [WUHU, '市司法局', '省司法厅'],
    [WUHU, '市教育局', '市教育体育局'],
    [WUHU, '市委办公室', '市政府办公室'],
    [WUHU, '市水利局', '市水务局'],
  ])('keeps two bodies apart: %o %s, %s', (plan, one, other) => {
    expect(unitOf(plan, one).id).not.toBe(unitOf(plan, other).id);
  });

  it('keeps the same name in two places apart, with one office to compare them by', () => {
    const wucheng = unitOf({ title: '要点', issuer: '金华市婺城区人民政府' }, '区司法局');
    const yuhang = unitOf(YUHANG, '区司法局');
    expect(wucheng.id).not.toBe(yuhang.id);
    expect(wucheng.office).toBe(yuhang.office);
  });

  it('keeps levels apart where the place is unknown', () => {
    const { names } = unitsOf({ title: '工作要点' }, ['市司法局', '区司法局', '司法局']);
    expect(names).toEqual(['市司法局', '区司法局', '司法局']);
  });

  it('keeps units of unknown places apart by their document', () => {
    const first = unitOf({ title: '工作要点', name: 'a.txt' }, '区司法局');
    const second = unitOf({ title: '工作要点', name: 'b.txt' }, '区司法局');
    expect(first.regionId).toBeNull();
    expect(first.id).not.toBe(second.id);
  });

  it.each<[Plan, string]>([
    [YUHANG, '各镇街'],
    [YUHANG, '有关部门'],
    [YUHANG, '区级有关部门'],
    [YUHANG, '区直各部门'],
    [WUHU, '各县市区政府'],
    [WUHU, '县市区司法局'],
    [WUHU, '各级人民政府'],
    [WUHU, '区司法局'],
    [WUHU, '市属国有企业'],
    [WUHU, '设区市政府'],
    [WUHU, '村（居）委会'],
    [WUHU, '11个县市区'],
    [NATIONAL, '市县人民政府'],
    [NATIONAL, '市场监管部门'],
    [NATIONAL, '县人民政府'],
    [NATIONAL, '各省级人民政府'],
    [NATIONAL, '地方各级人民政府'],
  ])('marks bodies that no list can name as collective: %o %s', (plan, written) => {
    expect(unitOf(plan, written).collective).toBe(true);
  });

  it('does not take 省级机关事务管理局 or 市直机关工委 for many bodies', () => {
    expect(unitOf(WUHU, '省级机关事务管理局').collective).toBe(false);
    expect(unitOf(WUHU, '市直机关工委').collective).toBe(false);
  });
});

describe('a name in its list', () => {
  it('completes what is left out by the name before it', () => {
    const { names } = unitsOf(YUHANG, ['区委政法委', '编办', '司法局']);
    expect(names).toEqual(['杭州市余杭区委政法委员会', '杭州市余杭区委机构编制委员会办公室', '杭州市余杭区司法局']);
  });

  it('keeps the level of the list: 省发展改革委、财政厅 are both the province’s', () => {
    const { names } = unitsOf(WUHU, ['省发展改革委', '财政厅', '市财政局']);
    expect(names).toEqual(
      ['浙江省发展和改革委员会', '浙江省财政厅', '芜湖市财政局'].map((name) => name.replace('浙江', '安徽')),
    );
  });

  it('takes a short form for the longer one that the same document writes elsewhere, and says why', () => {
    const { graph, joins } = resolvePlan({
      ...WUHU,
      measures: [
        { text: '推进智慧监督。', units: ['市智慧城市运行管理局', '市司法局'] },
        { text: '加强数据共享。', units: ['市智慧城市管理局'] },
      ],
    });
    const units = graph.nodes.filter((node): node is UnitNode => node.kind === 'Unit' && /智慧/.test(node.name));
    expect(units.map(({ name, aliases }) => [name, aliases])).toEqual([
      ['芜湖市智慧城市运行管理局', ['市智慧城市管理局', '市智慧城市运行管理局']],
    ]);
    expect(joins.find(({ alias }) => alias === '市智慧城市管理局')?.why.join()).toContain('字依次见于');
  });

  it('never joins two names of one list', () => {
    const { names } = unitsOf(WUHU, ['市智慧城市运行管理局', '市智慧城市管理局']);
    expect(new Set(names).size).toBe(2);
  });

  it.each([
    ['大数据局', '大数据管理局', true],
    ['文广新局', '文化广电新闻出版局', true],
    ['司法局', '司法厅', false],
    ['管理局', '城市管理局', false],
    ['财政局', '司法局', false],
  ])('short form %s of %s: %s', (short, long, expected) => {
    expect(isShortForm(short, long)).toBe(expected);
  });
});

describe('internal offices', () => {
  const zhejiang: Plan = {
    title: '“法助共富”专项行动方案',
    preamble:
      '我省奋进，浙江先行，浙江示范，交出司法行政高分答卷，厅党委决定在全系统开展行动。司法行政系统、司法行政机关一体推进。',
    measures: [{ text: '开展专项行动。', units: ['厅调研督察处', '厅办公室'], role: 'lead' }],
  };

  it('stand under the body that issued the plan, concluded only where nothing else fits', () => {
    const { nodes, edges } = resolvePlan(zhejiang).graph;
    const name = (id: string) => nodes.find((node): node is UnitNode => node.id === id && node.kind === 'Unit')?.name;
    const partOf = edges.filter(({ kind, from }) => kind === 'PART_OF' && from.startsWith('unit'));
    expect(partOf.map(({ from, to }) => [name(from), name(to)])).toEqual([
      ['浙江省司法厅调研督察处', '浙江省司法厅'],
      ['浙江省司法厅办公室', '浙江省司法厅'],
    ]);
    expect(edges.find(({ kind }) => kind === 'ISSUED_BY')).toMatchObject({
      basis: 'inferred',
      evidence: [{ quote: '厅党委', basis: 'inferred' }],
    });
  });

  it('are not given a body when two systems are named alike', () => {
    const unsure = { ...zhejiang, preamble: `${zhejiang.preamble}教育系统、教育系统、教育系统。` };
    expect(resolvePlan(unsure).graph.edges.filter(({ kind }) => kind === 'ISSUED_BY')).toEqual([]);
  });
});

function unitsOf(plan: Plan, units: readonly string[]) {
  const { joins } = resolvePlan({ ...plan, measures: [{ text: '推进工作。', units }] });
  const names = units.map((unit) => joins.find(({ alias }) => alias === unit)?.canonical);
  return { names };
}

function unitOf(plan: Plan, written: string): UnitNode {
  const { graph, joins } = resolvePlan({ ...plan, measures: [{ text: '推进工作。', units: [written] }] });
  const id = joins.find(({ alias }) => alias === written)?.unitId;
  const unit = graph.nodes.find((node): node is UnitNode => node.kind === 'Unit' && node.id === id);
  if (!unit) throw new Error(`No unit for ${written}.`);
  return unit;
}
