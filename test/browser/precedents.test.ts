import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ingestText } from '../../ingest/load.ts';
import { EARLIER, LATER } from '../graph/precedents/shelf.ts';
import { type Explorer, openExplorer } from './explorer.ts';

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
  await family.getByRole('heading', { name: '措辞基本相同' }).waitFor();
  expect(await family.locator('.version-date').allInnerTexts()).toEqual([
    '2021年3月1日',
    '2023年4月17日',
    '2024年3月1日',
  ]);
  expect(await family.locator('del').count()).toBeGreaterThan(0);
  expect(await family.locator('ins').count()).toBeGreaterThan(0);
  const [before, after] = await Promise.all(
    ['.clause-side.before', '.clause-side.after'].map((side) => family.locator(side).first().boundingBox()),
  );
  expect(after?.y).toBe(before?.y);
  expect(after?.x).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0));

  await family.getByRole('button', { name: '引用' }).last().click();
  await page.getByRole('menuitem', { name: 'GB/T 7714' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '某某县司法局. 某某县司法局2024年工作要点[A]. 2024-03-01.',
  );
  expect(await seriousViolations(page)).toEqual([]);
  expect(complaints).toEqual([]);
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
    await page.locator('.worded-before .clause').first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    await page.getByRole('link', { name: '文件', exact: true }).click();
    await page.locator('.shelf').waitFor();
    expect(await page.locator('.shelf').innerText()).not.toContain('2026');
    await page.goBack();
    await page.locator('.finding').first().waitFor();
    expect(complaints).toEqual([]);
  });
}

async function seriousViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
