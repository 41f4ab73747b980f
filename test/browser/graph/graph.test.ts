import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, eventually, openExplorer } from '../explorer.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer();
});
afterAll(() => explorer?.close());

describe('the graph', () => {
  it('is saved as a picture and as data, each with the question, the address and the digest', async () => {
    const { page, complaints } = await explorer.open('/explore?q=执法监督');
    await drawn(page);
    const svg = await saved(page, /SVG/);
    expect(svg).toContain('执法监督');
    expect(svg).toContain(explorer.api.url);
    expect(svg).toContain('加强公安执法监督机制建设');
    expect(svg).toContain('牵头');
    expect(svg).toMatch(/>数据摘要 \w{16,} · \d{4}-\d\d-\d\d</);

    const data = JSON.parse(await saved(page, /JSON/));
    expect(data.source).toMatchObject({ question: '执法监督', digest: expect.stringMatching(/\w{16}/) });
    const ids = new Set(data.nodes.map(({ id }: { id: string }) => id));
    expect(data.edges.every(({ from, to }: { from: string; to: string }) => ids.has(from) && ids.has(to))).toBe(true);

    for (const format of [/GraphML/, /GEXF/]) {
      const xml = await saved(page, format);
      const counted = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        return [parsed.querySelectorAll('parsererror').length, parsed.querySelectorAll('node').length];
      }, xml);
      expect(counted).toEqual([0, data.nodes.length]);
    }
    expect((await saved(page, /CSV/)).split('\r\n').length - 2).toBeGreaterThanOrEqual(data.edges.length);
    expect(complaints).toEqual([]);
  });

  it('minds nothing when it is taken off the page while it is drawn', async () => {
    const { page, complaints } = await explorer.open('/explore?q=执法监督');
    await drawn(page);
    await page.evaluate(async () => {
      document.querySelector('.graph-surface')?.remove();
      window.dispatchEvent(new Event('resize'));
      // The drawing hears of another size a moment later.
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
    expect(complaints).toEqual([]);
  });

  it('tells how two of its nodes hang together, each step with its sentence', async () => {
    const { page, complaints } = await explorer.open('/explore?q=执法监督');
    await drawn(page);
    const edge = await firstUnits(page);
    await page.goto(`/explore?q=执法监督&path=${edge[0]}&path=${edge[1]}`);
    const panel = page.getByRole('region', { name: '怎样相连' });
    await panel.locator('.path-edge').first().waitFor();
    expect(await panel.locator('.path').count()).toBeLessThanOrEqual(3);
    expect(await panel.locator('.path-edge').count()).toBe(
      await panel.locator('.path-edge:has(.relation-verb)').count(),
    );
    expect(await panel.locator('.evidence-text').count()).toBeGreaterThan(0);
    await panel.getByRole('button', { name: '关闭' }).click();
    await eventually(() => page.url()).not.toContain('path=');
    expect(complaints).toEqual([]);
  });

  it('is narrowed by years together with the list, and put in columns by year', async () => {
    const { page } = await explorer.open('/explore?q=执法监督');
    await drawn(page);
    const all = await page.locator('.results-count').innerText();
    await page.getByRole('button', { name: /^2021 年：\d+ 项$/ }).focus();
    await page.keyboard.press('Enter');
    await eventually(() => page.url()).toContain('f.year=2021');
    await eventually(() => page.locator('.results-count').innerText()).not.toBe(all);
    await page.getByRole('radio', { name: '按年' }).click();
    await eventually(() => page.url()).toContain('layout=year');
  });

  it('takes several nodes at once: a box drawn with Shift, hidden as one step', async () => {
    const { page } = await explorer.open('/explore?q=执法监督');
    await drawn(page);
    const box = await page.locator('.graph-surface').boundingBox();
    if (!box) throw new Error('There is no canvas.');
    await page.keyboard.down('Shift');
    await page.mouse.move(box.x + 4, box.y + 4);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    await page.mouse.move(box.x + box.width - 4, box.y + box.height - 60, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    const bar = page.getByRole('group', { name: /^已选 \d+ 个$/ });
    await bar.waitFor();
    expect(Number(/\d+/.exec(await bar.innerText())?.[0])).toBeGreaterThan(3);
    await bar.getByRole('button', { name: '隐藏' }).click();
    await eventually(() => page.url()).toContain('hide=');
    await page.getByRole('button', { name: '撤销' }).click();
    await eventually(() => page.url()).not.toContain('hide=');
  });

  it.each([1440, 1280, 1024, 390])(
    'names every plan whole in its first look at %d px, whatever room there is',
    async (width) => {
      const { page } = await explorer.open('/explore?q=执法监督&found=30', { viewport: { width, height: 844 } });
      if (width < 900) await page.getByRole('tab', { name: '图' }).click();
      await drawn(page);
      const read = () =>
        page.evaluate(() => {
          const { cy } = (document.querySelector('.graph-surface') as unknown as { _cyreg: { cy: Drawn } })._cyreg;
          return cy.nodes('[shape = "frame"]').map((node) => ({
            name: node.data<string>('words'),
            said: node.data<string>('text').replaceAll('\n', ''),
            size: node.data<number>('size') * cy.zoom(),
          }));
        });
      // Words come once everything has its place, and a detail may stand behind the name.
      await eventually(async () =>
        (await read()).filter(({ name, said, size }) => said.slice(0, name.length) !== name || size <= 11),
      ).toEqual([]);
      expect((await read()).length).toBeGreaterThan(2);
    },
  );

  it('compares several nodes and lists only them', async () => {
    const { page } = await explorer.open('/explore?q=执法监督');
    await drawn(page);
    await page.getByRole('radio', { name: '清单' }).click();
    const units = page
      .locator('.graph-list-kind', { has: page.locator('.fact-title.unit') })
      .locator('.graph-list-name');
    const ids = await units.evaluateAll((links) =>
      links.slice(0, 2).map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('sel') ?? ''),
    );
    await page.goto(`/explore?q=执法监督&pick=${ids.join('&pick=')}`);
    const bar = page.getByRole('group', { name: '已选 2 个' });
    await bar.getByRole('button', { name: '比较' }).click();
    const rows = page.locator('.compare tbody tr');
    await rows.first().waitFor();
    expect(await page.locator('.compare thead th').count()).toBe(3);
    await page.locator('.compare td .table-link').first().click();
    await eventually(() => page.url()).toContain('sel=');
    await page.goto(`/explore?q=执法监督&pick=${ids.join('&pick=')}`);
    await page.getByRole('radio', { name: '清单' }).click();
    await eventually(() => page.locator('.graph-list-node').count()).toBe(2);
  });

  it('puts several nodes into one block, in the address and undone like any step', async () => {
    const { page, complaints } = await explorer.open('/explore?q=执法监督');
    await drawn(page);
    const [one, other] = await firstUnits(page);
    await page.goto(`/explore?q=执法监督&pick=${one}&pick=${other}`);
    const bar = page.getByRole('group', { name: '已选 2 个' });
    await bar.getByRole('button', { name: '编成一组' }).click();
    const group = `${one}~${other}`;
    const grouped = () => new URL(page.url()).searchParams.get('group');
    await eventually(grouped).toBe(group);
    await eventually(() => bar.getByRole('button', { name: '编成一组' }).count()).toBe(0);

    await page.goto(`/explore?q=执法监督&group=${group}`);
    await drawn(page);
    const svg = await saved(page, /SVG/);
    expect(svg).toMatch(/<tspan[^>]*>单位 2<\/tspan>/);
    await page.getByRole('radio', { name: '清单' }).click();
    expect(await page.locator('.graph-list-node', { hasText: '编在一组' }).count()).toBe(2);

    await page.goto(`/explore?q=执法监督&group=${group}&pick=${one}`);
    await page.getByRole('button', { name: '拆开这组' }).click();
    await eventually(grouped).toBe(null);
    await page.getByRole('button', { name: '撤销' }).click();
    await eventually(grouped).toBe(group);
    expect(complaints).toEqual([]);
  });

  it('leaves out lines by their role, and keeps that in the address', async () => {
    const { page } = await explorer.open('/explore?q=执法监督');
    await drawn(page);
    await page.getByRole('group', { name: /连线/ }).getByRole('button', { name: /牵头/ }).click();
    await eventually(() => page.url()).toContain('mute=lead');
    const svg = await saved(page, /SVG/);
    expect(svg).toContain('<path');
    await page.reload();
    await drawn(page);
    const muted = page.getByRole('group', { name: /连线/ }).getByRole('button', { name: /牵头/ });
    expect(await muted.getAttribute('aria-pressed')).toBe('true');
  });
});

/** What the canvas knows of itself. */
interface Drawn {
  zoom(): number;
  nodes(selector: string): { map<T>(read: (node: { data<V>(name: string): V }) => T): T[] };
}

async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('zhengmai:layout', 'measure').length > 0);
  await page.locator('.graph-busy').waitFor({ state: 'detached' });
}

async function saved(page: Page, format: RegExp): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出图' }).click();
  await page.getByRole('menuitem', { name: format }).click();
  let text = '';
  for await (const chunk of await (await download).createReadStream()) text += String(chunk);
  return text;
}

/** Two units that are drawn, by the data that the page exports. */
async function firstUnits(page: Page): Promise<readonly [string, string]> {
  const { nodes } = JSON.parse(await saved(page, /JSON/)) as { nodes: { id: string; kind: string }[] };
  const [one, other] = nodes.filter(({ kind }) => kind === 'Unit').map(({ id }) => id);
  if (!one || !other) throw new Error('There are not two units.');
  return [one, other];
}

it('is walked by keyboard while nodes are picked one by one, which stay picked on the way', async () => {
  const { page, complaints } = await explorer.open('/explore?q=执法监督');
  const graph = page.getByRole('application');
  await page.locator('.hit').first().waitFor();
  await graph.focus();
  const selected = () => new URL(page.url()).searchParams.get('sel');
  await eventually(async () => {
    await page.keyboard.press('ArrowRight');
    return selected();
  }).not.toBeNull();
  const first = selected();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await eventually(selected).not.toBe(first);
  await page.keyboard.press('Space');
  await page.locator('.picked-count').getByText('2').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.picked-count').waitFor({ state: 'hidden' });
  expect(complaints).toEqual([]);
});
