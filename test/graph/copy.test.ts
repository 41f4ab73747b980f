import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import { copyStore } from '../../graph/store/copy-store.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { buildSourceGraph, buildVectors } from '../builders.ts';

const DIMENSIONS = 8;
const folder = mkdtempSync(join(tmpdir(), 'zhengmai-copy-'));
const open: GraphStore[] = [];
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function newStore(name: string): Promise<GraphStore> {
  const store = embeddedStore({ path: join(folder, name), dimensions: DIMENSIONS, model: 'small' });
  await store.open();
  open.push(store);
  return store;
}

async function fill(store: GraphStore, titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    const graph = buildSourceGraph({
      name: `${title}.txt`,
      documents: [{ title, measures: [{ title, text: `${title}。` }] }],
    });
    await store.saveSource(graph, buildVectors(graph, DIMENSIONS));
  }
}

describe('copying a store', () => {
  it('brings everything over, vectors included, and proves it by equal digests', async () => {
    const from = await newStore('from.db');
    const to = await newStore('to.db');
    await fill(from, ['甲方案', '乙方案', '丙方案']);
    const outcome = await copyStore(from, to);
    expect(outcome).toMatchObject({ copied: 3, kept: 0 });
    expect(outcome.digests.to).toBe(outcome.digests.from);
    expect(await to.stats()).toEqual(await from.stats());
  });

  it('goes on where a copy was cut off, and writes nothing that is there already', async () => {
    const from = await newStore('cut-from.db');
    const to = await newStore('cut-to.db');
    await fill(from, ['甲方案', '乙方案', '丙方案']);
    const broken: GraphStore = {
      ...to,
      saveSource: async (graph, vectors) => {
        if ((await to.stats()).sources === 2) throw new Error('The line is cut.');
        return to.saveSource(graph, vectors);
      },
    };
    await expect(copyStore(from, broken)).rejects.toThrow('The line is cut.');
    const seen: number[] = [];
    const outcome = await copyStore(from, to, ({ done }) => seen.push(done));
    expect(outcome).toMatchObject({ copied: 1, kept: 2 });
    expect(outcome.digests.to).toBe(outcome.digests.from);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('puts changed sources in place of the old', async () => {
    const from = await newStore('changed-from.db');
    const to = await newStore('changed-to.db');
    await fill(from, ['甲方案']);
    await copyStore(from, to);
    const graph = buildSourceGraph({
      name: '甲方案.txt',
      documents: [{ title: '甲方案', measures: [{ title: '新举措', text: '新举措。' }] }],
    });
    await from.saveSource(graph, buildVectors(graph, DIMENSIONS));
    const outcome = await copyStore(from, to);
    expect(outcome).toMatchObject({ copied: 1, kept: 0 });
    expect(outcome.digests.to).toBe(outcome.digests.from);
  });

  it('tells by the digests when the target holds more', async () => {
    const from = await newStore('more-from.db');
    const to = await newStore('more-to.db');
    await fill(from, ['甲方案']);
    await fill(to, ['乙方案']);
    const { digests } = await copyStore(from, to);
    expect(digests.to).not.toBe(digests.from);
    expect((await to.stats()).sources).toBe(2);
  });
});
