import { describe, expect, it } from 'vitest';
import { NODE_KINDS, type NodeKind } from '../../../graph/model.ts';
import { buildSourceGraph } from '../../builders.ts';
import { idOf, save, WUHU_PLAN, YUHANG_PLAN } from './plans.ts';
import type { StoreOf } from './store-of.ts';

export function describeSuggestions(storeOf: StoreOf): void {
  const labels = async (typed: string, kinds: readonly NodeKind[] = NODE_KINDS, limit = 10) =>
    (await storeOf().suggest(typed, kinds, limit)).map(({ label }) => label);

  describe('suggestions', () => {
    it('match characters from the start and within, best connected first', async () => {
      await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      expect(await labels('司法局', ['Unit'])).toEqual(['杭州市余杭区司法局', '芜湖市司法局']);
      expect(await labels('芜湖', ['Unit', 'Document'])).toEqual([
        '芜湖市法治建设规划',
        '芜湖市司法局',
        '芜湖市经信局',
      ]);
      expect(await labels('综合', ['Brand'])).toEqual(['大综合一体化']);
      expect(await labels('执法')).toEqual(['推进行政执法规范化']);
      expect(await labels('满意')).toEqual(['群众满意率']);
    });

    it('match pinyin and its initials', async () => {
      await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      expect(await labels('sfj')).toEqual(['杭州市余杭区司法局', '芜湖市司法局']);
      expect(await labels('jxj')).toEqual(['芜湖市经信局']);
      expect(await labels('sifaju')).toEqual(['杭州市余杭区司法局', '芜湖市司法局']);
      expect(await labels('SiFa', ['Unit'])).toEqual(['杭州市余杭区司法局', '芜湖市司法局']);
      expect(await labels('wanshi')).toEqual(['皖事通']);
      expect(await labels('zhengchufa')).toEqual(['行政处罚法']);
      expect(await labels('yuhang', ['Region'])).toEqual(['浙江省杭州市余杭区']);
    });

    it('put names that are what was typed first, then those that begin with it', async () => {
      const titles = ['深化数字政府', '数字政府', '数字政府建设'];
      await save(storeOf(), { documents: [{ title: '方案', measures: titles.map((title) => ({ title })) }] });
      expect(await labels('数字政府')).toEqual(['数字政府', '数字政府建设', '深化数字政府']);
      expect(await labels('szzf')).toEqual(['数字政府', '数字政府建设', '深化数字政府']);
    });

    it('say what matched when it is not the label, and how many measures there are', async () => {
      const [yuhang = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      expect(await storeOf().suggest('区司法', ['Unit'], 1)).toEqual([
        {
          kind: 'Unit',
          id: idOf(yuhang, '杭州市余杭区司法局'),
          label: '杭州市余杭区司法局',
          matched: '区司法局',
          measures: 2,
        },
      ]);
      const measures = async (typed: string) => (await storeOf().suggest(typed, NODE_KINDS, 1))[0]?.measures;
      expect(await measures('行政处罚法')).toBe(2);
      expect(await measures('大综合一体化')).toBe(1);
      expect(await measures('芜湖市法治建设规划')).toBe(2);
      expect(await measures('建设司法所')).toBe(1);
      expect(await measures('浙江省')).toBe(3);
      expect(await measures('余杭区人民政府')).toBe(0);
    });

    it('leave a place to each kind beside the one that has the most', async () => {
      const units = Array.from({ length: 20 }, (_, i) => ({ name: `法治${i}局`, canonical: `法治${i}局` }));
      const measures = [
        { title: '落实责任', units, brands: ['推进法治夜校'] },
        { title: '推进法治建设', units },
      ];
      await save(storeOf(), { documents: [{ title: '要点', measures }] });
      expect((await storeOf().suggest('法治', NODE_KINDS, 12)).map(({ kind }) => kind)).toEqual([
        ...Array.from({ length: 10 }, () => 'Unit'),
        'Brand',
        'Measure',
      ]);
    });

    it('show a metric once, however many targets set it', async () => {
      const measure = { targets: [{ metric: '群众满意率' }] };
      await save(storeOf(), { documents: [{ measures: [measure, measure, {}] }] });
      expect(await storeOf().suggest('满意', ['Target'], 5)).toMatchObject([{ label: '群众满意率', measures: 2 }]);
    });

    it('keep to the kinds and the limit, and to what has been typed', async () => {
      await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      expect(await labels('司法', ['Regulation'])).toEqual([]);
      expect(await labels('司法', ['Unit'], 1)).toEqual(['杭州市余杭区司法局']);
      expect(await labels('')).toEqual([]);
      expect(await labels('  ')).toEqual([]);
      expect(await labels('鲸鱼')).toEqual([]);
      for (const odd of ['%', '_', '*', "'", '"', '\n', '\\']) expect(await labels(odd), odd).toEqual([]);
    });

    it('know what has just been written, and forget what has gone', async () => {
      const [yuhang = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN);
      expect(await labels('sfj')).toEqual(['杭州市余杭区司法局']);
      await save(storeOf(), WUHU_PLAN);
      expect(await labels('sfj')).toEqual(['杭州市余杭区司法局', '芜湖市司法局']);
      await storeOf().removeDocument(idOf(yuhang, '余杭区法治政府建设工作要点'));
      expect(await labels('sfj')).toEqual(['芜湖市司法局']);
    });
  });

  describe('nodes by their exact names', () => {
    it('are those that bear one of the names, best connected first', async () => {
      const [yuhang = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const found = await storeOf().named(['司法局', '余杭', '皖事通'], ['Unit', 'Brand', 'Region'], 5);
      expect(found.map(({ kind, label, matched, measures }) => [kind, label, matched, measures])).toEqual([
        ['Unit', '杭州市余杭区司法局', '司法局', 2],
        ['Unit', '芜湖市司法局', '司法局', 1],
        ['Brand', '皖事通', '皖事通', 1],
      ]);
      expect(found[0]?.id).toBe(idOf(yuhang, '杭州市余杭区司法局'));
      expect(await storeOf().named(['余杭区'], ['Region'], 5)).toMatchObject([{ id: 'region-330110', measures: 3 }]);
    });

    it('are found whichever marks stand between the characters of their names', async () => {
      const documents = [{ title: '改革方案', measures: [{ brands: ['掌上执法、掌上办案'] }] }];
      await save(storeOf(), { name: 'reform.txt', documents });
      const found = await storeOf().named(['掌上执法掌上办案'], ['Brand'], 5);
      expect(found.map(({ label, matched }) => [label, matched])).toEqual([['掌上执法、掌上办案', '掌上执法掌上办案']]);
      expect(await labels('执法掌上', ['Brand'])).toEqual(['掌上执法、掌上办案']);
    });

    it('are at most so many a name, of the kinds asked for', async () => {
      await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const found = async (names: string[], kinds: readonly NodeKind[], limit: number) =>
        (await storeOf().named(names, kinds, limit)).map(({ label }) => label);
      expect(await found(['司法局', '经信局'], ['Unit'], 1)).toEqual(['杭州市余杭区司法局', '芜湖市经信局']);
      expect(await found(['司法局'], ['Brand'], 1)).toEqual([]);
      expect(await found([], ['Unit'], 1)).toEqual([]);
      expect(await found([' 皖事 通'], ['Brand'], 1)).toEqual(['皖事通']);
    });
  });
}
