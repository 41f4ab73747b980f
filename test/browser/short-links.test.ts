import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Explorer, eventually, openExplorer } from './explorer.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer();
});
afterAll(() => explorer?.close());

it('gives a long view a short link, which brings the same view back', async () => {
  const pins = Array.from({ length: 900 }, (_, i) => `pin=unit-moved-${i}~${i}~${i}`).join('&');
  const long = `/explore?q=执法监督&${pins}`;
  const { page, complaints } = await explorer.open(long, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.locator('.hit').first().waitFor();
  await page.getByRole('button', { name: '复制链接' }).click();
  await eventually(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/view\/[\w-]{10}$/);
  const short = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(short);
  await page.locator('.hit').first().waitFor();
  await eventually(() => new URL(page.url()).searchParams.getAll('pin').length).toBe(900);
  await page.reload();
  await page.locator('.hit').first().waitFor();
  expect(complaints).toEqual([]);
});

it('says it when nothing is kept under a short link', async () => {
  const { page } = await explorer.open('/view/nothing-it');
  await page.getByRole('heading', { level: 1, name: '没有这个视图' }).waitFor();
});
