import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, eventually, openExplorer } from './explorer.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const VIEWS = ['/explore', '/explore?q=执法监督', '/ownership', '/targets', '/documents'];
const PHONE = { width: 390, height: 844 };

let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer();
});
afterAll(() => explorer?.close());

describe('everyone can use it', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const view of VIEWS) {
      it(`axe finds nothing serious: ${view}, ${colorScheme}`, async () => {
        const { page } = await explorer.open(view, { colorScheme });
        await page.locator('.hit, .question, .matrix, .targets, .shelf').first().waitFor();
        const hit = page.locator('.hit-link').first();
        if (await hit.count()) {
          await hit.click();
          await page.locator('.fact-group').first().waitFor();
          await page.locator('.expand-bar').waitFor();
        }
        expect(await seriousViolations(page)).toEqual([]);
      });
    }
  }

  it('axe finds nothing serious in a whole plan, a unit and the dialog for plans', async () => {
    const { page } = await explorer.open('/documents');
    await page.locator('.shelf-title a').first().click();
    await page.locator('.plan-line').first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    await page.goto('/ownership');
    await page.locator('.matrix-unit a').first().click();
    await page.locator('.related-link').first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    await page.getByRole('button', { name: '添加文件' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('the keyboard alone gets from a question to the evidence and through the graph, in few presses', async () => {
    const { page } = await explorer.open('/explore');
    await page.locator('.question').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('公安执法监督');
    await page.keyboard.press('Enter');
    await page.locator('.hit').first().waitFor();
    const focused = (selector: string) =>
      page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);
    const spoken = () => page.locator('[aria-live=polite].unseen').innerText();

    expect(await focused('h1')).toBe(true);

    await page.keyboard.press('F6');
    expect(await focused('.hit-link')).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('.fact-link').first().waitFor();
    await eventually(spoken).toMatch(/^“.+”已在原文栏打开/);

    await page.keyboard.press('F6');
    expect(await focused('.graph-canvas')).toBe(true);
    await eventually(spoken).toMatch(/^.+ · 关系图：\d+ 个节点.+方向键/);
    await page.locator('.graph-busy').waitFor({ state: 'detached' });
    const before = page.url();
    await page.keyboard.press('ArrowRight');
    await eventually(() => page.url()).not.toBe(before);
    await eventually(spoken).toMatch(/^(单位|品牌|举措|文件) .+关联已画 \d+，共 \d+/);
    const looked = page.url();
    await page.keyboard.press('Backspace');
    await eventually(() => page.url()).toContain('hide=');
    await page.keyboard.press('Control+z');
    await eventually(() => page.url()).toBe(looked);

    await page.keyboard.press('F6');
    expect(await focused('section[aria-label="原文"] h2')).toBe(true);
    await page.keyboard.press('Shift+F6');
    expect(await focused('.graph-canvas')).toBe(true);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '快捷键' }).waitFor();
  });

  it('tells of an expansion to those who cannot see it, and of nothing else as one', async () => {
    const { page } = await explorer.open('/explore?q=执法监督');
    await page.getByRole('radio', { name: '清单' }).click();
    const said = await page.evaluateHandle(() => {
      const heard: string[] = [];
      const region = document.querySelector('[aria-live=polite].unseen');
      if (!region) throw new Error('Nobody is told of anything.');
      new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
        childList: true,
        subtree: true,
      });
      return heard;
    });
    // Of each of these, other numbers of the same relations are drawn.
    for (const kind of ['.document', '.measure']) {
      for (const node of await page.locator(`.graph-list-kind:has(${kind}) .graph-list-name`).all()) {
        await node.click();
        await page.getByRole('group', { name: await node.innerText() }).waitFor();
      }
    }
    expect((await said.jsonValue()).filter((message) => message.includes('已展开'))).toEqual([]);
    await page.locator('.graph-list-name', { hasText: '政法委' }).first().click();
    await page.locator('.relation-more:not([disabled])').first().click();
    await eventually(() => page.locator('[aria-live=polite].unseen').innerText()).toMatch(/已展开.+共 \d+/);
  });
});

describe('on a phone', () => {
  it.each([...VIEWS, '/documents/one', '/units/one'])('%s needs no scrolling sideways', async (view) => {
    const { documents, units } = await explorer.api.ask<{
      documents: { edges: { node: { id: string } }[] };
      units: { edges: { node: { id: string } }[] };
    }>('{ documents(first: 1) { edges { node { id } } } units(first: 1) { edges { node { id } } } }');
    const one = view.startsWith('/units') ? units : documents;
    for (const lang of ['zh', 'en']) {
      const path = view.replace('one', one.edges[0]?.node.id ?? '');
      const { page } = await explorer.open(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`, { viewport: PHONE });
      await page.locator('.hit, .question, .matrix, .targets, .shelf, .plan-line, .related').first().waitFor();
      expect(await overflow(page), lang).toBeLessThanOrEqual(0);
    }
  });

  it('list, graph, text and table are tabs; a chosen measure opens as text', async () => {
    const { page } = await explorer.open('/explore?q=执法监督', { viewport: PHONE });
    await page.locator('.hit-link').first().click();
    await page.getByRole('tab', { name: '原文', selected: true }).waitFor();
    await page.locator('.reading-title').waitFor();
    for (const name of ['图', '表', '列表']) {
      await page.getByRole('tab', { name, exact: true }).click();
      expect(await overflow(page), name).toBeLessThanOrEqual(0);
    }
  });
});

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** What axe calls serious or critical, each with the places it means. */
async function seriousViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary})`).join('; ')}`,
    );
}
