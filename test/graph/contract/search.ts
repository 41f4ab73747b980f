import { describe, expect, it } from 'vitest';
import type { MeasureFilter } from '../../../graph/store/filters.ts';
import type { FacetField } from '../../../graph/store/graph-store.ts';
import { lexicalTerms } from '../../../graph/text/ngrams.ts';
import { buildSourceGraph, buildVector, buildVectors } from '../../builders.ts';
import { idOf, save, UNDATED_PLAN, WUHU_PLAN, YUHANG_PLAN } from './plans.ts';
import type { StoreOf } from './store-of.ts';
import { DIMENSIONS } from './vectors.ts';

export function describeSearch(storeOf: StoreOf): void {
  const measuresFound = async (query: string, filter: MeasureFilter = {}, limit = 10) =>
    (await storeOf().lexicalPassages(lexicalTerms(query), filter, limit)).map(({ measureId }) => measureId);

  describe('passages by words', () => {
    it('are found by what they say, by the title and by the headings above', async () => {
      const [yuhang = buildSourceGraph(), wuhu = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      expect((await measuresFound('行政复议'))[0]).toBe(idOf(wuhu, '规范行政复议'));
      expect((await measuresFound('满意率'))[0]).toBe(idOf(yuhang, '推进行政执法规范化'));
      expect(await measuresFound('保障')).toEqual([idOf(yuhang, '加强组织领导')]);
      expect(await measuresFound('余杭')).toHaveLength(3);
    });

    it('are given with their place and a score that falls', async () => {
      const [, wuhu = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const hits = await storeOf().lexicalPassages(lexicalTerms('规范行政复议'), {}, 10);
      const { hash, id, ...passage } = wuhu.passages[0] ?? buildSourceGraph().passages[0] ?? { hash: '', id: '' };
      expect(hits[0]).toMatchObject({ ...passage, passageId: id });
      expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
      expect(hits[0]?.score).toBeGreaterThan(0);
    });

    it('need not hold every term, and hold those that do first', async () => {
      const [yuhang = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const found = await measuresFound('司法所建设规划');
      expect(found[0]).toBe(idOf(yuhang, '建设司法所'));
      expect(found.length).toBeGreaterThan(1);
    });

    it('are none for words that nothing holds, and for no words', async () => {
      await save(storeOf(), YUHANG_PLAN);
      expect(await measuresFound('鲸鱼')).toEqual([]);
      expect(await storeOf().lexicalPassages([], {}, 5)).toEqual([]);
    });

    it('are counted by term, as far as is asked', async () => {
      await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const counts = await storeOf().termFrequencies(['余杭', '行政', '鲸鱼', '"', '行政'], 100);
      expect(counts.get('余杭')).toBe((await measuresFound('余杭')).length);
      expect(counts.get('行政')).toBeGreaterThan(1);
      expect([...counts.keys()].sort()).toEqual(['余杭', '行政']);
      expect((await storeOf().termFrequencies(['余杭'], 2)).get('余杭')).toBe(2);
      expect((await storeOf().termFrequencies([], 100)).size).toBe(0);
    });

    it('take terms as they are, whatever they hold', async () => {
      await save(storeOf(), YUHANG_PLAN);
      for (const term of ['"', '行政" OR "司法', 'AND', 'text:行政', '*', "'", '(', 'NEAR']) {
        expect(await storeOf().lexicalPassages([term], {}, 5), term).toEqual([]);
      }
    });

    it('are filtered before they are cut', async () => {
      const [yuhang = buildSourceGraph(), wuhu = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      expect(await measuresFound('行政', { years: [2021] }, 1)).toEqual([idOf(wuhu, '规范行政复议')]);
      expect(await measuresFound('行政', { hasLead: true }, 1)).toEqual([idOf(yuhang, '推进行政执法规范化')]);
      expect(await measuresFound('行政', { regionIds: ['region-33'], kinds: ['phase'] })).toEqual([]);
    });
  });

  describe('measures that write a name', () => {
    it('are those whose text holds it as it is, in the order of measures', async () => {
      const [yuhang = buildSourceGraph(), wuhu = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const writing = (name: string, filter: MeasureFilter = {}, limit = 10) =>
        storeOf().measuresMentioning(name, filter, limit);
      const both = [idOf(yuhang, '推进行政执法规范化'), idOf(wuhu, '规范行政复议')];
      expect(await writing('行政')).toEqual(both);
      expect(await writing('行政', {}, 1)).toEqual(both.slice(0, 1));
      expect(await writing('行政', { years: [2021] })).toEqual(both.slice(1));
      expect(await writing('行政复议')).toEqual(both.slice(1));
      expect(await writing('复议规范行政')).toEqual([]);
      expect(await writing('、')).toEqual([]);
    });
  });

  describe('passages by vector', () => {
    it('come nearest first, with their cosines', async () => {
      const graphs = await save(storeOf(), YUHANG_PLAN, WUHU_PLAN, UNDATED_PLAN);
      const query = buildVector('query', DIMENSIONS);
      const cosines = graphs
        .flatMap((graph) =>
          graph.passages.map(({ id, hash }) => ({ id, vector: buildVectors(graph, DIMENSIONS).get(hash) })),
        )
        .map(({ id, vector }) => ({ id, score: query.reduce((sum, value, i) => sum + value * (vector?.[i] ?? 0), 0) }))
        .sort((a, b) => b.score - a.score);
      const hits = await storeOf().nearestPassages(query, {}, 4);
      expect(hits.map(({ passageId }) => passageId)).toEqual(cosines.slice(0, 4).map(({ id }) => id));
      hits.forEach(({ score }, i) => {
        expect(score).toBeCloseTo(cosines[i]?.score ?? 0, 4);
      });
    });

    it('give a passage itself a cosine of one', async () => {
      const [graph = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN);
      const passage = graph.passages[1];
      const [hit] = await storeOf().nearestPassages(buildVector(passage?.hash ?? '', DIMENSIONS), {}, 1);
      expect(hit).toMatchObject({ passageId: passage?.id, measureId: passage?.measureId, text: passage?.text });
      expect(hit?.score).toBeCloseTo(1, 4);
    });

    it('are filtered before they are cut', async () => {
      const [yuhang = buildSourceGraph(), wuhu = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const near = buildVector(yuhang.passages[0]?.hash ?? '', DIMENSIONS);
      const hits = await storeOf().nearestPassages(near, { brandIds: [idOf(wuhu, '皖事通')] }, 1);
      expect(hits.map(({ measureId }) => measureId)).toEqual([idOf(wuhu, '推动数字政府建设')]);
    });

    it('filter passages that share a vector each by its own measure', async () => {
      const same = { title: '推进依法行政', number: '1.' };
      const plan = (name: string, year: number) => ({
        name,
        documents: [{ publishedOn: `${year}-01-01`, measures: [same] }],
      });
      const [one = buildSourceGraph()] = await save(storeOf(), plan('one.txt', 2020), plan('two.txt', 2022));
      const near = buildVector(one.passages[0]?.hash ?? '', DIMENSIONS);
      const hits = await storeOf().nearestPassages(near, { years: [2020] }, 5);
      expect(hits.map(({ passageId }) => passageId)).toEqual([one.passages[0]?.id]);
    });

    it('refuse a vector of another length', async () => {
      await save(storeOf(), YUHANG_PLAN);
      const refused = storeOf().nearestPassages(buildVector('query', DIMENSIONS + 1), {}, 1);
      await expect(refused).rejects.toMatchObject({ name: 'ZhengmaiError', code: 'BAD_INPUT' });
    });
  });

  describe('facets', () => {
    const facet = async (field: FacetField, filter: MeasureFilter = {}, limit = 10) => {
      const [found] = await storeOf().facets(filter, [field], limit);
      return found?.values.map(({ label, count }) => [label, count]);
    };

    it('count measures over the whole result, largest first, then by label', async () => {
      const [yuhang = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      expect(await facet('document')).toEqual([
        ['余杭区法治政府建设工作要点', 3],
        ['芜湖市法治建设规划', 2],
      ]);
      expect(await facet('region')).toEqual([
        ['浙江省杭州市余杭区', 3],
        ['安徽省芜湖市', 2],
      ]);
      expect(await facet('year')).toEqual([
        ['2023', 3],
        ['2021', 2],
      ]);
      expect(await facet('kind')).toEqual([
        ['action', 3],
        ['phase', 1],
        ['safeguard', 1],
      ]);
      expect(await facet('documentKind')).toEqual([
        ['points', 3],
        ['plan', 2],
      ]);
      expect(await facet('due')).toEqual([
        ['2025', 2],
        ['2023', 1],
      ]);
      expect(await facet('role')).toEqual([
        ['lead', 2],
        ['responsible', 2],
        ['support', 2],
      ]);
      expect(await facet('office')).toEqual([
        ['司法局', 3],
        ['各镇街', 1],
        ['经信局', 1],
        ['财政局', 1],
      ]);
      expect((await facet('unit'))?.[0]).toEqual(['杭州市余杭区司法局', 2]);
      expect(await facet('brand')).toEqual([
        ['大综合一体化', 1],
        ['皖事通', 1],
      ]);
      expect(await facet('regulation')).toEqual([
        ['行政处罚法', 2],
        ['行政复议法', 1],
      ]);
      const [units] = await storeOf().facets({}, ['unit'], 10);
      expect(units?.values[0]?.value).toBe(idOf(yuhang, '杭州市余杭区司法局'));
    });

    it('keep to the filter, and give what the filter takes', async () => {
      await save(storeOf(), YUHANG_PLAN, WUHU_PLAN, UNDATED_PLAN);
      expect(await facet('office', { roles: ['lead'] })).toEqual([
        ['司法局', 2],
        ['财政局', 1],
      ]);
      expect(await facet('documentKind', { hasLead: false })).toEqual([
        ['plan', 2],
        ['points', 1],
      ]);
      expect(await facet('due', { documentKinds: ['points'] })).toEqual([
        ['2023', 1],
        ['2025', 1],
      ]);
      expect(await facet('year', { hasLead: false })).toEqual([
        ['2021', 2],
        ['2023', 1],
      ]);
      for (const found of await storeOf().facets({}, ['document', 'region', 'unit', 'brand', 'regulation'], 10)) {
        for (const { value, count } of found.values) {
          const field = `${found.field}Ids`;
          expect((await storeOf().measures({ [field]: [value] }, { first: 1 })).total, `${field} ${value}`).toBe(count);
        }
      }
    });

    it('tell how many values there are beyond the limit, in the order asked', async () => {
      await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const facets = await storeOf().facets({}, ['unit', 'kind', 'brand'], 2);
      expect(facets.map(({ field, distinct, values }) => [field, distinct, values.length])).toEqual([
        ['unit', 5, 2],
        ['kind', 3, 2],
        ['brand', 2, 2],
      ]);
      expect(await storeOf().facets({ years: [1999] }, ['unit'], 2)).toEqual([
        { field: 'unit', values: [], distinct: 0 },
      ]);
    });
  });
}
