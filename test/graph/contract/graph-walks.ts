import { describe, expect, it } from 'vitest';
import { buildSourceGraph } from '../../builders.ts';
import type { PlanSketch } from '../../sketches.ts';
import { allPages, idOf, nameOf, save, WUHU_PLAN, YUHANG_JUSTICE, YUHANG_PLAN } from './plans.ts';
import type { StoreOf } from './store-of.ts';

export function describeGraphWalks(storeOf: StoreOf): void {
  describe('edges', () => {
    it('of nodes come from both sides, by position and id, of the kinds asked for', async () => {
      const [graph = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN);
      const measure = idOf(graph, '推进行政执法规范化');
      const edges = await storeOf().edgesOf([measure], ['RESPONSIBLE_FOR', 'SETS', 'HAS_MEASURE']);
      const expected = graph.edges.filter(
        ({ kind, from, to }) =>
          ['RESPONSIBLE_FOR', 'SETS', 'HAS_MEASURE'].includes(kind) && (from === measure || to === measure),
      );
      expect(edges).toEqual(expected.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)));
      expect(edges).toHaveLength(4);
      expect(await storeOf().edgesOf([measure], [])).toEqual([]);
    });

    it('among several nodes are given once', async () => {
      const [graph = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN);
      const ends = [idOf(graph, '建设司法所'), idOf(graph, '杭州市余杭区司法局')];
      const edges = await storeOf().edgesOf(ends, ['RESPONSIBLE_FOR']);
      expect(edges.map(({ id }) => id).length).toBe(new Set(edges.map(({ id }) => id)).size);
      expect(edges).toHaveLength(2);
    });
  });

  describe('neighbours', () => {
    it('are as many as counted, over every relation of every node', async () => {
      const graphs = await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const ids = [...new Set(graphs.flatMap(({ nodes }) => nodes.map(({ id }) => id)))];
      const counts = await storeOf().neighbourCounts(ids);
      const edges = new Set(graphs.flatMap((graph) => graph.edges.map(({ id }) => id)));
      expect(counts.reduce((sum, { total }) => sum + total, 0)).toBe(2 * edges.size);
      for (const { nodeId, kind, direction, role, neighbourKind, total } of counts) {
        const relation = role === null ? { kind, direction } : { kind, direction, role };
        const found = await allPages(1, (page) => storeOf().neighbours(nodeId, relation, page));
        const ofKind = found.filter(({ node }) => node.kind === neighbourKind);
        expect(ofKind, `${nodeId} ${kind} ${direction}`).toHaveLength(total);
        for (const { edge, node } of ofKind) {
          expect(direction === 'out' ? [edge.from, edge.to] : [edge.to, edge.from]).toEqual([nodeId, node.id]);
        }
      }
    });

    it('come best connected first, then by id, whatever the role unless one is asked for', async () => {
      const [graph = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN);
      const unit = idOf(graph, '杭州市余杭区司法局');
      const page = await storeOf().neighbours(unit, { kind: 'RESPONSIBLE_FOR', direction: 'out' }, { first: 5 });
      expect(page.items.map(({ node }) => nameOf(node.node))).toEqual(['推进行政执法规范化', '建设司法所']);
      expect(page.total).toBe(2);
      const support = { kind: 'RESPONSIBLE_FOR', direction: 'out', role: 'support' } as const;
      expect(await storeOf().neighbours(unit, support, { first: 5 })).toEqual({ items: [], total: 0, hasNext: false });
    });

    it('have the edge with its evidence', async () => {
      const [graph = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN);
      const brand = idOf(graph, '大综合一体化');
      const page = await storeOf().neighbours(brand, { kind: 'NAMES', direction: 'in' }, { first: 1 });
      expect(page.items[0]?.node.edge).toEqual(graph.edges.find(({ kind }) => kind === 'NAMES'));
      expect(page.items[0]?.node.edge.evidence[0]?.quote).toBe('大综合一体化');
    });

    it('are none for a node that is not there', async () => {
      expect(await storeOf().neighbourCounts(['unit-unknown'])).toEqual([]);
      const relation = { kind: 'NAMES', direction: 'in' } as const;
      expect(await storeOf().neighbours('unit-unknown', relation, { first: 1 })).toMatchObject({ total: 0 });
    });
  });

  describe('paths', () => {
    const names = async (storeIn: StoreOf, from: string, to: string, maxLength = 6, limit = 10) =>
      (await storeIn().paths(from, to, { maxLength, limit })).map(({ nodes }) => nodes.map(nameOf));

    it('lead the shortest way, whichever way the edges point', async () => {
      const [yuhang = buildSourceGraph(), wuhu = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const [from, to] = [idOf(yuhang, '杭州市余杭区司法局'), idOf(wuhu, '芜湖市司法局')];
      const expected = ['杭州市余杭区司法局', '推进行政执法规范化', '行政处罚法', '规范行政复议', '芜湖市司法局'];
      expect(await names(storeOf, from, to)).toEqual([expected]);
      expect(await names(storeOf, to, from)).toEqual([expected.toReversed()]);
      expect(await names(storeOf, from, to, 4)).toHaveLength(1);
      expect(await names(storeOf, from, to, 3)).toEqual([]);
    });

    it('have edges that join their nodes', async () => {
      const [yuhang = buildSourceGraph(), wuhu = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const [path] = await storeOf().paths(idOf(yuhang, '大综合一体化'), idOf(wuhu, '皖事通'), {
        maxLength: 9,
        limit: 1,
      });
      expect(path?.edges).toHaveLength((path?.nodes.length ?? 0) - 1);
      path?.edges.forEach((edge, i) => {
        expect([edge.from, edge.to].sort()).toEqual([path.nodes[i]?.id, path.nodes[i + 1]?.id].sort());
      });
    });

    it('are all that are equally short, in the order of their ids, up to the limit', async () => {
      const both = [{ ...YUHANG_JUSTICE, role: 'lead' as const }, { name: '财政局' }];
      const plan: PlanSketch = {
        documents: [{ measures: [1, 2, 3, 4].map((i) => ({ title: `第${i}项`, units: both })) }],
      };
      const [graph = buildSourceGraph()] = await save(storeOf(), plan);
      const [from, to] = [idOf(graph, '杭州市余杭区司法局'), idOf(graph, '财政局')];
      const paths = await storeOf().paths(from, to, { maxLength: 4, limit: 10 });
      const middle = graph.nodes.filter(({ kind }) => kind === 'Measure').map(({ id }) => id);
      expect(paths.map(({ nodes }) => nodes[1]?.id)).toEqual(middle.sort());
      const some = await storeOf().paths(from, to, { maxLength: 4, limit: 2 });
      expect(some).toEqual(paths.slice(0, 2));
    });

    it('do not lead through regions, but may end at one', async () => {
      const [graph = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, {
        name: 'other.txt',
        documents: [
          { title: '另一方案', measures: [{ units: [{ ...YUHANG_JUSTICE, name: '区教育局', canonical: '教育局' }] }] },
        ],
      });
      const [justice, finance] = [idOf(graph, '杭州市余杭区司法局'), idOf(graph, '杭州市余杭区财政局')];
      expect(await names(storeOf, justice, 'region-330110')).toEqual([['杭州市余杭区司法局', '余杭区']]);
      expect(await names(storeOf, justice, finance)).toEqual([
        ['杭州市余杭区司法局', '推进行政执法规范化', '杭州市余杭区财政局'],
      ]);
      expect(await names(storeOf, justice, 'region-3301')).toEqual([]);
    });

    it('are none between what is not joined, unknown or the same', async () => {
      const [graph = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN);
      const unit = idOf(graph, '杭州市余杭区司法局');
      expect(await names(storeOf, unit, 'unit-unknown')).toEqual([]);
      expect(await names(storeOf, unit, unit)).toEqual([]);
    });
  });

  describe('ownership', () => {
    it('has a row a unit, most measures first, with its measures in order', async () => {
      const [yuhang = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const { items, total } = await storeOf().ownership({}, { first: 10 }, 10);
      expect(items.map(({ node }) => [node.unit.name, node.measures, node.cells.length])).toEqual([
        ['杭州市余杭区司法局', { lead: 2, responsible: 0, support: 0 }, 2],
        ['各镇街', { lead: 0, responsible: 1, support: 0 }, 1],
        ['杭州市余杭区财政局', { lead: 0, responsible: 0, support: 1 }, 1],
        ['芜湖市司法局', { lead: 0, responsible: 1, support: 0 }, 1],
        ['芜湖市经信局', { lead: 0, responsible: 0, support: 1 }, 1],
      ]);
      expect(total).toBe(5);
      const cells = items[0]?.node.cells ?? [];
      expect(cells.map(({ measureId, role, first }) => [measureId, role, first])).toEqual([
        [idOf(yuhang, '推进行政执法规范化'), 'lead', false],
        [idOf(yuhang, '建设司法所'), 'lead', true],
      ]);
      expect(cells.map(({ evidence }) => evidence[0]?.quote)).toEqual(['区司法局', '区司法局']);
      for (const { edgeId, measureId } of cells) expect((await storeOf().edge(edgeId))?.to).toBe(measureId);
    });

    it('keeps to the filter, its units and roles, and cuts cells and pages', async () => {
      await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const rows = async (filter: Parameters<ReturnType<StoreOf>['ownership']>[0], cells = 9) =>
        (await allPages(1, (page) => storeOf().ownership(filter, page, cells))).map(({ unit, cells: shown }) => [
          unit.name,
          shown.length,
        ]);
      expect(await rows({ offices: ['司法局'] })).toEqual([
        ['杭州市余杭区司法局', 2],
        ['芜湖市司法局', 1],
      ]);
      expect(await rows({ regionIds: ['region-33'], roles: ['support', 'responsible'] })).toEqual([
        ['各镇街', 1],
        ['杭州市余杭区财政局', 1],
      ]);
      expect(await rows({ hasLead: true }, 1)).toEqual([
        ['杭州市余杭区司法局', 1],
        ['杭州市余杭区财政局', 1],
      ]);
      expect(await rows({ years: [1999] })).toEqual([]);
    });

    it('counts a measure once for a unit that has two roles in it', async () => {
      const twice = [
        { ...YUHANG_JUSTICE, role: 'lead' as const },
        { ...YUHANG_JUSTICE, role: 'support' as const },
      ];
      await save(storeOf(), {
        documents: [{ measures: [{ units: [...twice, { name: '财政局' }] }, { units: [{ name: '财政局' }] }] }],
      });
      const { items } = await storeOf().ownership({}, { first: 5 }, 5);
      expect(items.map(({ node }) => [node.unit.name, node.measures, node.cells.length])).toEqual([
        ['财政局', { lead: 0, responsible: 2, support: 0 }, 2],
        ['杭州市余杭区司法局', { lead: 1, responsible: 0, support: 1 }, 2],
      ]);
    });
  });
}
