import { afterEach, expect, it } from 'vitest';
import { createFetcher } from '../../ingest/fetch/fetcher.ts';
import { openSite, planPage } from '../ingest/fetch/site.ts';
import { type Explorer, openExplorer } from './explorer.ts';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function openDialog(explorer: Explorer) {
  closers.push(() => explorer.close());
  const { page } = await explorer.open('/');
  await page.getByText('还没有文件').waitFor();
  await page.getByRole('button', { name: '添加文件' }).last().click();
  return page;
}

it('the dialog for plans takes the address of a page, and says why one cannot be read', async () => {
  const site = await openSite({ '/plan.html': planPage('青溪县水库安全管理工作方案') });
  closers.push(() => site.close());
  const fetcher = createFetcher({ maxBytes: 100_000, timeoutMs: 5_000, pauseMs: 0, mayReach: () => true });
  closers.push(() => fetcher.close());
  const page = await openDialog(await openExplorer({ empty: true, fetcher }));
  const address = page.getByRole('textbox', { name: '网页地址' });
  const read = page.getByRole('button', { name: '读取网页' });

  await address.fill(`${site.origin}/missing.html`);
  await read.click();
  const failed = page.locator('.outcome.failed');
  await failed.waitFor();
  expect(await failed.innerText()).toContain('missing.html');

  await address.fill(`${site.origin}/plan.html`);
  await read.click();
  await page.locator('.outcome', { hasText: '已添加 青溪县水库安全管理工作方案' }).waitFor();
  await page.getByRole('button', { name: '打开' }).click();
  await page.getByRole('heading', { level: 1, name: '青溪县水库安全管理工作方案' }).waitFor();
});

it('where the server reads no addresses, the dialog says so and what to do', async () => {
  const page = await openDialog(await openExplorer({ empty: true }));
  await page.getByText('这台服务不读取网址').waitFor();
  expect(await page.getByRole('button', { name: '读取网页' }).count()).toBe(0);
});
