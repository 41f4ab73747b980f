import { describe, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { digest } from '../../../graph/store/digest.ts';
import { buildVectors } from '../../builders.ts';
import { save, UNDATED_PLAN, WUHU_PLAN, YUHANG_PLAN } from './plans.ts';
import type { StoreOf } from './store-of.ts';
import { DIMENSIONS } from './vectors.ts';

export function describeDigest(storeOf: StoreOf): void {
  describe('dump and digest', () => {
    it('dumps every source as it was saved, ordered by id', async () => {
      const graphs = await save(storeOf(), YUHANG_PLAN, WUHU_PLAN, UNDATED_PLAN);
      const dumped = [];
      for await (const source of storeOf().dump()) dumped.push(source);
      expect(dumped.map(({ graph }) => graph.source.id)).toEqual(graphs.map(({ source }) => source.id).sort());
      for (const graph of graphs) {
        const found = dumped.find((one) => one.graph.source.id === graph.source.id);
        expect(found?.graph.source).toEqual(graph.source);
        expect(sorted(found?.graph.nodes ?? [])).toEqual(sorted(graph.nodes));
        expect(sorted(found?.graph.edges ?? [])).toEqual(sorted(graph.edges));
        expect(sorted(found?.graph.passages ?? [])).toEqual(sorted(graph.passages));
        expect(new Map(found?.vectors)).toEqual(buildVectors(graph, DIMENSIONS));
      }
    });

    it('has one digest for equal content, in whatever order and store it was saved', async () => {
      await save(storeOf(), YUHANG_PLAN, WUHU_PLAN, UNDATED_PLAN);
      const other = embeddedStore({ path: ':memory:', dimensions: DIMENSIONS, model: 'test' });
      await other.open();
      try {
        await save(other, UNDATED_PLAN, WUHU_PLAN, YUHANG_PLAN);
        expect(await digest(other)).toBe(await digest(storeOf()));
      } finally {
        await other.close();
      }
    });

    it('moves whole into another store and back', async () => {
      await save(storeOf(), YUHANG_PLAN, WUHU_PLAN);
      const before = await digest(storeOf());
      const other = embeddedStore({ path: ':memory:', dimensions: DIMENSIONS, model: 'test' });
      await other.open();
      try {
        for await (const { graph, vectors } of storeOf().dump()) await other.saveSource(graph, vectors);
        expect(await digest(other)).toBe(before);
        expect(await other.stats()).toEqual(await storeOf().stats());
        for await (const { graph, vectors } of other.dump()) await storeOf().saveSource(graph, vectors);
        expect(await digest(storeOf())).toBe(before);
      } finally {
        await other.close();
      }
    });

    it('has another digest for other content, but not for another origin', async () => {
      await save(storeOf(), YUHANG_PLAN);
      const before = await digest(storeOf());
      await save(storeOf(), { ...YUHANG_PLAN, origin: '/elsewhere/yuhang.txt' });
      expect(await digest(storeOf())).toBe(before);
      await save(storeOf(), WUHU_PLAN);
      expect(await digest(storeOf())).not.toBe(before);
    });
  });
}

function sorted<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
