import { describe, expect, it } from 'vitest';
import { canonicalTitle } from '../../../graph/names/canonical-title.ts';
import { nodeLabel } from '../../../graph/names/node-names.ts';
import { resolvePlan } from './plan.ts';

describe('laws and brands', () => {
  it.each([
    ['中华人民共和国行政复议法', '行政复议法'],
    ['中华人民共和国宪法', '宪法'],
    ['行政复议法', '行政复议法'],
    ['法治政府建设实施纲要(2021-2025年)', '法治政府建设实施纲要（2021—2025年）'],
    ['中华人民共和国国民经济和社会发展第十四个五年规划', '中华人民共和国国民经济和社会发展第十四个五年规划'],
  ])('%s is known as %s', (written, title) => {
    expect(canonicalTitle(written)).toBe(title);
  });

  it('are one node however often and in whichever form a plan writes them', () => {
    const { nodes, edges } = resolvePlan({
      title: '工作方案',
      measures: [
        {
          text: '落实《中华人民共和国行政复议法》，打造“法治名片”。',
          citations: ['中华人民共和国行政复议法'],
          brands: ['法治名片'],
        },
        { text: '宣传《行政复议法》，擦亮“法治名片”。', citations: ['行政复议法'], brands: ['法治名片'] },
      ],
    }).graph;
    expect(nodes.filter(({ kind }) => kind === 'Regulation')).toHaveLength(1);
    expect(nodes.filter(({ kind }) => kind === 'Brand')).toHaveLength(1);
    expect(edges.filter(({ kind }) => kind === 'CITES').map(({ evidence }) => evidence[0]?.quote)).toEqual([
      '中华人民共和国行政复议法',
      '行政复议法',
    ]);
  });

  it('are one brand whichever marks stand between the characters of its name', () => {
    const { nodes } = resolvePlan({
      title: '工作方案',
      measures: [
        { text: '深化“大综合一体化”改革。', brands: ['大综合一体化'] },
        { text: '深化“大综合、一体化”改革。', brands: ['大综合、一体化'] },
        { text: '推广“浙里办”。', brands: ['浙里办'] },
      ],
    }).graph;
    const brands = nodes.filter(({ kind }) => kind === 'Brand').map((node) => nodeLabel(node));
    expect(brands.sort()).toEqual(['大综合、一体化', '浙里办']);
  });

  it('are the same nodes in every plan', () => {
    const ids = ['a.txt', 'b.txt'].map((name) => {
      const plan = { name, title: name, measures: [{ text: '打造“法治名片”。', brands: ['法治名片'] }] };
      return resolvePlan(plan).graph.nodes.find(({ kind }) => kind === 'Brand')?.id;
    });
    expect(ids[0]).toBe(ids[1]);
  });
});

describe('who must carry out a measure', () => {
  it('is proved by the line that states the role, then by the name in it', () => {
    const { edges } = resolvePlan({
      title: '工作方案',
      issuer: '芜湖市人民政府',
      measures: [{ text: '推进工作。', units: ['市司法局', '市财政局'], role: 'lead' }],
    }).graph;
    const duties = edges.filter(({ kind }) => kind === 'RESPONSIBLE_FOR');
    expect(duties.map(({ role, evidence }) => [role, ...evidence.map(({ quote }) => quote)])).toEqual([
      ['lead', '市司法局、市财政局', '市司法局'],
      ['lead', '市司法局、市财政局', '市财政局'],
    ]);
  });

  it('is one edge for a unit that is written twice in one role', () => {
    const { edges } = resolvePlan({
      title: '工作方案',
      issuer: '芜湖市人民政府',
      measures: [{ text: '推进工作。', units: ['市发改委', '市发展改革委'] }],
    }).graph;
    const duties = edges.filter(({ kind }) => kind === 'RESPONSIBLE_FOR');
    expect(duties.map(({ evidence }) => evidence.map(({ quote }) => quote))).toEqual([
      ['市发改委、市发展改革委', '市发改委', '市发展改革委'],
    ]);
  });

  it('gives the same graph, byte for byte, on a second run', () => {
    const plan = {
      title: '工作方案',
      issuer: '芜湖市司法局',
      measures: [{ text: '推进。', units: ['市发改委', '省财政厅'] }],
    };
    expect(JSON.stringify(resolvePlan(plan))).toBe(JSON.stringify(resolvePlan(plan)));
  });
});
