import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, openApi } from '../api.ts';

const plan = (place: string, year: number, measures: readonly string[]) =>
  [
    `${place}法治建设${year}年工作要点`,
    '',
    `${place}司法局`,
    `${year}年3月1日`,
    '',
    '一、优化营商环境',
    ...measures,
  ].join('\n');

const INSPECTION = '推行涉企检查提前备案，未经备案的部门不得入企开展检查，检查结果在五个工作日内告知企业。';
const PLANS = [
  plan('金华市婺城区', 2024, [`1.规范涉企检查。${INSPECTION}（牵头单位：区司法局）`]),
  plan('金华市婺城区', 2025, [
    `1.规范涉企检查。${INSPECTION.replace('五个', '三个')}（牵头单位：区市场监管局）`,
    '2.开展公证便民服务，推行上门办证。',
  ]),
];

interface Found {
  readonly overlaps: {
    readonly omitted: number;
    readonly pairs: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly edges: readonly { readonly node: Overlap }[];
    };
  };
}
interface Overlap {
  readonly likeness: number;
  readonly samePlace: boolean;
  readonly sameOffice: boolean;
  readonly sides: readonly {
    readonly document: { readonly year: number };
    readonly excerpt: { readonly quote: string };
    readonly owners: readonly {
      readonly unit: { readonly office: string };
      readonly evidence: { sentence: string }[];
    }[];
  }[];
  readonly comparison: { readonly clauses: { readonly segments: { kind: string; text: string }[] }[] };
}

const QUERY = `query ($filter: MeasureFilter, $after: String) {
  overlaps(filter: $filter) {
    omitted
    pairs(first: 1, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node {
        likeness samePlace sameOffice
        sides { document { year } excerpt { quote } owners { unit { office } evidence { sentence } } }
        comparison { clauses { segments { kind text } } }
      } }
    }
  }
}`;

describe('overlaps of ownership', () => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi();
    for (const [i, text] of PLANS.entries()) {
      await api.ask('mutation ($name: String!, $text: String!) { ingest(name: $name, text: $text) { changed } }', {
        name: `plan-${i}.txt`,
        text,
      });
    }
  });
  afterAll(() => api.close());

  it('shows both measures, both units, what was changed, and the sentences that name the units', async () => {
    const { overlaps } = await api.ask<Found>(QUERY, { filter: { years: [2024, 2025] } });
    expect(overlaps.omitted).toBe(0);
    expect(overlaps.pairs.totalCount).toBe(1);
    const overlap = overlaps.pairs.edges[0]?.node;
    expect(overlap).toMatchObject({ samePlace: true, sameOffice: false });
    expect(overlap?.likeness).toBeGreaterThan(0.9);
    expect(overlap?.sides.map(({ document }) => document.year)).toEqual([2024, 2025]);
    expect(overlap?.sides.map(({ owners }) => owners.map(({ unit }) => unit.office))).toEqual([
      ['司法局'],
      ['市场监督管理局'],
    ]);
    expect(overlap?.sides[1]?.owners[0]?.evidence[0]?.sentence).toContain('牵头单位：区市场监管局');
    const changes = overlap?.comparison.clauses.flatMap(({ segments }) => segments);
    expect(
      changes
        ?.filter(({ kind }) => kind === 'added')
        .map(({ text }) => text)
        .join(''),
    ).toContain('三');
  });

  it('pages to the end, each pair once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { overlaps }: Found = await api.ask<Found>(QUERY, { after });
      seen.push(...overlaps.pairs.edges.map(({ node }) => node.sides.map(({ excerpt }) => excerpt.quote).join('\n')));
      after = overlaps.pairs.pageInfo.hasNextPage ? overlaps.pairs.pageInfo.endCursor : null;
      expect(seen.length).toBeLessThanOrEqual(overlaps.pairs.totalCount);
    } while (after !== null);
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it.each([
    ['overlaps.csv?years=2024,2025', ['先：单位', '后：单位', '后：依据'], '金华市婺城区市场监督管理局'],
    ['co-leads.csv?years=2022', ['单位甲', '单位乙', '甲依据'], '浙江省司法厅调研督察处'],
    ['measures.csv?hasLead=false&years=2025', ['举措', '牵头单位', '原文'], '开展公证便民服务'],
  ])('gives %s to spreadsheets', async (path, columns, content) => {
    const response = await fetch(`${api.url}/export/${path}`);
    expect(response.status).toBe(200);
    const [header = '', ...lines] = (await response.text()).trim().split('\r\n');
    for (const column of columns) expect(header.split(',')).toContain(column);
    expect(lines.join('\n')).toContain(content);
    for (const line of lines) expect(line.split(',').length).toBeGreaterThanOrEqual(header.split(',').length);
  });
});
