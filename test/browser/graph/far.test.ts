import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generatePlans } from '../../bench/search-scale/generate.ts';
import { type Explorer, eventually, openExplorer } from '../explorer.ts';

const PLANS = 40;
let explorer: Explorer;
const ids: string[] = [];
beforeAll(async () => {
  explorer = await openExplorer({ empty: true });
  const plans = generatePlans(7);
  while (ids.length < PLANS) {
    const { value } = await plans.next();
    await explorer.api.store.saveSource(value, new Map());
    ids.push(...value.nodes.flatMap((node) => (node.kind === 'Document' ? [node.id] : [])));
  }
});
afterAll(() => explorer?.close());

it('names plans together that are too small for their names, tells which they are, and comes nearer where they are pressed', async () => {
  const seeds = ids.map((id) => `seed=${id}&x=${id}~HAS_MEASURE~out~~4`).join('&');
  const { page, complaints } = await explorer.open(`/explore?${seeds}`, { viewport: { width: 390, height: 844 } });
  await page.getByRole('tab', { name: '图', exact: true }).click();
  await page.waitForFunction(() => performance.getEntriesByName('zhengmai:layout', 'measure').length > 0);
  await page.locator('.graph-surface:not(.arranging) canvas').first().waitFor();
  const at = await eventuallyFound(() => severalUnder(page));
  const together = await names(page);
  expect(together.length).toBeGreaterThan(1);
  await page.mouse.click(at.x, at.y);
  // The mouse stays, and what is under it is told anew once it moves.
  await eventually(async () => {
    await page.mouse.move(at.x, at.y + 1);
    await page.mouse.move(at.x, at.y);
    return (await names(page)).length;
  }).toBeLessThan(together.length);
  expect(complaints).toEqual([]);
});

/** A point of the picture where several plans are told at once. */
async function severalUnder(page: Page): Promise<{ x: number; y: number } | null> {
  const box = await page.locator('.graph-surface').boundingBox();
  if (!box) return null;
  for (let x = box.x + 30; x < box.x + box.width - 30; x += 24) {
    for (let y = box.y + 50; y < box.y + box.height - 50; y += 40) {
      await page.mouse.move(x, y);
      if ((await names(page)).length > 1) return { x, y };
    }
  }
  return null;
}

async function names(page: Page): Promise<readonly string[]> {
  return page.locator('.hover-card p[lang]').allInnerTexts();
}

async function eventuallyFound<T>(find: () => Promise<T | null>): Promise<T> {
  for (let tries = 0; tries < 5; tries += 1) {
    const found = await find();
    if (found !== null) return found;
  }
  throw new Error('There is nothing of the kind.');
}
