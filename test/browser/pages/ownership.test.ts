import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ingestText } from '../../../ingest/load.ts';
import { type Explorer, eventually, openExplorer } from '../explorer.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const CHECKS = '推行入企检查预约制度，未经预约的部门不得入企检查，检查结论当场告知企业。';
const plan = (year: number, lead: string, rate: number) => `金华市婺城区法治建设${year}年工作要点

金华市婺城区司法局
${year}年3月1日

一、优化营商环境
1.规范入企检查。${CHECKS}行政机关负责人出庭应诉率不低于${rate}%。（牵头单位：${lead}）
`;
const LONG = [
  '金华市婺城区2025年重点工作清单\n\n金华市婺城区人民政府\n2025年1月10日\n',
  ...Array.from({ length: 130 }, (_, i) => `${i + 1}.推进第${i + 1}项民生工程。年内完工并验收。（牵头单位：区住建局）`),
].join('\n');

let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer();
  const { store } = explorer.api;
  const texts = [plan(2024, '区司法局', 95), plan(2025, '区市场监管局', 98), LONG];
  for (const [i, text] of texts.entries()) await ingestText({ store, embedder: null }, `made-${i}`, text);
});
afterAll(() => explorer?.close());

it('sets an overlap side by side, leads to its sentence, and comes back by its address', async () => {
  const { page, complaints } = await explorer.open('/ownership');
  await page.getByRole('navigation', { name: '责任问题' }).getByRole('link', { name: '职责重叠' }).click();
  const overlap = page.locator('.family').first();
  await overlap.getByRole('heading', { name: '同一地区，不同部门' }).waitFor();
  expect(await overlap.locator('.owner-link').allInnerTexts()).toEqual([
    expect.stringContaining('金华市婺城区司法局'),
    expect.stringContaining('金华市婺城区市场监督管理局'),
  ]);
  expect(await overlap.locator('ins').allInnerTexts()).toContain('98');
  await overlap.locator('.owner-link').last().click();
  await page.locator('.reading mark, .edge-reading, .mark-evidence').first().waitFor();
  expect(page.url()).toContain('/overlaps?sel=edge-');
  await page.reload();
  await overlap.waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

it('lists who leads together and what nobody leads, each with its table to download', async () => {
  const { page, complaints } = await explorer.open('/co-leads');
  await page.locator('.duty').first().waitFor();
  await page.locator('.duty .owner-link').first().click();
  await page.locator('.mark-evidence').first().waitFor();
  expect(await seriousViolations(page)).toEqual([]);

  await page.getByRole('link', { name: '无人牵头' }).click();
  const heading = page.getByRole('heading', { level: 1, name: '无人牵头' });
  await heading.waitFor();
  expect(await heading.evaluate((h1) => h1 === document.activeElement)).toBe(true);
  await page.locator('.duty').first().waitFor();
  const titles = await page.locator('.unled-plan-title .duty-unit').allInnerTexts();
  expect(titles.length).toBeGreaterThan(0);
  expect(new Set(titles).size).toBe(titles.length);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载表格 (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('measures.csv');
  expect(await seriousViolations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

it('sets one office side by side in its places, and leads there from a unit', async () => {
  const { page, complaints } = await explorer.open('/offices');
  await page.getByRole('button', { name: /^司法局/ }).click();
  await page.locator('.office-place').nth(1).waitFor();
  const names = await page.locator('.office-name').allInnerTexts();
  expect(names.every((name) => name.includes('司法局'))).toBe(true);
  expect(new Set(names).size).toBe(names.length);
  expect(new URL(page.url()).searchParams.get('f.office')).toBe('司法局');
  await page.locator('.office-place .table-link').first().click();
  await page.locator('.reading-title').waitFor();
  expect(await seriousViolations(page)).toEqual([]);

  await page.locator('.office-name a').first().click();
  await page.getByRole('link', { name: '并排对照' }).click();
  await page.locator('.office-place').nth(1).waitFor();
  expect(complaints).toEqual([]);
});

it('draws a metric across places, its dots reached by keyboard, their sentences told', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, complaints } = await explorer.open('/targets?metric=出庭应诉率', { colorScheme });
    const dots = page.locator('.target-chart a');
    await dots.first().waitFor();
    expect(await dots.count()).toBe(await page.locator('.compared-table tbody tr').count());
    await dots.last().focus();
    const sentence = page.locator('.target-chart-sentence');
    await eventually(() => sentence.innerText()).toMatch(/出庭应诉率不低于9[58]%/);
    await page.keyboard.press('Enter');
    await page.locator('.compared-table tr.selected').waitFor();
    expect(await page.locator('.target-chart a:focus').count()).toBe(1);
    expect(await seriousViolations(page)).toEqual([]);
    expect(complaints).toEqual([]);
  }
});

it('shows every measure of a long plan', async () => {
  const { documents } = await explorer.api.ask<{ documents: { edges: { node: { id: string } }[] } }>(
    '{ documents(titleContains: "重点工作清单", first: 1) { edges { node { id } } } }',
  );
  const { page } = await explorer.open(`/documents/${documents.edges[0]?.node.id}`);
  await eventually(() => page.locator('.outline-link').count()).toBe(130);
});

async function seriousViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate<AxeResults>('axe.run()');
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

it('says how to go on where nothing overlaps, how many units a link has chosen, and whose cell is open', async () => {
  const { page, complaints } = await explorer.open('/overlaps?f.year=2023');
  await page.getByRole('link', { name: '改比对责任单位' }).click();
  await eventually(() => page.url()).toContain('f.role=responsible');
  await eventually(() => page.getByRole('link', { name: '改比对责任单位' }).count()).toBe(0);

  const { units } = await explorer.api.ask<{ units: { edges: { node: { id: string } }[] } }>(
    '{ units(first: 3) { edges { node { id } } } }',
  );
  const ids = units.edges.map(({ node }) => node.id);
  await page.goto(`/ownership?f.unit=${ids.join('&f.unit=')}`);
  await page.getByRole('button', { name: /已选 3 个/ }).waitFor();

  await page.goto('/ownership');
  await page.locator('.cell-button').first().click();
  const title = await page.locator('.cell-title').innerText();
  const unit = await page.locator('.matrix-unit').first().innerText();
  expect(title).toContain(unit);
  expect(await page.locator('.cell-list li').count()).toBeGreaterThan(1);
  expect(await seriousViolations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

it('keeps the question of those who are shown in the matrix, in the table to take away too, until the reader takes it out', async () => {
  const { page, complaints } = await explorer.open(`/explore?q=${encodeURIComponent('谁牵头行政执法')}`);
  const answers = page.locator('.unit-answers');
  await answers.locator('summary').first().waitFor();
  const said = await answers.locator('summary').allInnerTexts();
  const countOf = (text: string) => Number(/\d+$/.exec(text.trim())?.[0]);
  await answers.getByRole('link', { name: '在职责表中查看' }).click();
  const rows = page.locator('.matrix tbody tr');
  await eventually(() => rows.count()).toBe(said.length);
  const sums = async () => (await rows.allInnerTexts()).map(countOf).reduce((sum, count) => sum + count, 0);
  const asked = said.map(countOf).reduce((sum, count) => sum + count, 0);
  expect(await sums()).toBe(asked);
  await eventually(() => decodeURIComponent(page.url())).toContain('about=谁牵头行政执法');

  const table = await page.locator('.csv-link').getAttribute('href');
  const csv = await (await fetch(`${explorer.api.url}${table}`)).text();
  expect(csv.trim().split('\r\n').length - 1).toBe(asked);

  await page.getByRole('button', { name: '不限于“谁牵头行政执法”' }).click();
  await eventually(sums).toBeGreaterThan(asked);
  expect(page.url()).not.toContain('about=');
  expect(complaints).toEqual([]);
});
