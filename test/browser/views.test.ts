import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestText } from '../../ingest/load.ts';
import { toStoryText } from '../../web/memory/story.ts';
import { EARLIER, LATER } from '../graph/precedents/shelf.ts';
import { drawnPixels, type Explorer, eventually, openExplorer } from './explorer.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** `npm run screens` writes the pictures anew; every other run looks without leaving anything behind. */
const PICTURES = import.meta.env.MODE === 'screens' ? join(import.meta.dirname, '../../docs/screens') : null;

const STORY = toStoryText([{ title: '谁牵头行政执法', address: '/explore?q=行政执法', note: '先看这里' }]);

/** Every view, with what is there once it is whole. An id is that of the first node which the query finds. */
const VIEWS: readonly (readonly [name: string, path: string, ready: string])[] = [
  ['start', '/', '.count-link'],
  ['explore', '/explore?q=执法监督', '.hit'],
  ['nothing-found', '/explore?q=紫色大象会唱歌吗', 'main p'],
  ['ownership', '/ownership', '.matrix-frame'],
  ['co-leads', '/co-leads', 'main h1'],
  ['unled', '/unled', 'main h1'],
  ['overlaps', '/overlaps', 'main h1'],
  ['offices', '/offices', 'main h1'],
  ['precedents', '/precedents', '.clause-form'],
  ['desk', '/precedents?clause=形成助企纾困典型案例8个，解决市场主体涉法涉诉问题', '.precedent'],
  ['review', '/review', '.clause-form'],
  ['reviewed', '/review', '.reviewed'],
  ['targets', '/targets', '.target-chart-frame svg'],
  ['documents', '/documents', '.shelf'],
  ['document', '/documents/{documents(first: 1) { edges { node { id } } }}', '.plan-text'],
  ['unit', '/units/{units(first: 1) { edges { node { id } } }}', 'main h1'],
  ['laws', '/laws', '.names-list'],
  ['law', '/laws/{regulations(nameContains: "行政复议法") { edges { node { id } } }}', '.uses-plan'],
  ['brand', '/brands/{brands(first: 1) { edges { node { id } } }}', '.uses-plan'],
  ['story', `/story/${STORY}`, 'main h1'],
  ['saved', '/saved', 'main h1'],
  ['missing', '/nowhere', 'main h1'],
];

/** What has to be done in a view before it is there. */
const ACTS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  async reviewed(page) {
    await page.locator('.clause-form .quiet-button').click();
    await page.locator('.clause-form .button.primary').click();
  },
};

interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active';
}

/** How a page is looked at, by language. It is loaded in the first look and then changed as a reader changes window and theme. */
const LOOKS: Readonly<Record<'zh' | 'en', readonly [Look, ...Look[]]>> = {
  zh: [
    { name: 'zh-light', width: 1280, height: 800, colorScheme: 'light' },
    { name: 'zh-forced', width: 1280, height: 800, forcedColors: 'active' },
    { name: 'zh-dark-narrow', width: 320, height: 640, colorScheme: 'dark' },
  ],
  en: [
    { name: 'en-dark-phone', width: 390, height: 844, colorScheme: 'dark' },
    { name: 'en-light', width: 1440, height: 900, colorScheme: 'light' },
  ],
};
const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const;
/** Those of which pictures are kept: one of each language, theme and size. */
const PICTURED: ReadonlySet<string> = new Set(['zh-light', 'en-dark-phone']);

let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer();
  const { store } = explorer.api;
  for (const [i, text] of [EARLIER, LATER].entries()) await ingestText({ store, embedder: null }, `made-${i}`, text);
  if (PICTURES) {
    await rm(PICTURES, { recursive: true, force: true });
    await mkdir(PICTURES, { recursive: true });
  }
});
afterAll(() => explorer?.close());

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  it.each(VIEWS)('%s is whole, not wider than its frame, named, and axe finds nothing', async (view, path, ready) => {
    const [first] = LOOKS[language];
    const { page, complaints, quiet } = await explorer.open(await resolved(path), {
      viewport: first,
      locale: LOCALES[language],
      ...mediaOf(first),
    });
    await ACTS[view]?.(page);
    await page.evaluate(AXE);
    for (const look of LOOKS[language]) {
      await page.emulateMedia(mediaOf(look));
      await page.setViewportSize(look);
      await page
        .locator(ready)
        .first()
        .waitFor({ state: look === first ? 'visible' : 'attached' });
      await quiet();
      await settled(page);
      if (PICTURES && PICTURED.has(look.name)) {
        const picture = await page.screenshot({ type: 'jpeg', quality: 55, animations: 'disabled' });
        await writeFile(join(PICTURES, `${view}-${look.name}.jpg`), picture);
      }
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, look.name).toBeLessThanOrEqual(look.width);
      // Forced colours are the system's own, which axe does not see.
      const skipped = look.forcedColors === 'active' ? ['color-contrast'] : [];
      expect(await findings(page, skipped), look.name).toEqual([]);
    }
    expect(await page.title()).not.toBe('');
    expect(complaints).toEqual([]);
  });
});

function mediaOf({ colorScheme = 'light', forcedColors }: Look) {
  return { colorScheme, forcedColors: forcedColors ?? 'none' } as const;
}

/** Nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.loading, [aria-busy="true"]') === null);
  // The canvas fills after the page around it; what may merely be related is not drawn.
  const sure = (await page.locator('.hit').count()) - (await page.locator('.weak-hits .hit').count());
  if (sure > 0 && (await page.locator('.graph-surface').isVisible()))
    await eventually(() => drawnPixels(page)).toBeGreaterThan(2_000);
}

async function resolved(path: string): Promise<string> {
  const [before = '', query] = path.split(/\{(.*)\}$/su);
  if (query === undefined) return path;
  const answer = await explorer.api.ask<Record<string, { edges: readonly { node: { id: string } }[] }>>(`{ ${query} }`);
  return before + (Object.values(answer)[0]?.edges[0]?.node.id ?? '');
}

/** What axe finds, whatever its weight, each with the places it means. */
async function findings(page: Page, skipped: readonly string[]): Promise<readonly string[]> {
  const { violations } = await page.evaluate(
    (rules) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])),
      }),
    skipped,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
