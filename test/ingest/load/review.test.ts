import { expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { decide, NO_DECISIONS } from '../../../ingest/resolve/decisions.ts';
import { reviewUnits } from '../../../ingest/resolve/units/proposals.ts';
import { resolvePlan } from '../resolve/plan.ts';

it('proposes names of different plans that may be one unit, with the lines they stand in', async () => {
  const store = embeddedStore({ path: ':memory:', dimensions: null, model: null });
  await store.open();
  for (const [name, unit] of [
    ['a.txt', '市智慧城市管理局'],
    ['b.txt', '市智慧城市运行管理局'],
  ] as const) {
    const measures = [{ text: '推进智慧监督。', units: [unit, '市司法局'] }];
    const plan = { name, title: name, issuer: '芜湖市人民政府', measures };
    await store.saveSource(resolvePlan(plan).graph, new Map());
  }
  const [proposal, ...others] = await reviewUnits(store, NO_DECISIONS);
  expect(others).toEqual([]);
  expect(proposal).toMatchObject({
    alias: { name: '芜湖市智慧城市管理局' },
    canonical: { name: '芜湖市智慧城市运行管理局' },
    evidence: {
      alias: [{ quote: '市智慧城市管理局、市司法局' }],
      canonical: [{ quote: '市智慧城市运行管理局、市司法局' }],
    },
  });
  const refused = decide(NO_DECISIONS, 'refuse', { alias: '智慧城市管理局', canonical: '智慧城市运行管理局' });
  expect(await reviewUnits(store, refused)).toEqual([]);
  await store.close();
});
