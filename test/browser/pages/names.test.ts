import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Explorer, eventually, openExplorer } from '../explorer.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer({ empty: true });
  const made = (place: string, year: number, article: string) => `${place}${year}年行政执法工作要点

根据《中华人民共和国行政处罚法》，制定本要点。

（一）规范处罚。落实《中华人民共和国行政处罚法》${article}，打造“阳光执法”品牌。（责任单位：市司法局）
`;
  for (const text of [
    made('宁波市', 2022, '第三十三条'),
    made('宁波市', 2023, '第五条'),
    made('金华市', 2024, '第五条'),
  ])
    await explorer.api.ask('mutation ($text: String!) { ingest(name: "plan", text: $text) { documents { id } } }', {
      text,
    });
});
afterAll(() => explorer?.close());

it('shows who cites a law, which article, in which words, and what was made on it', async () => {
  const { regulations } = await explorer.api.ask<{ regulations: { edges: { node: { id: string } }[] } }>(
    '{ regulations(nameContains: "行政处罚法") { edges { node { id } } } }',
  );
  const { page, complaints } = await explorer.open(`/laws/${regulations.edges[0]?.node.id}`);
  await page.getByRole('heading', { level: 1, name: /行政处罚法/ }).waitFor();
  await page.locator('.uses-plan').nth(2).waitFor();
  expect(await page.locator('.chain-link').count()).toBe(3);
  expect(await page.locator('.uses-plan-title').first().innerText()).toContain('2024');

  await page.getByRole('button', { name: /第三十三条/ }).click();
  expect(await page.locator('.uses-plan').count()).toBe(1);
  expect(await page.locator('.use mark').first().innerText()).toContain('行政处罚法');
  // A link shows others the same choice.
  await page.goto(page.url());
  await eventually(() => page.locator('.uses-plan').count()).toBe(1);
  await page.getByRole('button', { name: /第三十三条/ }).click();
  await page.getByRole('button', { name: /^2024/ }).click();
  expect(await page.locator('.uses-plan-title').allInnerTexts()).toEqual([expect.stringContaining('金华市')]);
  await page.getByRole('link', { name: '规范处罚' }).click();
  await eventually(() => page.locator('.reading-title').innerText()).toBe('规范处罚');
  expect(complaints).toEqual([]);
});

it('draws a law with the measures that cite it and those who answer for them, and lists the same beside it', async () => {
  const { regulations } = await explorer.api.ask<{ regulations: { edges: { node: { id: string } }[] } }>(
    '{ regulations(nameContains: "行政处罚法") { edges { node { id } } } }',
  );
  const { page } = await explorer.open(`/laws/${regulations.edges[0]?.node.id}`);
  await page.getByRole('link', { name: '画成图' }).click();
  await eventually(() => page.locator('.hit').count()).toBe(3);
  await page.getByRole('radio', { name: '清单' }).click();
  await eventually(() => page.locator('.graph-list-name').allInnerTexts()).toEqual(
    expect.arrayContaining(['宁波市司法局', '金华市司法局', expect.stringContaining('行政处罚法')]),
  );
});

it('shows a brand over the years, and leads there from the fact', async () => {
  const { page } = await explorer.open('/explore?q=阳光执法');
  await page.locator('.hit-link').first().click();
  await page.getByRole('link', { name: '各地怎么说' }).click();
  await page.getByRole('heading', { level: 1, name: '阳光执法' }).waitFor();
  await page.locator('.uses-plan').nth(2).waitFor();
  expect(await page.locator('.year-bar-count').allInnerTexts()).toEqual(['1', '1', '1']);
});

it('shows what a unit had to do from year to year, and leads to the measures of a year', async () => {
  const { units } = await explorer.api.ask<{ units: { edges: { node: { id: string } }[] } }>(
    '{ units(nameContains: "宁波市司法局") { edges { node { id } } } }',
  );
  const { page } = await explorer.open(`/units/${units.edges[0]?.node.id}`);
  await page.getByRole('link', { name: /^2023 年：责任 1/ }).click();
  await eventually(() => page.locator('.hit').count()).toBe(1);
  expect(new URL(page.url()).searchParams.get('f.year')).toBe('2023');
});

it('shows on the page of a unit what plans called it when, former names marked, each with its sentence', async () => {
  for (const [year, lead] of [
    [2015, '区卫计局'],
    [2022, '区卫健局'],
  ]) {
    const text = `金华市婺城区${year}年健康工作要点\n\n金华市婺城区人民政府\n${year}年3月1日\n\n一、健康服务\n1.建设社区医院。年内完工并验收。（牵头单位：${lead}）\n`;
    await explorer.api.ask('mutation ($text: String!) { ingest(name: "plan", text: $text) { documents { id } } }', {
      text,
    });
  }
  const { units } = await explorer.api.ask<{ units: { edges: { node: { id: string } }[] } }>(
    '{ units(offices: ["卫生健康局"], first: 1) { edges { node { id } } } }',
  );
  const { page, complaints } = await explorer.open(`/units/${units.edges[0]?.node.id}`);
  const names = page.locator('.fact-group', { has: page.getByRole('heading', { name: '文中的名称' }) });
  await names.locator('.related-item').nth(1).waitFor();
  const rows = await names.locator('.related-name').allInnerTexts();
  expect(rows.map((row) => row.replaceAll(/\s+/gu, ' '))).toEqual([
    '区卫健局 2022年 · 1 份文件',
    '区卫计局 曾用名 2015年 · 1 份文件',
  ]);
  expect(await names.locator('.related-item').last().locator('.evidence-text mark').innerText()).toBe('区卫计局');
  expect(complaints).toEqual([]);
});
