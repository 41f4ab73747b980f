import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Explorer, openExplorer } from '../explorer.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer();
});
afterAll(() => explorer?.close());

it.each(['brands', 'laws', 'places'])('leads from the count of %s to their list', async (list) => {
  const { page, complaints } = await explorer.open('/');
  await page.locator(`.count-link[href="/${list}"]`).click();
  await page.locator('.names-list a').first().waitFor();
  expect(await page.locator('.names-list a').count()).toBeGreaterThan(1);
  expect(complaints).toEqual([]);
});

it('finds as many measures as the way in counts', async () => {
  const { page } = await explorer.open('/');
  const link = page.locator('.colophon .measure .count-link');
  const count = await link.innerText();
  await link.click();
  await page.getByText(`${count} 项举措`).first().waitFor();
});

it('draws what a unit leads without fetching the canvas, and opens the graph of it', async () => {
  const { page } = await explorer.open('/');
  await page.locator('.start-picture .measure-cell').first().waitFor();
  const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(fetched.filter((name) => /cytoscape|asked|canvas/u.test(name))).toEqual([]);
  await page.locator('.start-picture').click();
  await page.locator('.graph-surface canvas').first().waitFor();
});

it('opens what is stored from the commands', async () => {
  const { page } = await explorer.open('/');
  await page.locator('.count-link').first().waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill('芜湖市司法局');
  await page.getByRole('menuitem', { name: /芜湖市司法局/ }).click();
  await page.getByRole('heading', { level: 1, name: /芜湖市司法局/ }).waitFor();
  expect(page.url()).toContain('/units/');
});

it('folds the legend on a phone, where it would cover the picture', async () => {
  const { page } = await explorer.open('/explore?q=执法监督', { viewport: { width: 390, height: 844 } });
  await page.locator('.hit').first().waitFor();
  await page.getByRole('tab', { name: '图', exact: true }).click();
  const fold = page.getByRole('button', { name: '图例' });
  await fold.waitFor();
  expect(await page.locator('.legend').count()).toBe(0);
  await fold.click();
  expect(await page.locator('.legend').count()).toBeGreaterThan(0);
});
