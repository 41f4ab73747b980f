import { describe, expect, it } from 'vitest';
import { digest } from '../../../graph/store/digest.ts';
import { buildSourceGraph } from '../../builders.ts';
import { type PlanSketch, ZHEJIANG } from '../../sketches.ts';
import { idOf, save, WUHU_PLAN, YUHANG_JUSTICE, YUHANG_PLAN } from './plans.ts';
import type { StoreOf } from './store-of.ts';

/** Another plan of the same district, which writes the same unit in another way. */
const SECOND_PLAN: PlanSketch = {
  name: 'second.txt',
  documents: [
    {
      title: '余杭区司法行政工作要点',
      measures: [{ title: '深化公共法律服务', units: [{ ...YUHANG_JUSTICE, name: '余杭司法局', role: 'support' }] }],
    },
  ],
};

export function describeSharing(storeOf: StoreOf): void {
  describe('what several documents speak of', () => {
    it('is one node with the names that all of them write', async () => {
      const [graph = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, SECOND_PLAN);
      const [unit] = await storeOf().nodes([idOf(graph, '杭州市余杭区司法局')]);
      expect(unit).toMatchObject({ aliases: ['余杭司法局', '区司法局'] });
      const { items } = await storeOf().units({ offices: ['司法局'] }, { first: 5 });
      expect(items.map(({ node }) => node.measures)).toEqual([{ lead: 2, responsible: 0, support: 1 }]);
    });

    it('counts a unit under the one office that it has, whichever its documents say', async () => {
      const office = (name: string, of: string): PlanSketch => ({
        name,
        documents: [
          {
            title: `${name}方案`,
            measures: [{ title: name, units: [{ ...YUHANG_JUSTICE, office: of, role: 'lead' }] }],
          },
        ],
      });
      const counted = async () => {
        const [facet] = await storeOf().facets({ kinds: ['action'] }, ['office'], 5);
        const values = facet?.values.map(({ value, count }) => [value, count]) ?? [];
        return { values, units: (await storeOf().units({}, { first: 5 })).items.map(({ node }) => node.office) };
      };
      const plans = [office('甲', '司法局'), office('乙', '司法厅'), office('丙', '司法局')];
      const [, second = buildSourceGraph()] = await save(storeOf(), ...plans);
      expect(await counted()).toEqual({ values: [['司法厅', 3]], units: ['司法厅'] });
      await storeOf().removeDocument(idOf(second, '乙方案'));
      expect(await counted()).toEqual({ values: [['司法局', 2]], units: ['司法局'] });
    });

    it('loses a name with the last document that writes it', async () => {
      const [graph = buildSourceGraph(), second = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, SECOND_PLAN);
      const unitId = idOf(graph, '杭州市余杭区司法局');
      await storeOf().removeDocument(idOf(graph, '余杭区法治政府建设工作要点'));
      const [unit] = await storeOf().nodes([unitId]);
      expect(unit).toMatchObject({ aliases: ['余杭司法局'] });
      expect(await storeOf().suggest('区司法局', ['Unit'], 5)).toMatchObject([{ matched: null }]);
      expect((await storeOf().units({}, { first: 5 })).items.map(({ node }) => node.measures)).toEqual([
        { lead: 0, responsible: 0, support: 1 },
      ]);
      await storeOf().removeDocument(idOf(second, '余杭区司法行政工作要点'));
      expect(await storeOf().nodes([unitId])).toEqual([null]);
      expect(Object.values((await storeOf().stats()).edges).every((count) => count === 0)).toBe(true);
    });

    it('loses a name that only one of two documents in a source writes', async () => {
      const documents = [...(YUHANG_PLAN.documents ?? []), ...(SECOND_PLAN.documents ?? [])];
      const [graph = buildSourceGraph()] = await save(storeOf(), { name: 'both.txt', documents });
      await storeOf().removeDocument(idOf(graph, '余杭区司法行政工作要点'));
      const [unit] = await storeOf().nodes([idOf(graph, '杭州市余杭区司法局')]);
      expect(unit).toMatchObject({ aliases: ['区司法局'] });
    });

    it('keeps regions above as long as something lies in them', async () => {
      const [yuhang = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, {
        name: 'province.txt',
        documents: [{ title: '浙江省实施方案', region: ZHEJIANG, measures: [] }],
      });
      await storeOf().removeDocument(idOf(yuhang, '余杭区法治政府建设工作要点'));
      const regions = ['region-33', 'region-3301', 'region-330110'];
      expect((await storeOf().nodes(regions)).map((node) => node?.id ?? null)).toEqual(['region-33', null, null]);
      expect((await storeOf().stats()).edges).toMatchObject({ PART_OF: 0, IN_REGION: 1 });
    });

    it('takes what one document knows and another does not, and forgets it with that document', async () => {
      const law = (name: string, documentNumber?: string): PlanSketch => ({
        name,
        documents: [
          { title: name, regulations: [{ title: '实施办法', ...(documentNumber ? { documentNumber } : {}) }] },
        ],
      });
      const [plain = buildSourceGraph(), numbered = buildSourceGraph()] = await save(
        storeOf(),
        law('plain'),
        law('numbered', '浙政发〔2021〕1号'),
      );
      const id = idOf(plain, '实施办法');
      expect(await storeOf().nodes([id])).toMatchObject([{ documentNumber: '浙政发〔2021〕1号' }]);
      await save(storeOf(), law('plain'));
      expect(await storeOf().nodes([id])).toMatchObject([{ documentNumber: '浙政发〔2021〕1号' }]);
      await storeOf().removeDocument(idOf(numbered, 'numbered'));
      expect(await storeOf().nodes([id])).toMatchObject([{ documentNumber: null }]);
    });

    it('depends on what is stored, not on what was stored before', async () => {
      await save(storeOf(), SECOND_PLAN, WUHU_PLAN);
      const before = [await digest(storeOf()), await storeOf().units({}, { first: 9 }), await storeOf().stats()];
      const [graph = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN);
      await save(storeOf(), WUHU_PLAN, { ...YUHANG_PLAN, documents: [] });
      await save(storeOf(), YUHANG_PLAN, SECOND_PLAN);
      await storeOf().removeDocument(idOf(graph, '余杭区法治政府建设工作要点'));
      const after = [await digest(storeOf()), await storeOf().units({}, { first: 9 }), await storeOf().stats()];
      expect(after).toEqual(before);
    });

    it('keeps the same office in two places apart', async () => {
      await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const { items } = await storeOf().units({ offices: ['司法局'] }, { first: 5 });
      expect(items.map(({ node }) => [node.name, node.regionId])).toEqual([
        ['杭州市余杭区司法局', 'region-330110'],
        ['芜湖市司法局', 'region-3402'],
      ]);
    });
  });
}
