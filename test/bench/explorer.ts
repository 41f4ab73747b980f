import type { Page } from 'playwright-core';
import { type Explorer, openExplorer } from '../browser/explorer.ts';
import type { Bench } from './bench.ts';
import { generatePlans } from './search-scale/generate.ts';
import { quantile } from './search-scale/quantile.ts';

const PLANS = 40;

/** Addresses whose canvas holds about so many nodes: hits with all around them, and then whole plans. */
const SCENES = {
  100: { found: 52, plans: 0 },
  150: { found: 80, plans: 0 },
  300: { found: 100, plans: 3 },
  500: { found: 100, plans: 8 },
  1000: { found: 100, plans: 17 },
} as const;
type Size = keyof typeof SCENES;

export const bench: Bench = {
  name: 'explorer',
  summary: 'The explorer in a real browser, without a graphics card: layout, frames while panning, weight, overlaps.',
  bars: {
    layout_ms_150: { max: 150 },
    layout_ms_500: { max: 1_000 },
    long_task_ms_500: { max: 50 },
    fps_pan_300: { min: 30 },
    fps_pan_1000: { min: 30 },
    initial_kb: { max: 190 },
    overlaps_100: { max: 0 },
  },
  async run() {
    const explorer = await openExplorer({ empty: true });
    try {
      const plans = generatePlans(7);
      const documentIds: string[] = [];
      for (let count = 0; count < PLANS; count += 1) {
        const { value } = await plans.next();
        await explorer.api.store.saveSource(value, new Map());
        documentIds.push(...value.nodes.flatMap((node) => (node.kind === 'Document' ? [node.id] : [])));
      }
      const addressOf = (size: Size) => {
        const { found, plans: opened } = SCENES[size];
        const ids = documentIds.slice(0, opened);
        return `/explore?f.role=lead&found=${found}${ids.map((id) => `&seed=${id}&x=${id}~HAS_MEASURE~out~~40&open=${id}`).join('')}`;
      };
      const figures: Record<string, number> = { ...(await firstLook(explorer)) };
      for (const size of [100, 150, 300, 500, 1_000] as const) {
        Object.assign(figures, await sceneFigures(explorer, addressOf(size), size));
        process.stderr.write(`${size}: ${figures[`nodes_${size}`]} nodes\n`);
      }
      return figures;
    } finally {
      await explorer.close();
    }
  },
};

/** The start page without anything cached: what comes over the wire, and when it can be seen and used. */
async function firstLook(explorer: Explorer): Promise<Record<string, number>> {
  const { page } = await explorer.open('/explore');
  await page.getByRole('searchbox').waitFor();
  const interactive = await page.evaluate(() => performance.now());
  await page.locator('.question, .notice').first().waitFor();
  const [paint, bytes] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    performance
      .getEntriesByType('resource')
      .filter(
        (entry): entry is PerformanceResourceTiming => /\.(js|css)$/.test(entry.name) && 'encodedBodySize' in entry,
      )
      .reduce((sum, entry) => sum + entry.encodedBodySize, 0),
  ]);
  return { first_paint_ms: paint ?? 0, interactive_ms: interactive, initial_kb: (bytes ?? 0) / 1_000 };
}

async function sceneFigures(explorer: Explorer, address: string, size: Size): Promise<Record<string, number>> {
  const { page } = await explorer.open('about:blank', { reducedMotion: 'no-preference' });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
      buffered: true,
    });
  });
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('zhengmai:layout', 'measure').length > 0);
  await page.waitForTimeout(1_500);
  const nodes = await page.locator('.graph-canvas').getAttribute('aria-label');
  const figures: Record<string, number> = { [`nodes_${size}`]: Number(/\d+/.exec(nodes ?? '')?.[0] ?? 0) };
  if (size === 150 || size === 500) Object.assign(figures, await relayout(page, size));
  if (size === 300 || size === 1_000) figures[`fps_pan_${size}`] = await framesWhilePanning(page);
  if (size === 100) figures.overlaps_100 = await overlaps(page);
  return figures;
}

/** The other layouts, since a picture that was there before comes back without any: what a reader waits for, and the longest task on the main thread meanwhile. */
async function relayout(page: Page, size: Size): Promise<Record<string, number>> {
  const times: number[] = [];
  await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks.splice(0));
  for (const name of ['按年', '环绕', '按地', '自由']) {
    const before = await page.evaluate(() => performance.getEntriesByName('zhengmai:layout', 'measure').length);
    await page.getByRole('radio', { name }).click();
    await page.waitForFunction(
      (count) => performance.getEntriesByName('zhengmai:layout', 'measure').length > count,
      before,
    );
    times.push(
      await page.evaluate(() => performance.getEntriesByName('zhengmai:layout', 'measure').at(-1)?.duration ?? 0),
    );
    await page.waitForTimeout(600);
  }
  const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks));
  return { [`layout_ms_${size}`]: quantile(times, 0.5), [`long_task_ms_${size}`]: longest };
}

/** Frames a second, the median over three seconds of dragging the whole picture about. */
async function framesWhilePanning(page: Page): Promise<number> {
  await page.getByRole('button', { name: '全图' }).click();
  const box = await page.locator('.graph-surface').boundingBox();
  if (!box) return 0;
  // As text, since the loader names inner functions by a helper that the page has not.
  await page.evaluate(`
    window.stamps = [];
    requestAnimationFrame(function note(now) {
      window.stamps.push(now);
      requestAnimationFrame(note);
    });
  `);
  await page.mouse.move(box.x + 12, box.y + 12);
  await page.mouse.down();
  const end = Date.now() + 3_000;
  for (let step = 0; Date.now() < end; step += 1) {
    await page.mouse.move(box.x + 12 + 60 * Math.sin(step / 9), box.y + 12 + 60 * Math.cos(step / 9));
  }
  await page.mouse.up();
  const gaps = await page.evaluate(() => {
    const { stamps } = window as unknown as { stamps: number[] };
    return stamps.slice(1).map((stamp, index) => stamp - (stamps[index] ?? stamp));
  });
  return 1_000 / quantile(gaps, 0.5);
}

/** Boxes of the exported picture that cover one another, but for measures, which stand in their plan. */
async function overlaps(page: Page): Promise<number> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出图' }).click();
  await page.getByRole('menuitem', { name: /SVG/ }).click();
  const stream = await (await download).createReadStream();
  let svg = '';
  for await (const chunk of stream) svg += String(chunk);
  const boxes = [...svg.matchAll(/<g><rect x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)].map(
    (match) => {
      const [x = 0, y = 0, width = 0, height = 0] = match.slice(1).map(Number);
      return { left: x, top: y, right: x + width, bottom: y + height };
    },
  );
  if (boxes.length === 0) return Number.NaN;
  let count = 0;
  for (const [index, one] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) {
      const meet =
        one.left < other.right - 1 &&
        other.left < one.right - 1 &&
        one.top < other.bottom - 1 &&
        other.top < one.bottom - 1;
      const isInside =
        other.left >= one.left && other.right <= one.right && other.top >= one.top && other.bottom <= one.bottom;
      if (meet && !isInside) count += 1;
    }
  }
  return count;
}
