import { afterAll, beforeAll, expect, it } from 'vitest';
import { isFormerName } from '../../../graph/names/offices/office-name.ts';
import { ingestText } from '../../../ingest/load.ts';
import { type Api, openApi } from '../api.ts';

const plan = (year: number, lead: string) => `金华市婺城区${year}年健康工作要点

金华市婺城区人民政府
${year}年3月1日

一、健康服务
1.建设社区医院。年内完工并验收。（牵头单位：${lead}）
`;

let api: Api;
beforeAll(async () => {
  api = await openApi({ empty: true });
  const texts = [plan(2015, '区卫计局'), plan(2016, '区卫计局'), plan(2022, '区卫健局')];
  for (const [index, text] of texts.entries()) {
    await ingestText({ store: api.store, embedder: null }, `plan-${index}.txt`, text);
  }
});
afterAll(() => api?.close());

it('a unit has the names that plans write, each with its years and the earliest sentence, former ones marked', async () => {
  const { units } = await api.ask<{ units: { edges: { node: { name: string; writtenNames: unknown } }[] } }>(
    '{ units(first: 5) { edges { node { name writtenNames { name isFormer years plans evidence { quote sentence } } } } } }',
  );
  expect(units.edges.map(({ node }) => node)).toContainEqual({
    name: '金华市婺城区卫生健康局',
    writtenNames: [
      { name: '区卫健局', isFormer: false, years: [2022], plans: 1, evidence: evidence('区卫健局') },
      { name: '区卫计局', isFormer: true, years: [2015, 2016], plans: 2, evidence: evidence('区卫计局') },
    ],
  });
});

it('a name is a former one by the lists alone, whatever place stands before it', () => {
  expect(['环保局', '市卫计委', '金华市婺城区环境保护局'].map(isFormerName)).toEqual([true, true, true]);
  expect(['生态环境局', '市卫生健康委', '生态环境保护局', '镇街', ''].map(isFormerName)).toEqual(Array(5).fill(false));
});

function evidence(quote: string) {
  return { quote, sentence: expect.stringContaining(quote) };
}
