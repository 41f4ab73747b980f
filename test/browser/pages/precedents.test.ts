import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ingestText } from '../../../ingest/load.ts';
import { EARLIER, LATER } from '../../graph/precedents/shelf.ts';
import { type Explorer, openExplorer } from '../explorer.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DRAFT = `某县司法局2026年工作要点

某县司法局
2026年2月1日

一、优化营商环境
1.开展护商惠企专项行动。以“法治+”模式构建一流法治化营商环境，形成助企纾困典型案例30个。适时通报情况。（责任单位：有关部门）
`;

let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer();
  const { store } = explorer.api;
  for (const [i, text] of [EARLIER, LATER].entries()) await ingestText({ store, embedder: null }, `made-${i}`, text);
});
afterAll(() => explorer?.close());

it('leads from a measure to its family, side by side, and to a reference on the clipboard', async () => {
  const { page, complaints } = await explorer.open('/explore?q=护商惠企专项行动', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.locator('.hit-link').first().click();
  await page.getByRole('link', { name: '看先例' }).click();
  const family = page.locator('.family').first();
  await family.getByRole('heading', { name: '大半措辞相同' }).waitFor();
  const dates = family.locator('.precedent-when span:first-child');
  expect((await dates.allInnerTexts()).map((text) => text.split(' · ')[0])).toEqual([
    '2021年3月1日',
    '2023年4月17日',
    '2024年3月1日',
  ]);
  expect(await family.locator('del').count()).toBeGreaterThan(0);
  expect(await family.locator('ins').count()).toBeGreaterThan(0);
  // The source stands at the left, and the first precedents beside it, from the first line.
  const boxes = await Promise.all([
    page.locator('.asked').boundingBox(),
    ...[0, 1, 2].map((at) => family.locator('.precedent').nth(at).boundingBox()),
  ]);
  expect(boxes.every((box) => box && box.y < 400)).toBe(true);
  expect(boxes.map((box) => box?.x ?? 0)).toEqual(boxes.map((box) => box?.x ?? 0).toSorted((a, b) => a - b));
  expect(new Set(boxes.map((box) => box?.x)).size).toBe(4);

  await family.getByRole('button', { name: '引用' }).last().click();
  await page.getByRole('menuitem', { name: 'GB/T 7714' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '某某县司法局. 某某县司法局2024年工作要点[A]. 2024-03-01.',
  );
  const wording = family.getByRole('button', { name: '复制措辞', exact: true }).last();
  await wording.click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('护商惠企');
  await family.getByRole('button', { name: '复制措辞并注明出处' }).last().click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /护商惠企.*\n.*某某县司法局2024年工作要点/u,
  );
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

it('compares by character, word or sentence', async () => {
  const { page } = await explorer.open('/precedents?clause=形成助企纾困典型案例80个，解决市场主体涉法涉诉问题');
  const struck = page.locator('.precedent:not(.is-asked) del').first();
  const lengths: number[] = [];
  for (const unit of ['字', '词', '句']) {
    await page.getByRole('radio', { name: unit, exact: true }).click();
    await page.locator('.answered:not(.stale)').waitFor();
    lengths.push((await struck.innerText()).length);
  }
  const [character = 0, word = 0, sentence = 0] = lengths;
  expect(character).toBeLessThanOrEqual(word);
  expect(word).toBeLessThan(sentence);
});

it('takes a wording into the draft, and the reviewed draft home as a Word file with comments', async () => {
  const { page, complaints } = await explorer.open(
    '/precedents?clause=形成助企纾困典型案例8个，解决市场主体涉法涉诉问题',
  );
  await page.getByRole('button', { name: '放入草稿' }).first().click();
  await page.getByRole('button', { name: '放入草稿' }).nth(1).click();
  const draft = await page.getByRole('textbox', { name: '我的草稿' }).inputValue();
  expect(draft.trim().split('\n').length).toBeGreaterThan(1);
  await page.getByRole('button', { name: '审阅草稿' }).click();
  expect(await page.getByRole('textbox', { name: '草稿全文' }).inputValue()).toBe(draft);
  await page.getByRole('button', { name: '审阅', exact: true }).click();
  await page.getByRole('heading', { name: '先改什么' }).waitFor();
  const titles = await page.locator('.mend .finding-kind').allInnerTexts();
  expect(new Set(titles).size).toBe(titles.length);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出带批注的 Word' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/审阅稿\.docx$/u);
  const parts = unzipSync(await readFile(await download.path()));
  expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('没有写明');
  expect(complaints).toEqual([]);
});

it('offers a clause and a draft to try with', async () => {
  const { page } = await explorer.open('/precedents');
  await page.getByRole('link', { name: '用这一条试试' }).click();
  await page.locator('.family').first().waitFor();
  expect(await page.getByRole('link', { name: '用这一条试试' }).count()).toBe(0);
  await page.getByRole('link', { name: '审草稿' }).click();
  await page.getByRole('button', { name: '填入示例' }).click();
  await page.getByRole('button', { name: '审阅' }).click();
  await page.locator('.finding', { hasText: '只有统称，没有具体单位：有关部门' }).waitFor();
});

it('brings a pasted clause back by its address', async () => {
  const { page } = await explorer.open('/precedents');
  await page.getByRole('textbox', { name: '一条或一段文字' }).fill('形成助企纾困典型案例8个，解决市场主体涉法涉诉问题');
  await page.getByRole('button', { name: '找先例' }).click();
  await page.locator('.family').first().waitFor();
  await page.reload();
  await page.locator('.family').first().waitFor();
  expect(await page.getByRole('textbox', { name: '一条或一段文字' }).inputValue()).toContain('助企纾困');
});

for (const colorScheme of ['light', 'dark'] as const) {
  it(`reviews a draft on a phone without storing it, and keeps it while a precedent is read, ${colorScheme}`, async () => {
    const { page, complaints } = await explorer.open('/review', { viewport: { width: 390, height: 844 }, colorScheme });
    await page.getByRole('textbox', { name: '草稿全文' }).fill(DRAFT);
    await page.getByRole('button', { name: '审阅' }).click();
    await page.locator('.finding', { hasText: '只有统称，没有具体单位：有关部门' }).waitFor();
    expect(await page.locator('.mark-evidence').allInnerTexts()).toContain('适时');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(page.url()).toMatch(/\/review$/);
    await page.locator('.worded-before summary', { hasText: '先例' }).click();
    await page.locator('.worded-before .merged-clause').first().waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole('link', { name: '文件', exact: true }).click();
    await page.locator('.shelf').waitFor();
    expect(await page.locator('.shelf').innerText()).not.toContain('2026');
    await page.goBack();
    await page.locator('.finding').first().waitFor();
    expect(complaints).toEqual([]);
  });
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
