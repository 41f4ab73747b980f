import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, eventually, openExplorer } from './explorer.ts';

const WIDTHS = [1440, 1280, 1024, 390, 320];

let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer();
});
afterAll(() => explorer?.close());

describe('nothing is cut off', () => {
  for (const lang of ['zh', 'en']) {
    it.each(WIDTHS)(`in ${lang} at %i pixels: no column is wider than its frame`, async (width) => {
      const { page } = await explorer.open(`/explore?q=执法监督&lang=${lang}`, { viewport: { width, height: 800 } });
      await page.locator('.hit').first().waitFor();
      expect(await tooWide(page)).toEqual([]);
      await page.locator('.facets-trigger').click();
      await page.locator('.facet-value').first().waitFor();
      expect(await tooWide(page)).toEqual([]);
      await page.locator('.hit-link').first().click();
      await page.locator('.fact-group').first().waitFor();
      expect(await tooWide(page)).toEqual([]);
    });
  }

  it.each(['/', '/ownership', '/unled'])('the page is not wider than 320 pixels in English: %s', async (path) => {
    const { page } = await explorer.open(path, { viewport: { width: 320, height: 800 }, locale: 'en-GB' });
    await page.locator('h1').waitFor();
    await page.locator('.count-link, .matrix-frame, .duty').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('the graph has the room of the text until something is chosen', async () => {
    const { page } = await explorer.open('/explore?q=执法监督', { viewport: { width: 1280, height: 800 } });
    await page.locator('.hit').first().waitFor();
    const widthOf = () => page.locator('.column.middle').evaluate((column) => column.clientWidth);
    expect(await widthOf()).toBeGreaterThan(880);
    await page.locator('.hit-link').first().click();
    await page.getByRole('region', { name: '原文' }).waitFor();
    expect(await widthOf()).toBeLessThan(600);
    await page.getByRole('button', { name: '关闭' }).click();
    await eventually(widthOf).toBeGreaterThan(880);
  });
});

describe('on a phone', () => {
  const viewport = { width: 390, height: 844 };

  it.each([1280, 1024, 920])(
    'at %d px no column covers another, and what was asked stands in the box again',
    async (width) => {
      const { page } = await explorer.open('/explore?q=执法监督', { viewport: { width, height: 768 } });
      await page.locator('.hit').first().click();
      await page.locator('.reading mark, .mark-passage, .reading h2').first().waitFor();
      const columns = await page.locator('.column').evaluateAll((all) =>
        all.map((column) => {
          const { left, right } = column.getBoundingClientRect();
          return { left: Math.round(left), right: Math.round(right) };
        }),
      );
      expect(columns.length).toBe(3);
      for (const [index, { left }] of columns.slice(1).entries()) {
        expect(left).toBeGreaterThanOrEqual(columns[index]?.right ?? 0);
      }
      expect(columns.at(-1)?.right).toBeLessThanOrEqual(width);
      const box = page.getByRole('searchbox').first();
      await box.fill('');
      await page.keyboard.press('Escape');
      await page.locator('.graph-canvas').focus();
      await eventually(() => box.inputValue()).toBe('执法监督');
    },
  );

  it('every tap on a result opens its text, the same one again as well', async () => {
    const { page } = await explorer.open('/explore?q=执法监督', { viewport });
    for (const at of [0, 1, 1]) {
      const hit = page.locator('.hit-link').nth(at);
      const title = await hit.innerText();
      await hit.click();
      await page.getByRole('tab', { name: '原文', selected: true }).waitFor();
      await page.locator('.reading-title', { hasText: title }).waitFor();
      await page.getByRole('tab', { name: '列表' }).click();
    }
  });

  it('a shared link opens on what it selects, and one without results on the graph', async () => {
    const { page } = await explorer.open('/explore?q=执法监督', { viewport });
    await page.locator('.hit-link').first().click();
    await page.locator('.reading-title').waitFor();
    const shared = page.url();
    const id = new URL(shared).searchParams.get('sel') ?? '';
    await page.goto(shared);
    await page.getByRole('tab', { name: '原文', selected: true }).waitFor();
    await page.goto(`/explore?seed=${encodeURIComponent(id)}`);
    await page.getByRole('tab', { name: '图', selected: true }).waitFor();
  });
});

describe('an address', () => {
  it('that leads nowhere says so, and shows the way', async () => {
    const { page } = await explorer.open('/nowhere');
    await page.getByRole('heading', { level: 1, name: '没有这一页' }).waitFor();
    expect(await page.title()).toContain('没有这一页');
    await page.getByRole('main').getByRole('link', { name: '探索' }).click();
    await page.locator('.question').first().waitFor();
  });

  it.each(['/units/unit-none', '/documents/doc-none', '/laws/reg-none', '/brands/brand-none'])(
    'that leads to nothing stored says so in its heading, and shows the way: %s',
    async (path) => {
      const { page } = await explorer.open(path);
      await page.getByRole('heading', { level: 1, name: '库中没有这一条' }).waitFor();
      await page.getByRole('main').getByRole('link', { name: '文件', exact: true }).click();
      await page.locator('.shelf-item').first().waitFor();
    },
  );

  it('gives every page a title of its own', async () => {
    const { page } = await explorer.open('/explore?q=执法监督');
    const titles = [await page.title()];
    for (const path of ['/', '/ownership', '/unled', '/targets', '/precedents', '/review', '/documents']) {
      await page.goto(path);
      await page.locator('#content h1').first().waitFor();
      titles.push(await page.title());
    }
    await page.locator('.shelf-title a').first().click();
    await page.locator('.plan-line').first().waitFor();
    titles.push(await page.title());
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles[0]).toContain('执法监督');
  });
});

/** Frames whose content is wider than they are, and does not scroll on purpose. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const frames = [document.documentElement, ...document.querySelectorAll('.column, .tab-panel, .results')];
    return frames.flatMap((frame) =>
      frame.scrollWidth > frame.clientWidth ? [`${frame.className}: ${frame.scrollWidth} in ${frame.clientWidth}`] : [],
    );
  });
}
