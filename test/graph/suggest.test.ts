import { afterAll, beforeAll, expect, it } from 'vitest';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import { NODE_KINDS } from '../../graph/model.ts';
import { suggest } from '../../graph/search/suggest.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { buildSourceGraph } from '../builders.ts';

let store: GraphStore;
beforeAll(async () => {
  store = embeddedStore({ path: ':memory:', dimensions: null, model: null });
  await store.open();
  const units = ['市司法局', '市司法鉴定中心', '市财政局'].map((name) => ({ name }));
  await store.saveSource(
    buildSourceGraph({ documents: [{ measures: [{ units, brands: ['法治直通车'] }] }] }),
    new Map(),
  );
});
afterAll(() => store.close());

it.each([
  ['司法j', ['市司法局', '市司法鉴定中心']],
  ['司法ju', ['市司法局']],
  ['司法jd', ['市司法鉴定中心']],
  ['shi司法', ['市司法局', '市司法鉴定中心']],
  ['s司法jdzx', ['市司法鉴定中心']],
  ['财zheng', ['市财政局']],
  ['法治ztc', ['法治直通车']],
  ['司法xyz', []],
])('understands characters and sounds typed together: %s', async (typed, names) => {
  const found = await suggest(store, typed, NODE_KINDS, 10);
  expect(found.map(({ label }) => label).toSorted()).toEqual(names.toSorted());
});

it.each([
  ['市司发局', ['市司法局']],
  ['司法建定', ['市司法鉴定中心']],
  ['市司去局', ['市司法局']],
  ['法治百通车', ['法治直通车']],
  ['市水利局', []],
  ['司去', []],
])('understands a name with one wrong character: %s', async (typed, names) => {
  expect((await suggest(store, typed, NODE_KINDS, 10)).map(({ label }) => label)).toEqual(names);
});
