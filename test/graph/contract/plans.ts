import type { GraphNode, SourceGraph } from '../../../graph/model.ts';
import type { GraphStore, Page } from '../../../graph/store/graph-store.ts';
import { buildSourceGraph, buildVectors } from '../../builders.ts';
import { type PlanSketch, type UnitSketch, WUHU, YUHANG } from '../../sketches.ts';
import { DIMENSIONS } from './vectors.ts';

export const YUHANG_JUSTICE: UnitSketch = {
  name: '区司法局',
  canonical: '杭州市余杭区司法局',
  office: '司法局',
  region: YUHANG,
};
export const WUHU_JUSTICE: UnitSketch = { name: '市司法局', canonical: '芜湖市司法局', office: '司法局', region: WUHU };
export const WUHU_ECONOMY: UnitSketch = { name: '市经信局', canonical: '芜湖市经信局', office: '经信局', region: WUHU };

/** A district's plan of 2023 with three measures. */
export const YUHANG_PLAN: PlanSketch = {
  name: 'yuhang.txt',
  documents: [
    {
      title: '余杭区法治政府建设工作要点',
      kind: 'points',
      publishedOn: '2023-03-01',
      region: YUHANG,
      issuer: { name: '余杭区人民政府', office: '人民政府', region: YUHANG },
      measures: [
        {
          title: '推进行政执法规范化',
          deadline: '2023-06-30',
          path: ['一、法治政府'],
          units: [
            { ...YUHANG_JUSTICE, role: 'lead' },
            { name: '区财政局', canonical: '杭州市余杭区财政局', office: '财政局', region: YUHANG, role: 'support' },
          ],
          brands: [{ name: '大综合一体化', brandKind: '改革' }],
          regulations: [{ title: '行政处罚法', article: '第三条' }],
          targets: [{ metric: '群众满意率', value: 95, unit: '%', comparator: 'gte', deadline: '2023-12' }],
        },
        {
          title: '加强组织领导',
          kind: 'safeguard',
          path: ['二、保障措施'],
          units: [{ name: '各镇街', collective: true, role: 'responsible' }],
        },
        {
          title: '建设司法所',
          deadline: '2025-12',
          path: ['一、法治政府'],
          units: [{ ...YUHANG_JUSTICE, role: 'lead', first: true }],
          targets: [{ metric: '示范司法所', value: 20, unit: '个', comparator: 'eq', deadline: '2025' }],
        },
      ],
    },
  ],
};

/** A city's plan of 2021 with two measures. */
export const WUHU_PLAN: PlanSketch = {
  name: 'wuhu.txt',
  documents: [
    {
      title: '芜湖市法治建设规划',
      kind: 'plan',
      publishedOn: '2021-06-15',
      region: WUHU,
      regulations: [{ title: '法治政府建设实施纲要' }],
      targets: [{ metric: '公职律师覆盖率', value: 100, unit: '%', comparator: 'eq', deadline: '2025-06' }],
      measures: [
        {
          title: '规范行政复议',
          deadline: '2025',
          units: [{ ...WUHU_JUSTICE, role: 'responsible' }],
          regulations: [{ title: '行政复议法' }, { title: '行政处罚法' }],
          targets: [{ metric: '复议纠错率', value: 3, upper: 5, unit: '%', comparator: 'range' }],
        },
        { title: '推动数字政府建设', kind: 'phase', units: [{ ...WUHU_ECONOMY, role: 'support' }], brands: ['皖事通'] },
      ],
    },
  ],
};

/** A plan that says neither when nor where, nor who. */
export const UNDATED_PLAN: PlanSketch = {
  name: 'undated.txt',
  documents: [
    {
      title: '普法工作方案',
      publishedOn: null,
      year: null,
      measures: [{ title: null, number: null, text: '开展宪法宣传。' }],
    },
  ],
};

export async function save(store: GraphStore, ...sketches: readonly PlanSketch[]): Promise<SourceGraph[]> {
  const graphs = sketches.map(buildSourceGraph);
  for (const graph of graphs) await store.saveSource(graph, buildVectors(graph, DIMENSIONS));
  return graphs;
}

/** The id of the only node of the graph that bears the name. */
export function idOf(graph: SourceGraph, name: string): string {
  const found = graph.nodes.filter((node) => nameOf(node) === name);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} nodes are named ${name}.`);
  return found[0].id;
}

export function nameOf(node: GraphNode): string {
  if ('title' in node) return node.title ?? node.id;
  if ('fullName' in node) return node.name;
  return 'name' in node ? node.name : node.metric;
}

export function namesOf(page: Page<GraphNode>): string[] {
  return page.items.map(({ node }) => nameOf(node));
}

/** Walks a list page by page to its end. */
export async function allPages<T>(
  first: number,
  list: (page: { first: number; after?: string }) => Promise<Page<T>>,
): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  for (;;) {
    const page = await list(after === undefined ? { first } : { first, after });
    items.push(...page.items.map(({ node }) => node));
    after = page.items.at(-1)?.cursor;
    if (!page.hasNext || after === undefined) return items;
  }
}
