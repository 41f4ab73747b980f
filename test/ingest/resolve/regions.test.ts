import { describe, expect, it } from 'vitest';
import type { RegionNode } from '../../../graph/model.ts';
import { type Plan, resolvePlan } from './plan.ts';

describe('the place of a document', () => {
  it.each<[string, Plan, string | null]>([
    ['its issuer, with the chain written', { title: '工作要点', issuer: '金华市婺城区司法局' }, '浙江省金华市婺城区'],
    [
      'its issuer behind 中共',
      { title: '工作方案', issuer: '中共余杭区委全面依法治区委员会办公室' },
      '浙江省杭州市余杭区',
    ],
    ['a district of a municipality', { title: '工作方案', issuer: '上海市浦东新区人民政府' }, '上海市浦东新区'],
    ['a county directly under its province', { title: '工作方案', issuer: '琼海市人民政府' }, '海南省琼海市'],
    [
      'an autonomous prefecture',
      { title: '工作方案', issuer: '恩施土家族苗族自治州司法局' },
      '湖北省恩施土家族苗族自治州',
    ],
    [
      'the everyday name of an autonomous prefecture',
      { title: '工作方案', issuer: '恩施州司法局' },
      '湖北省恩施土家族苗族自治州',
    ],
    ['a zone, which belongs to its city', { title: '工作方案', issuer: '长春新区管委会' }, '吉林省长春市'],
    ['a zone in the title', { title: '芜湖经开区工作方案', preamble: '芜湖市' }, '安徽省芜湖市'],
    ['a town with its county', { title: '工作方案', issuer: '安吉县孝丰镇人民政府' }, '浙江省湖州市安吉县孝丰镇'],
    [
      'a body that bears a province’s name',
      { title: '工作方案', issuer: '新疆生产建设兵团办公厅' },
      '新疆维吾尔自治区',
    ],
    [
      'what an autonomous region calls 我区',
      { title: '方案', preamble: '自治区党委、自治区政府、自治区党委要求，宁夏示范，我区宁夏先行。' },
      '宁夏回族自治区',
    ],
    [
      'nothing for a ministry’s title',
      { title: '司法部关于在浙江省开展试点的通知', preamble: '浙江省、浙江省。' },
      null,
    ],
    ['nothing for ministries together', { title: '通知', issuer: '教育部等八部门' }, null],
    [
      'a short name in the title that the text repeats',
      { title: '法治余杭建设方案', preamble: '余杭区将推进。' },
      '浙江省杭州市余杭区',
    ],
    ['the city in the title', { title: '2024年成都市司法行政工作会议' }, '四川省成都市'],
    [
      'what it calls 我省',
      { title: '行动方案', preamble: '浙江要走在前列。我省各地向浙江看齐，不学北京、北京、北京。' },
      '浙江省',
    ],
    ['nothing for a central body', { title: '国务院关于浙江省试点的意见', issuer: '国务院' }, null],
    ['nothing when nothing tells', { title: '工作要点', preamble: '加强工作。' }, null],
    ['nothing for a short name that the text never repeats', { title: '学习芜湖经验' }, null],
  ])('%s', (_, plan, fullName) => {
    expect(placeOf(plan)?.fullName ?? null).toBe(fullName);
  });

  it('tells counties of one name apart by the city or province that the text names', () => {
    const plan = (preamble: string) => ({ title: '工作方案', issuer: '鼓楼区司法局', preamble });
    expect(placeOf(plan('落实福州市部署。'))?.fullName).toBe('福建省福州市鼓楼区');
    expect(placeOf(plan('落实江苏省、南京市部署。'))?.fullName).toBe('江苏省南京市鼓楼区');
    expect(placeOf(plan('落实上级部署。'))).toBeNull();
  });

  it('brings every place above it up to the province', () => {
    const { graph } = resolvePlan({ title: '工作要点', issuer: '金华市婺城区司法局' });
    const chain = graph.nodes.filter((node) => node.kind === 'Region');
    expect(chain.map(({ code, name, level }) => [code, name, level])).toEqual([
      ['330702', '婺城区', 'county'],
      ['330700', '金华市', 'city'],
      ['330000', '浙江省', 'province'],
    ]);
    const partOf = graph.edges.filter(({ kind, from }) => kind === 'PART_OF' && from.startsWith('region'));
    expect(partOf.map(({ from, to }) => [from, to])).toEqual([
      ['region-330702', 'region-330700'],
      ['region-330700', 'region-330000'],
    ]);
  });
});

function placeOf(plan: Plan): RegionNode | null {
  const { nodes, edges } = resolvePlan(plan).graph;
  const to = edges.find(({ kind, documentId }) => kind === 'IN_REGION' && documentId !== null)?.to;
  return nodes.find((node): node is RegionNode => node.kind === 'Region' && node.id === to) ?? null;
}
