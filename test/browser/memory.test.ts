import { afterAll, beforeAll, expect, it } from 'vitest';
import { ingestText } from '../../ingest/load.ts';
import { type Explorer, eventually, openExplorer } from './explorer.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer();
});
afterAll(() => explorer?.close());

it('keeps a search with a note, tells what is new of it, and shares it as a story', async () => {
  const { page, complaints } = await explorer.open('/explore?q=法律援助', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.locator('.hit').first().waitFor();
  await page.getByRole('button', { name: '收藏', exact: true }).click();
  await page.getByRole('menuitem', { name: '收藏这一页' }).click();
  await page.getByRole('button', { name: '收藏', exact: true }).click();
  await page.getByRole('menuitem', { name: '我的收藏' }).click();
  await page.getByText('没有新的结果').waitFor();
  await page.getByRole('textbox', { name: '备注' }).fill('先看这里');

  const plan =
    '某县2026年工作要点\n\n某县司法局\n2026年3月1日\n\n一、服务\n1.加强法律援助。法律援助案件办结率达到98%。\n';
  await ingestText({ store: explorer.api.store, embedder: null }, 'new', plan);
  await page.reload();
  await page.getByText('新增 1 项').waitFor();
  expect(await page.getByRole('textbox', { name: '备注' }).inputValue()).toBe('先看这里');
  await page.getByRole('button', { name: '都看过了' }).click();
  await page.getByText('没有新的结果').waitFor();

  await page.getByRole('button', { name: '复制分享链接' }).click();
  const shared = await page.evaluate(() => navigator.clipboard.readText());
  const other = await explorer.open(new URL(shared).pathname, { locale: 'en-GB' });
  await other.page.getByText('先看这里').waitFor();
  await other.page.getByRole('button', { name: 'Tell from the start' }).click();
  await other.page.locator('.hit').first().waitFor();
  expect(await other.page.getByRole('region', { name: 'Story' }).innerText()).toContain('先看这里');
  expect([...complaints, ...other.complaints]).toEqual([]);
});

it('shows itself in a minute, step by step, by keyboard alone', async () => {
  const { page, complaints } = await explorer.open('/');
  await page.getByRole('button', { name: '一分钟导览' }).click();
  const bar = page.getByRole('region', { name: '脉络' });
  const seen: string[] = [];
  await bar.getByRole('button', { name: '下一步' }).focus();
  for (let step = 1; step <= 6; step++) {
    await bar.getByText(`${step} / 6`).waitFor();
    seen.push(new URL(page.url()).pathname);
    if (step === 6) break;
    await page.keyboard.press('Enter');
  }
  // The way on is gone with the last step, and the focus is not lost with it.
  await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(seen.slice(1)).toEqual(['/explore', '/ownership', '/precedents', '/targets', '/review']);
  await bar.getByRole('button', { name: '结束' }).click();
  expect(await bar.count()).toBe(0);
  expect(complaints).toEqual([]);
});

it('leads from a hit to its precedents in six presses, by a command', async () => {
  const { page, complaints } = await explorer.open('/explore?q=法律援助');
  await page.locator('.hit-link').first().focus();
  let presses = 0;
  const press = async (key: string) => {
    presses++;
    await page.keyboard.press(key);
  };
  await press('Enter');
  await page.locator('.fact-group').first().waitFor();
  await press('Control+k');
  await page.getByRole('dialog').waitFor();
  await press('ArrowDown');
  await page.keyboard.press('Enter');
  presses++;
  await page.locator('.desk-precedents').waitFor();
  expect(presses).toBeLessThanOrEqual(6);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('指标');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '量化指标' }).waitFor();
  expect(complaints).toEqual([]);
});
