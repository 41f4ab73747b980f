import { afterAll, beforeAll, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { coLeads, leadGroups } from '../../../graph/ownership/co-leads.ts';
import type { MeasureFilter } from '../../../graph/store/filters.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { buildSourceGraph } from '../../builders.ts';
import { HANGZHOU, WUHU } from '../../sketches.ts';

let store: GraphStore;
beforeAll(async () => {
  store = embeddedStore({ path: ':memory:', dimensions: null, model: null });
  await store.open();
  const units = (leads: string[], supports: string[] = []) => [
    ...leads.map((name) => ({ name, role: 'lead' as const })),
    ...supports.map((name) => ({ name, role: 'support' as const })),
  ];
  await store.saveSource(
    buildSourceGraph({
      documents: [
        {
          title: '杭州计划',
          region: HANGZHOU,
          year: 2023,
          measures: [
            { title: '一', units: units(['司法局', '发改局'], ['财政局']) },
            { title: '二', units: units(['司法局', '发改局', '公安局']) },
            { title: '三', units: units(['司法局'], ['发改局']) },
          ],
        },
        {
          title: '芜湖计划',
          region: WUHU,
          year: 2021,
          measures: [{ title: '四', units: units(['公安局', '财政局']) }],
        },
      ],
    }),
    new Map(),
  );
});
afterAll(() => store.close());

async function pairs(filter: MeasureFilter): Promise<[string, number][]> {
  const found = await coLeads(store, filter);
  return Promise.all(
    found.map(async ({ unitIds, measureIds }) => {
      const nodes = await store.nodes(unitIds);
      const names = nodes.map((node) => (node?.kind === 'Unit' ? node.name : '')).toSorted();
      return [names.join('+'), measureIds.length] as [string, number];
    }),
  );
}

it('counts the measures that two units lead together, and not those where one supports', async () => {
  const all = await pairs({});
  expect(all[0]).toEqual(['发改局+司法局', 2]);
  expect(new Set(all.map(([names]) => names))).toEqual(
    new Set(['发改局+司法局', '公安局+司法局', '公安局+发改局', '公安局+财政局']),
  );
});

it('keeps to the filter, and to the pairs of a unit that is asked for', async () => {
  expect(await pairs({ years: [2021] })).toEqual([['公安局+财政局', 1]]);
  const police = (await store.units({ nameContains: '公安局' }, { first: 1 })).items[0]?.node.id ?? '';
  expect((await pairs({ unitIds: [police] })).every(([names]) => names.includes('公安局'))).toBe(true);
  expect(await pairs({ unitIds: [police] })).toHaveLength(3);
});

it('puts each measure into one group of all who lead it', async () => {
  const groups = await leadGroups(store, {});
  const named = await Promise.all(
    groups.map(async ({ unitIds, measureIds }) => {
      const nodes = await store.nodes(unitIds);
      return [
        nodes
          .map((node) => (node?.kind === 'Unit' ? node.name : ''))
          .toSorted()
          .join('+'),
        measureIds.length,
      ];
    }),
  );
  expect(new Set(named.map((group) => JSON.stringify(group)))).toEqual(
    new Set([
      JSON.stringify(['发改局+司法局', 1]),
      JSON.stringify(['公安局+发改局+司法局', 1]),
      JSON.stringify(['公安局+财政局', 1]),
    ]),
  );
});
