import { describe, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import type { Revision } from '../../../graph/revision.ts';
import { copyStore } from '../../../graph/store/copy-store.ts';
import { digest, digests } from '../../../graph/store/digest.ts';
import { buildRevision, buildSourceGraph } from '../../builders.ts';
import { idOf, save, WUHU_PLAN, YUHANG_PLAN } from './plans.ts';
import type { StoreOf } from './store-of.ts';
import { DIMENSIONS, MODEL } from './vectors.ts';

const PLAN = buildSourceGraph(YUHANG_PLAN);
const DOCUMENT = idOf(PLAN, '余杭区法治政府建设工作要点');
const [FIRST, SECOND, THIRD] = ['2024-01-01', '2024-02-01', '2024-03-01'].map((day, i) =>
  buildRevision({ documentId: DOCUMENT, replacedAt: `${day}T00:00:00.000Z`, text: `第${i + 1}稿：推进普法。` }),
) as [Revision, Revision, Revision];

export function describeHistory(storeOf: StoreOf): void {
  const historyOf = async (documentId: string) =>
    (await storeOf().revisions(documentId, { first: 10 })).items.map(({ node }) => node);

  describe('what documents said before', () => {
    it('is kept with the source that replaced it and read newest first, as it was saved', async () => {
      await storeOf().saveSource(PLAN, new Map(), [FIRST]);
      await storeOf().saveSource(PLAN, new Map(), [SECOND]);
      await storeOf().saveSource(PLAN, new Map());
      expect(await historyOf(DOCUMENT)).toEqual([SECOND, FIRST]);
      expect((await storeOf().stats()).revisions).toBe(2);
    });

    it('is nothing for a document that never changed, and for one that is not there', async () => {
      await save(storeOf(), YUHANG_PLAN);
      const none = { items: [], total: 0, hasNext: false };
      expect(await storeOf().revisions(DOCUMENT, { first: 5 })).toEqual(none);
      expect(await storeOf().revisions('doc-unknown', { first: 5 })).toEqual(none);
    });

    it('comes in pages', async () => {
      await storeOf().saveSource(PLAN, new Map(), [SECOND, THIRD, FIRST]);
      const first = await storeOf().revisions(DOCUMENT, { first: 2 });
      expect([first.items.map(({ node }) => node.id), first.total, first.hasNext]).toEqual([
        [THIRD.id, SECOND.id],
        3,
        true,
      ]);
      const second = await storeOf().revisions(DOCUMENT, { first: 2, after: first.items.at(-1)?.cursor });
      expect([second.items.map(({ node }) => node.id), second.total, second.hasNext]).toEqual([[FIRST.id], 3, false]);
      await expect(storeOf().revisions(DOCUMENT, { first: 2, after: 'nonsense' })).rejects.toMatchObject({
        code: 'BAD_INPUT',
      });
    });

    it('is kept once, however often it is saved', async () => {
      await storeOf().saveSource(PLAN, new Map(), [FIRST, SECOND]);
      await storeOf().saveSource(PLAN, new Map(), [SECOND, FIRST]);
      expect(await historyOf(DOCUMENT)).toEqual([SECOND, FIRST]);
    });

    it('goes with its document, and stays with every other', async () => {
      const [wuhu = PLAN] = await save(storeOf(), WUHU_PLAN);
      const other = idOf(wuhu, '芜湖市法治建设规划');
      await storeOf().saveSource(wuhu, new Map(), [buildRevision({ documentId: other })]);
      await storeOf().saveSource(PLAN, new Map(), [FIRST]);
      await storeOf().removeDocument(DOCUMENT);
      expect(await historyOf(DOCUMENT)).toEqual([]);
      expect(await historyOf(other)).toHaveLength(1);
      expect((await storeOf().stats()).revisions).toBe(1);
      await storeOf().saveSource(PLAN, new Map());
      expect(await historyOf(DOCUMENT)).toEqual([]);
    });

    it('goes when its source no longer holds the document, and follows one that is saved under a new id', async () => {
      await storeOf().saveSource(PLAN, new Map(), [FIRST]);
      const renamed = buildSourceGraph({ ...YUHANG_PLAN, documents: [{ title: '余杭区法治工作要点（修订）' }] });
      const documentId = idOf(renamed, '余杭区法治工作要点（修订）');
      await storeOf().saveSource(renamed, new Map(), [{ ...FIRST, documentId }]);
      expect(await historyOf(DOCUMENT)).toEqual([]);
      expect(await historyOf(documentId)).toEqual([{ ...FIRST, documentId }]);
      expect((await storeOf().stats()).revisions).toBe(1);
    });

    it('is not written when the source cannot be saved whole', async () => {
      await storeOf().saveSource(PLAN, new Map(), [FIRST]);
      const edge = PLAN.edges.find(({ kind }) => kind === 'HAS_MEASURE');
      if (!edge) throw new Error('The plan has edges.');
      const broken = { ...PLAN, edges: [...PLAN.edges, { ...edge, id: 'edge-broken', to: 'mea-missing' }] };
      await expect(storeOf().saveSource(broken, new Map(), [SECOND])).rejects.toThrow();
      expect(await historyOf(DOCUMENT)).toEqual([FIRST]);
    });

    it('leaves the digest as it is: content decides, not how it came about', async () => {
      await storeOf().saveSource(PLAN, new Map());
      const before = await digests(storeOf());
      await storeOf().saveSource(PLAN, new Map(), [FIRST]);
      const after = await digests(storeOf());
      expect(after.content).toBe(before.content);
      expect(after.history).not.toBe(before.history);
    });

    it('is copied into another store and back, and a copy that lacks it is noticed', async () => {
      await storeOf().saveSource(PLAN, new Map(), [FIRST, SECOND]);
      const other = embeddedStore({ path: ':memory:', dimensions: DIMENSIONS, model: MODEL });
      await other.open();
      try {
        await other.saveSource(PLAN, new Map(), [FIRST]);
        expect(await digest(other)).toBe(await digest(storeOf()));
        const { copied, kept, histories } = await copyStore(storeOf(), other);
        expect({ copied, kept, equal: histories.from === histories.to }).toEqual({ copied: 1, kept: 0, equal: true });
        expect((await other.revisions(DOCUMENT, { first: 9 })).items.map(({ node }) => node)).toEqual([SECOND, FIRST]);

        await other.saveSource(PLAN, new Map(), [THIRD]);
        await copyStore(other, storeOf());
        expect(await historyOf(DOCUMENT)).toEqual([THIRD, SECOND, FIRST]);
        const lossy = { ...other, saveSource: (graph: typeof PLAN) => other.saveSource(graph, new Map()) };
        await other.removeDocument(DOCUMENT);
        const lost = await copyStore(storeOf(), lossy);
        expect(lost.digests.to).toBe(lost.digests.from);
        expect(lost.histories.to).not.toBe(lost.histories.from);
      } finally {
        await other.close();
      }
    });
  });
}
