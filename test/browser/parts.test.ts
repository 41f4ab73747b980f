import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Explorer, eventually, openExplorer } from './explorer.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer();
});
afterAll(() => explorer?.close());

it('fetches a page before it is opened, and moves to its heading', async () => {
  const { page, complaints } = await explorer.open('/explore');
  await page.locator('.question').first().waitFor();
  const link = page.getByRole('navigation').getByRole('link', { name: '指标' });
  const fetched = page.waitForResponse(/targets-page-.*\.js/);
  await link.hover();
  expect((await fetched).ok()).toBe(true);
  await link.click();
  await eventually(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  expect(complaints).toEqual([]);
});

it('says it when a part of the page cannot be fetched, and goes on once it can', async () => {
  const { page } = await explorer.open('/explore');
  await page.locator('.question').first().waitFor();
  await page.route(/targets-page-.*\.js/, (route) => route.abort());
  await page.getByRole('navigation').getByRole('link', { name: '指标' }).click();
  await page.getByRole('alert').getByText('这一部分没有载入').waitFor();
  await page.unroute(/targets-page-.*\.js/);
  // A browser that does not ask again for the script has the whole page fetched anew at the second attempt.
  await eventually(async () => {
    const again = page.getByRole('button', { name: '重试' });
    if (await again.isVisible()) await again.click();
    return page.getByRole('heading', { level: 1, name: '指标' }).isVisible();
  }).toBe(true);
});
