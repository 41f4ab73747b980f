import { describe, expect, it } from 'vitest';
import type { Edge, EdgeKind, SourceGraph } from '../../../graph/model.ts';
import { digest } from '../../../graph/store/digest.ts';
import { buildSourceGraph, buildVectors } from '../../builders.ts';
import { idOf, save, UNDATED_PLAN, WUHU_PLAN, YUHANG_PLAN } from './plans.ts';
import type { StoreOf } from './store-of.ts';
import { DIMENSIONS, MODEL } from './vectors.ts';

function withEdge(graph: SourceGraph, edge: Edge): SourceGraph {
  return { ...graph, edges: [...graph.edges, { ...edge, id: 'edge-more' }] };
}

export function describeSaving(storeOf: StoreOf): void {
  describe('saving', () => {
    it('starts healthy and empty', async () => {
      const { nodes, edges, ...rest } = await storeOf().stats();
      expect(await storeOf().health()).toEqual({ ok: true, message: null });
      expect(Object.values({ ...nodes, ...edges, ...rest }).every((count) => count === 0)).toBe(true);
      expect(await storeOf().measures({}, { first: 10 })).toEqual({ items: [], total: 0, hasNext: false });
    });

    it('gives every node and edge back as it was saved', async () => {
      const [graph] = await save(storeOf(), YUHANG_PLAN);
      const nodes = await storeOf().nodes(graph?.nodes.map(({ id }) => id) ?? []);
      expect(nodes).toEqual(graph?.nodes);
      for (const edge of graph?.edges ?? []) expect(await storeOf().edge(edge.id)).toEqual(edge);
    });

    it('answers null for ids it does not know, in the order asked', async () => {
      const [graph = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN);
      const known = idOf(graph, '大综合一体化');
      const nodes = await storeOf().nodes(['unit-unknown', known, 'mea-unknown', known]);
      expect(nodes.map((node) => node?.id ?? null)).toEqual([null, known, null, known]);
      expect(await storeOf().edge('edge-unknown')).toBeNull();
      expect(await storeOf().sourceOf('doc-unknown')).toBeNull();
    });

    it('counts what it holds', async () => {
      await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      expect(await storeOf().stats()).toEqual({
        nodes: { Document: 2, Measure: 5, Unit: 6, Brand: 2, Target: 4, Regulation: 3, Region: 5 },
        edges: {
          HAS_MEASURE: 5,
          RESPONSIBLE_FOR: 6,
          SETS: 3,
          NAMES: 2,
          CITES: 4,
          ISSUED_BY: 1,
          PART_OF: 3,
          IN_REGION: 7,
        },
        sources: 2,
        passages: 5,
        vectors: 5,
        revisions: 0,
      });
    });

    it('knows the model whose vectors it holds', async () => {
      expect(await storeOf().vectorModel()).toEqual({ model: MODEL, dimensions: DIMENSIONS });
    });

    it('finds a source by its text and by where it came from', async () => {
      const [graph = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const { text, pageStarts, boxes, confidences, unread, ...summary } = graph.source;
      const expected = { ...summary, documentIds: [idOf(graph, '余杭区法治政府建设工作要点')] };
      expect(await storeOf().findSource({ hash: graph.source.hash })).toEqual(expected);
      expect(await storeOf().findSource({ origin: graph.source.origin })).toEqual(expected);
      expect(await storeOf().findSource({ origin: '/plans/other.txt' })).toBeNull();
      expect(await storeOf().sourceOf(expected.documentIds[0] ?? '')).toEqual(graph.source);
    });

    it('keeps what was not read of a source, which is no part of the digest', async () => {
      const graph = buildSourceGraph(YUHANG_PLAN);
      await storeOf().saveSource(graph, new Map(), []);
      const before = await digest(storeOf());
      const unread = [{ kind: 'images' as const, count: 2, message: 'Two pictures.', page: 3 }];
      await storeOf().saveSource({ ...graph, source: { ...graph.source, unread } }, new Map(), []);
      expect((await storeOf().sourceOf(idOf(graph, '余杭区法治政府建设工作要点')))?.unread).toEqual(unread);
      expect(await digest(storeOf())).toBe(before);
    });

    it('keeps where lines stand on their pages and how surely they were read, which is no part of the digest', async () => {
      const graph = buildSourceGraph(YUHANG_PLAN);
      await storeOf().saveSource(graph, new Map(), []);
      const before = await digest(storeOf());
      const read = {
        boxes: [
          [0, 12, 1, 0.1187, 0.0833, 0.8812, 0.1021],
          [13, 40, 2, 0.1187, 0.9, 0.5, 0.9199],
          [41, 44, 1, 0, 0.5, 1, 1],
        ],
        confidences: [
          [0, 3, 0.871],
          [3, 12, 1],
        ],
      } as const;
      await storeOf().saveSource({ ...graph, source: { ...graph.source, ...read } }, new Map(), []);
      expect(await storeOf().sourceOf(idOf(graph, '余杭区法治政府建设工作要点'))).toMatchObject(read);
      expect(await digest(storeOf())).toBe(before);
      for await (const dumped of storeOf().dump()) expect(dumped.graph.source).toMatchObject(read);
    });

    it('keeps every quote where the text has it', async () => {
      await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      for await (const { graph } of storeOf().dump()) {
        const evidence = graph.edges.flatMap((edge) => edge.evidence);
        expect(evidence.length).toBeGreaterThan(0);
        for (const { start, end, quote } of evidence) expect(graph.source.text.slice(start, end)).toBe(quote);
      }
    });

    it('changes nothing when the same is saved again', async () => {
      await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const before = [await digest(storeOf()), await storeOf().stats(), await storeOf().units({}, { first: 10 })];
      await save(storeOf(), YUHANG_PLAN);
      expect([await digest(storeOf()), await storeOf().stats(), await storeOf().units({}, { first: 10 })]).toEqual(
        before,
      );
    });

    it('puts changed content of the same origin in place of the old, and leaves other plans alone', async () => {
      const [, other = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const changed = {
        ...YUHANG_PLAN,
        documents: [{ title: '余杭区新的工作要点', measures: [{ title: '新的举措', brands: ['新的品牌'] }] }],
      };
      await save(storeOf(), changed);
      const { nodes, sources } = await storeOf().stats();
      expect(sources).toBe(2);
      expect(nodes).toEqual({ Document: 2, Measure: 3, Unit: 2, Brand: 2, Target: 2, Regulation: 3, Region: 2 });
      expect(await storeOf().nodes(other.nodes.map(({ id }) => id))).toEqual(other.nodes);
      expect(await storeOf().lexicalPassages(['司法所'], {}, 5)).toEqual([]);
    });

    it('replaces a document with the same id that comes from elsewhere', async () => {
      await save(storeOf(), YUHANG_PLAN);
      const [moved] = await save(storeOf(), { ...YUHANG_PLAN, origin: '/elsewhere/yuhang.txt' });
      expect((await storeOf().stats()).sources).toBe(1);
      expect(await storeOf().findSource({ origin: '/plans/yuhang.txt' })).toBeNull();
      expect((await storeOf().findSource({ origin: '/elsewhere/yuhang.txt' }))?.id).toBe(moved?.source.id);
    });

    it('keeps a source that holds no document', async () => {
      await save(storeOf(), { name: 'empty.txt', documents: [] });
      expect(await storeOf().findSource({ origin: '/plans/empty.txt' })).toMatchObject({ documentIds: [] });
      await save(storeOf(), { name: 'empty.txt', documents: [{}] });
      expect((await storeOf().stats()).sources).toBe(1);
    });

    it('removes a document with all that only it says', async () => {
      const [yuhang = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN);
      const before = await digest(storeOf());
      const [wuhu = buildSourceGraph()] = await save(storeOf(), WUHU_PLAN);
      const removed = idOf(wuhu, '芜湖市法治建设规划');
      expect(await storeOf().removeDocument(removed)).toBe(true);
      expect(await storeOf().removeDocument(removed)).toBe(false);
      expect(await digest(storeOf())).toBe(before);
      expect(await storeOf().findSource({ hash: wuhu.source.hash })).toBeNull();
      expect(await storeOf().nearestPassages(vectorOf(wuhu), {}, 10)).toHaveLength(3);
      expect((await storeOf().vectors(wuhu.passages.map(({ hash }) => hash))).size).toBe(0);
      expect(await storeOf().nodes(yuhang.nodes.map(({ id }) => id))).toEqual(yuhang.nodes);
    });

    it('keeps the rest of a source when one of its documents goes', async () => {
      const documents = [...(YUHANG_PLAN.documents ?? []), ...(WUHU_PLAN.documents ?? [])];
      const [graph = buildSourceGraph()] = await save(storeOf(), { name: 'both.txt', documents });
      const [first, second] = graph.nodes.filter((node) => node.kind === 'Document');
      await storeOf().removeDocument(first?.id ?? '');
      expect(await storeOf().findSource({ hash: graph.source.hash })).toMatchObject({ documentIds: [second?.id] });
      expect((await storeOf().stats()).nodes).toMatchObject({ Document: 1, Measure: 2, Unit: 2, Region: 2, Brand: 1 });
    });

    it('writes nothing of a graph that cannot be saved whole', async () => {
      await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const before = [await digest(storeOf()), await storeOf().stats(), await storeOf().units({}, { first: 10 })];
      const graph = buildSourceGraph({ ...YUHANG_PLAN, documents: [{ title: '另一份方案' }] });
      const [edge] = graph.edges;
      if (!edge) throw new Error('The plan has edges.');
      const broken = { ...graph, edges: [...graph.edges, { ...edge, id: 'edge-broken', to: 'mea-missing' }] };
      await expect(storeOf().saveSource(broken, buildVectors(graph, DIMENSIONS))).rejects.toThrow();
      expect([await digest(storeOf()), await storeOf().stats(), await storeOf().units({}, { first: 10 })]).toEqual(
        before,
      );
      expect(await storeOf().lexicalPassages(['另一'], {}, 5)).toEqual([]);
    });

    it('refuses a graph that names a node which nobody holds, and writes nothing of it', async () => {
      const graph = buildSourceGraph(YUHANG_PLAN);
      const edge = (kind: EdgeKind): Edge => {
        const found = graph.edges.find((one) => one.kind === kind);
        if (!found) throw new Error(`The plan has an edge ${kind}.`);
        return found;
      };
      const [passage] = graph.passages;
      if (!passage) throw new Error('The plan has passages.');
      const broken: [string, SourceGraph][] = [
        ['mea-missing', withEdge(graph, { ...edge('RESPONSIBLE_FOR'), to: 'mea-missing' })],
        ['unit-missing', withEdge(graph, { ...edge('RESPONSIBLE_FOR'), from: 'unit-missing' })],
        ['region-missing', withEdge(graph, { ...edge('PART_OF'), to: 'region-missing' })],
        ['region-missing', withEdge(graph, { ...edge('PART_OF'), from: 'region-missing' })],
        [
          'mea-missing',
          { ...graph, passages: [...graph.passages, { ...passage, id: 'psg-x', measureId: 'mea-missing' }] },
        ],
      ];
      for (const [id, one] of broken) {
        await expect(storeOf().saveSource(one, buildVectors(graph, DIMENSIONS))).rejects.toThrow(
          `The graph of ${graph.source.name} names ${id} but does not hold it.`,
        );
        expect((await storeOf().stats()).sources).toBe(0);
      }
    });

    it('refuses vectors of another length with one sentence', async () => {
      const graph = buildSourceGraph();
      const saving = storeOf().saveSource(graph, buildVectors(graph, DIMENSIONS + 1));
      await expect(saving).rejects.toMatchObject({ name: 'ZhengmaiError', code: 'BAD_INPUT' });
      expect((await storeOf().stats()).sources).toBe(0);
    });

    it('reads the state before or after a save, never one between', async () => {
      const measures = Array.from({ length: 150 }, (_, i) => ({ title: `第${i}项`, units: [{ name: `单位${i}` }] }));
      const graph = buildSourceGraph({ documents: [{ measures }] });
      let saved = false;
      const saving = storeOf()
        .saveSource(graph, buildVectors(graph, DIMENSIONS))
        .finally(() => {
          saved = true;
        });
      const seen = new Set<number>();
      while (!saved) seen.add((await storeOf().measures({}, { first: 1 })).total);
      await saving;
      expect([0, 150]).toEqual(expect.arrayContaining([...seen]));
      expect((await storeOf().measures({}, { first: 1 })).total).toBe(150);
    });

    it('takes several saves at once', async () => {
      await Promise.all([save(storeOf(), YUHANG_PLAN), save(storeOf(), WUHU_PLAN), save(storeOf(), UNDATED_PLAN)]);
      expect((await storeOf().stats()).nodes).toMatchObject({ Document: 3, Measure: 6, Unit: 6 });
    });
  });

  describe('vectors', () => {
    it('gives back the vectors it has, number for number', async () => {
      const [graph = buildSourceGraph()] = await save(storeOf(), YUHANG_PLAN);
      const expected = buildVectors(graph, DIMENSIONS);
      const stored = await storeOf().vectors([...expected.keys(), 'unknown']);
      expect(new Map(stored)).toEqual(expected);
    });

    it('keeps those of passages that a changed plan still holds', async () => {
      const [graph = buildSourceGraph()] = await save(storeOf(), WUHU_PLAN);
      await storeOf().saveSource(graph, new Map());
      expect((await storeOf().vectors(graph.passages.map(({ hash }) => hash))).size).toBe(2);
      expect(await storeOf().nearestPassages(vectorOf(graph), {}, 10)).toHaveLength(2);
    });

    it('shares one vector among equal passages, as long as one is left', async () => {
      const same = { title: '推进依法行政', number: '1.' };
      const [one = buildSourceGraph(), two = buildSourceGraph()] = await save(
        storeOf(),
        { name: 'one.txt', documents: [{ measures: [same] }] },
        { name: 'two.txt', documents: [{ measures: [same] }] },
      );
      expect((await storeOf().stats()).vectors).toBe(1);
      expect(await storeOf().nearestPassages(vectorOf(one), {}, 10)).toHaveLength(2);
      await storeOf().removeDocument(one.nodes.find((node) => node.kind === 'Document')?.id ?? '');
      expect((await storeOf().nearestPassages(vectorOf(one), {}, 10)).map((hit) => hit.passageId)).toEqual([
        two.passages[0]?.id,
      ]);
    });

    it('lets passages without a vector be found by words, and takes the vector later', async () => {
      const graph = buildSourceGraph(WUHU_PLAN);
      await storeOf().saveSource(graph, new Map());
      expect((await storeOf().stats()).vectors).toBe(0);
      expect(await storeOf().nearestPassages(vectorOf(graph), {}, 5)).toEqual([]);
      expect(await storeOf().lexicalPassages(['复议'], {}, 5)).toHaveLength(1);
      await storeOf().saveSource(graph, buildVectors(graph, DIMENSIONS));
      expect(await storeOf().nearestPassages(vectorOf(graph), {}, 5)).toHaveLength(2);
    });
  });
}

function vectorOf(graph: ReturnType<typeof buildSourceGraph>): Float32Array {
  const [vector = new Float32Array()] = buildVectors(graph, DIMENSIONS).values();
  return vector;
}
