import { describe, expect, it } from 'vitest';
import type { MeasureFilter } from '../../../graph/store/filters.ts';
import { buildSourceGraph } from '../../builders.ts';
import { allPages, idOf, nameOf, namesOf, save, UNDATED_PLAN, WUHU_PLAN, YUHANG_PLAN } from './plans.ts';
import type { StoreOf } from './store-of.ts';

export function describeLists(storeOf: StoreOf): void {
  describe('measures', () => {
    const ALL = ['推进行政执法规范化', '加强组织领导', '建设司法所', '规范行政复议', '推动数字政府建设'];

    it('come newest document first, undated last, then as written', async () => {
      const [undated = buildSourceGraph()] = await save(storeOf(), UNDATED_PLAN, WUHU_PLAN, YUHANG_PLAN);
      const page = await storeOf().measures({}, { first: 10 });
      const last = undated.nodes.find((node) => node.kind === 'Measure');
      expect(namesOf(page)).toEqual([...ALL, last?.id]);
      expect(page).toMatchObject({ total: 6, hasNext: false });
      expect(page.items[5]?.node).toEqual(last);
    });

    it('keep to the whole of a filter', async () => {
      const [yuhang = buildSourceGraph(), wuhu = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const [clean, lead, office, review, digital] = ALL;
      const justice = idOf(yuhang, '杭州市余杭区司法局');
      const wuhuJustice = idOf(wuhu, '芜湖市司法局');
      const cases: readonly (readonly [MeasureFilter, readonly (string | undefined)[]])[] = [
        [{ ids: [idOf(wuhu, '规范行政复议'), idOf(yuhang, '建设司法所')] }, [office, review]],
        [{ ids: [] }, []],
        [{ documentIds: [idOf(wuhu, '芜湖市法治建设规划')] }, [review, digital]],
        [{ unitIds: [justice] }, [clean, office]],
        [{ unitIds: [justice, wuhuJustice] }, [clean, office, review]],
        [{ unitIds: [justice], roles: ['support'] }, []],
        [{ unitIds: [justice, wuhuJustice], roles: ['responsible'] }, [review]],
        [{ offices: ['司法局'] }, [clean, office, review]],
        [{ offices: ['司法局'], roles: ['lead'] }, [clean, office]],
        [{ offices: ['财政局'], unitIds: [justice] }, [clean]],
        [{ roles: ['support'] }, [clean, digital]],
        [{ roles: ['lead', 'responsible'] }, [clean, lead, office, review]],
        [{ brandIds: [idOf(yuhang, '大综合一体化'), idOf(wuhu, '皖事通')] }, [clean, digital]],
        [{ regulationIds: [idOf(wuhu, '行政处罚法')] }, [clean, review]],
        [{ regulationIds: [idOf(wuhu, '法治政府建设实施纲要')] }, []],
        [{ regionIds: ['region-33'] }, [clean, lead, office]],
        [{ regionIds: ['region-330110', 'region-3402'] }, ALL],
        [{ years: [2021] }, [review, digital]],
        [{ kinds: ['safeguard', 'phase'] }, [lead, digital]],
        [{ documentKinds: ['plan', 'notice'] }, [review, digital]],
        [{ documentKinds: ['points'], roles: ['lead'], years: [2023] }, [clean, office]],
        [{ dueYears: [2025] }, [office, review]],
        [{ dueYears: [2023, 2025], regionIds: ['region-33'] }, [clean, office]],
        [{ dueYears: [202] }, []],
        [{ hasLead: true }, [clean, office]],
        [{ hasLead: false }, [lead, review, digital]],
        [{ target: {} }, [clean, office, review]],
        [{ target: { metricContains: '满意' } }, [clean]],
        [{ target: { min: 20 } }, [clean, office]],
        [{ target: { max: 20 } }, [office, review]],
        [{ target: { min: 4, max: 4 } }, [review]],
        [{ target: { unit: '%', comparators: ['gte', 'eq'] } }, [clean]],
        [{ regionIds: ['region-3301'], roles: ['lead'], target: { unit: '个' }, years: [2023, 2021] }, [office]],
        [{ unitIds: [justice], kinds: ['safeguard'] }, []],
        [{ unitIds: ['unit-unknown'] }, []],
      ];
      for (const [filter, expected] of cases) {
        const page = await storeOf().measures(filter, { first: 10 });
        expect(namesOf(page), JSON.stringify(filter)).toEqual(expected);
        expect(page.total, JSON.stringify(filter)).toBe(expected.length);
        const ids = page.items.map(({ node }) => node.id);
        expect(await storeOf().measureIds(filter, 10)).toEqual(ids);
        expect(await storeOf().measureIds(filter, 2)).toEqual(ids.slice(0, 2));
      }
    });

    it('are the same page by page', async () => {
      await save(storeOf(), UNDATED_PLAN, WUHU_PLAN, YUHANG_PLAN);
      for (const first of [1, 2, 5, 6]) {
        const nodes = await allPages(first, (page) => storeOf().measures({}, page));
        expect(nodes.map(nameOf).slice(0, 5)).toEqual(ALL);
        expect(nodes).toHaveLength(6);
      }
    });

    it('go on where a page ended when others write in between', async () => {
      await save(storeOf(), WUHU_PLAN, YUHANG_PLAN);
      const page = await storeOf().measures({}, { first: 2 });
      const newer = { name: 'newer.txt', documents: [{ title: '更新的方案', publishedOn: '2025-01-01' }] };
      await save(storeOf(), newer, UNDATED_PLAN);
      const next = await storeOf().measures({}, { first: 3, after: page.items[1]?.cursor ?? '' });
      expect(namesOf(next)).toEqual(ALL.slice(2));
      expect(next).toMatchObject({ total: 7, hasNext: true });
    });

    it('refuse a cursor that they did not give', async () => {
      await save(storeOf(), YUHANG_PLAN);
      const other = (await storeOf().units({}, { first: 1 })).items[0]?.cursor ?? '';
      for (const after of ['', 'nonsense', other]) {
        const refused = storeOf().measures({}, { first: 1, after });
        await expect(refused).rejects.toMatchObject({ name: 'ZhengmaiError', code: 'BAD_INPUT' });
      }
    });
  });

  describe('documents', () => {
    it('are sorted by date, either way, undated last, or by title', async () => {
      await save(storeOf(), UNDATED_PLAN, WUHU_PLAN, YUHANG_PLAN);
      const titles = async (sort?: 'newest' | 'oldest' | 'title') =>
        namesOf(await storeOf().documents({}, { first: 5 }, sort)).map((title) => title.slice(0, 2));
      expect(await titles()).toEqual(['余杭', '芜湖', '普法']);
      expect(await titles('newest')).toEqual(['余杭', '芜湖', '普法']);
      expect(await titles('oldest')).toEqual(['芜湖', '余杭', '普法']);
      expect(await titles('title')).toEqual(['余杭', '普法', '芜湖']);
    });

    it('keep to a filter and its pages', async () => {
      const [yuhang = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, WUHU_PLAN, UNDATED_PLAN);
      const found = async (filter: Parameters<ReturnType<StoreOf>['documents']>[0]) =>
        namesOf(await storeOf().documents(filter, { first: 5 })).map((title) => title.slice(0, 2));
      expect(await found({ regionIds: ['region-33'] })).toEqual(['余杭']);
      expect(await found({ years: [2021, 2023] })).toEqual(['余杭', '芜湖']);
      expect(await found({ issuerIds: [idOf(yuhang, '余杭区人民政府')] })).toEqual(['余杭']);
      expect(await found({ titleContains: '法治' })).toEqual(['余杭', '芜湖']);
      expect(await found({ titleContains: '法治', years: [2021] })).toEqual(['芜湖']);
      expect(await found({ ids: [idOf(yuhang, '余杭区法治政府建设工作要点')] })).toEqual(['余杭']);
      for (const sort of ['newest', 'oldest', 'title'] as const) {
        const whole = await storeOf().documents({}, { first: 9 }, sort);
        expect(await allPages(1, (page) => storeOf().documents({}, page, sort))).toEqual(
          whole.items.map(({ node }) => node),
        );
      }
    });
  });

  describe('units', () => {
    it('come with most measures first, then by name, with their counts by role', async () => {
      await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const { items, total } = await storeOf().units({}, { first: 10 });
      expect(
        items.map(({ node }) => [node.name, node.measures.lead, node.measures.responsible, node.measures.support]),
      ).toEqual([
        ['杭州市余杭区司法局', 2, 0, 0],
        ['各镇街', 0, 1, 0],
        ['杭州市余杭区财政局', 0, 0, 1],
        ['芜湖市司法局', 0, 1, 0],
        ['芜湖市经信局', 0, 0, 1],
        ['余杭区人民政府', 0, 0, 0],
      ]);
      expect(total).toBe(6);
      const paged = await allPages(2, (page) => storeOf().units({}, page));
      expect(paged).toEqual(items.map(({ node }) => node));
    });

    it('keep to a filter', async () => {
      await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const found = async (filter: Parameters<ReturnType<StoreOf>['units']>[0]) =>
        namesOf(await storeOf().units(filter, { first: 10 }));
      expect(await found({ nameContains: '司法' })).toEqual(['杭州市余杭区司法局', '芜湖市司法局']);
      expect(await found({ nameContains: '市经信' })).toEqual(['芜湖市经信局']);
      expect(await found({ nameContains: '区司法局', regionIds: ['region-34'] })).toEqual([]);
      expect(await found({ regionIds: ['region-34'] })).toEqual(['芜湖市司法局', '芜湖市经信局']);
      expect(await found({ offices: ['经信局', '财政局'] })).toEqual(['杭州市余杭区财政局', '芜湖市经信局']);
      expect(await found({ collective: true })).toEqual(['各镇街']);
      expect(await found({ collective: false, nameContains: '镇' })).toEqual([]);
    });
  });

  describe('brands, regulations and targets', () => {
    it('are listed by name', async () => {
      await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      expect(namesOf(await storeOf().brands({}, { first: 5 }))).toEqual(['大综合一体化', '皖事通']);
      expect(namesOf(await storeOf().brands({ nameContains: '综合' }, { first: 5 }))).toEqual(['大综合一体化']);
      const laws = await allPages(1, (page) => storeOf().regulations({}, page));
      expect(laws.map(nameOf)).toEqual(['法治政府建设实施纲要', '行政处罚法', '行政复议法']);
      expect(namesOf(await storeOf().regulations({ nameContains: '行政' }, { first: 1 }))).toEqual(['行政处罚法']);
    });

    it('list targets by metric, then value, those of documents as well', async () => {
      await save(storeOf(), YUHANG_PLAN, WUHU_PLAN, {
        name: 'more.txt',
        documents: [
          {
            title: '更多指标',
            publishedOn: '2024-01-01',
            targets: [
              { metric: '群众满意率', value: 90 },
              { metric: '群众满意率', value: null, text: '群众满意率全覆盖' },
            ],
            measures: [],
          },
        ],
      });
      const found = async (filter: Parameters<ReturnType<StoreOf>['targets']>[0]) =>
        (await storeOf().targets(filter, { first: 9 })).items.map(({ node }) => [node.metric, node.value]);
      const paged = await allPages(1, (page) => storeOf().targets({}, page));
      expect(paged.map(({ metric, value }) => [metric, value])).toEqual([
        ['公职律师覆盖率', 100],
        ['复议纠错率', 3],
        ['示范司法所', 20],
        ['群众满意率', 90],
        ['群众满意率', 95],
        ['群众满意率', null],
      ]);
      expect(await found({ metricContains: '满意', min: 91 })).toEqual([['群众满意率', 95]]);
      expect(await found({ min: 5, max: 20 })).toEqual([
        ['复议纠错率', 3],
        ['示范司法所', 20],
      ]);
      expect(await found({ unit: '个' })).toEqual([['示范司法所', 20]]);
      expect(await found({ comparators: ['range'] })).toEqual([['复议纠错率', 3]]);
      expect(await found({ deadlineTo: '2023' })).toEqual([['群众满意率', 95]]);
      expect(await found({ deadlineTo: '2025-05' })).toEqual([
        ['示范司法所', 20],
        ['群众满意率', 95],
      ]);
      expect(await found({ metricContains: '满意', ofDocument: true })).toEqual([
        ['群众满意率', 90],
        ['群众满意率', null],
      ]);
      expect(await found({ metricContains: '满意', ofDocument: false })).toEqual([['群众满意率', 95]]);
      expect(await found({ regionIds: ['region-34'], years: [2021] })).toEqual([
        ['公职律师覆盖率', 100],
        ['复议纠错率', 3],
      ]);
      expect(await found({ years: [2024], documentIds: [] })).toEqual([]);
    });
  });
}
