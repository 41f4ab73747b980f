import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestText } from '../../ingest/load.ts';
import { type Explorer, eventually, openExplorer } from './explorer.ts';

/** More than the server gives out at once. */
const PLANS = 112;

const plan = (index: number) => `金华市婺城区第${index}批民生工程工作要点

金华市婺城区人民政府
${2000 + (index % 20)}年1月10日

一、民生工程
1.推进第${index}项民生工程。年内完工并验收。（牵头单位：区住建局）
`;

let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer({ empty: true });
  const { store } = explorer.api;
  for (let index = 1; index <= PLANS; index += 1) {
    await ingestText({ store, embedder: null }, `plan-${index}.txt`, plan(index));
  }
});
afterAll(() => explorer?.close());

describe('nothing is out of reach, however long a list is', () => {
  it('of documents, which are narrowed by their title and sorted as well', async () => {
    const { page, complaints } = await explorer.open('/documents');
    await all(page, '.shelf-item', '更多文件');

    await page.getByRole('searchbox', { name: '标题包含' }).fill('第77批');
    await page.keyboard.press('Enter');
    await eventually(() => page.locator('.shelf-item').count()).toBe(1);
    const bib = page.getByRole('link', { name: 'BibTeX' });
    expect(decodeURIComponent((await bib.getAttribute('href')) ?? '')).toContain('titleContains=第77批');
    await page.reload();
    await eventually(() => page.locator('.shelf-item').count()).toBe(1);
    await page.goto('/documents?order=oldest');
    await eventually(() => page.locator('.shelf-date').first().innerText()).toContain('2000');
    expect(complaints).toEqual([]);
  });

  it('of what was found, and of what one unit leads', async () => {
    const { page } = await explorer.open('/explore?f.role=lead');
    await all(page, '.hit', '更多结果');
    const { units } = await explorer.api.ask<{ units: { edges: { node: { id: string } }[] } }>(
      '{ units(offices: ["住房和城乡建设局"], first: 1) { edges { node { id } } } }',
    );
    await page.goto(`/units/${units.edges[0]?.node.id}`);
    await all(page, '.unit-measures .related-link', '更多');
  });

  it('of what is drawn', async () => {
    const { page } = await explorer.open(`/explore?f.role=lead&found=${PLANS}`);
    await eventually(() => page.locator('.graph-foot').innerText()).toContain(`${PLANS} 项`);
    await eventually(() => page.locator('.graph-canvas').getAttribute('aria-label')).toMatch(/：2\d\d 个节点/);
  });
});

/** Presses for more as often as it is offered, until all are there. */
async function all(page: Page, rows: string, more: string): Promise<void> {
  await page.locator(rows).first().waitFor();
  for (let there = await page.locator(rows).count(); there < PLANS; there = await page.locator(rows).count()) {
    // The last rows may come by themselves meanwhile, and the offer goes with them.
    await page
      .getByRole('button', { name: more })
      .click({ timeout: 3_000 })
      .catch(() => null);
    await eventually(() => page.locator(rows).count()).toBeGreaterThan(there);
  }
  expect(await page.locator(rows).count()).toBe(PLANS);
}
