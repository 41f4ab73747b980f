import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnPixels, type Explorer, eventually, openExplorer } from './explorer.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer();
});
afterAll(() => explorer?.close());

describe('from a question to the sentence that proves the answer', () => {
  it('in Chinese: search, measure, unit, evidence', async () => {
    const { page, complaints } = await explorer.open('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('searchbox').fill('公安执法监督');
    await page.keyboard.press('Enter');

    const hit = page.getByRole('link', { name: '加强公安执法监督机制建设' }).first();
    await hit.click();
    const reading = page.getByRole('region', { name: '原文' });
    await reading.getByRole('heading', { name: '加强公安执法监督机制建设' }).waitFor();
    await reading
      .getByRole('link', { name: /区纪委/ })
      .first()
      .click();

    const quote = reading.locator('.evidence');
    await quote.waitFor();
    expect(await quote.locator('.mark-evidence').innerText()).toBe('区纪委区监委');
    expect(await quote.innerText()).toContain('加快构建规范高效司法监督体系');
    expect(decodeURIComponent(page.url())).toContain('q=公安执法监督');
    expect(page.url()).toContain('sel=');
    expect(complaints).toEqual([]);
  });

  it('in English, with the words of the document left as they are', async () => {
    const { page, complaints } = await explorer.open('/explore?lang=en');
    await page.getByRole('searchbox').fill('公安执法监督');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: '加强公安执法监督机制建设' }).first().click();
    const reading = page.getByRole('region', { name: 'Text' });
    await reading
      .getByRole('link', { name: /Leads.*区纪委/s })
      .first()
      .click();
    expect(await reading.locator('.evidence .mark-evidence').innerText()).toBe('区纪委区监委');
    await reading.getByText('From a heading').first().waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('from a unit to its measures and on to the graph', () => {
  for (const { language, words } of [
    {
      language: 'zh',
      words: { ownership: '责任', draw: '画成图', list: '清单', leads: /牵头举措/, collapse: /收起牵头/, undo: '撤销' },
    },
    {
      language: 'en',
      words: {
        ownership: 'Ownership',
        draw: 'Draw as a graph',
        list: 'List',
        leads: /Expand Leads/,
        collapse: /Collapse/,
        undo: 'Undo',
      },
    },
  ] as const) {
    it(language, async () => {
      const { page, complaints } = await explorer.open(`/explore?lang=${language}`);
      await page.getByRole('link', { name: words.ownership, exact: true }).click();
      await page
        .getByRole('rowheader', { name: /余杭区综合行政执法局/ })
        .getByRole('link')
        .click();
      await page.getByRole('heading', { level: 1, name: /余杭区综合行政执法局/ }).waitFor();
      await eventually(() => page.locator('.related-link').count()).toBeGreaterThan(3);

      await page.getByRole('link', { name: words.draw }).click();
      await eventually(() => drawnPixels(page)).toBeGreaterThan(2000);
      await page.getByRole('radio', { name: words.list, exact: true }).click();
      const before = await page.locator('.graph-list-node').count();
      expect(before).toBeGreaterThan(3);

      await page.getByRole('button', { name: words.collapse }).first().click();
      await eventually(() => page.locator('.graph-list-node').count()).toBe(1);
      await page.getByRole('button', { name: words.undo }).click();
      await eventually(() => page.locator('.graph-list-node').count()).toBe(before);
      expect(complaints).toEqual([]);
    });
  }
});

describe('an address', () => {
  it('brings back the same graph and selection after a reload, and Back and Forward walk the steps', async () => {
    const { page } = await explorer.open('/explore?q=执法监督');
    await page.locator('.hit-link').first().click();
    await page.getByRole('radio', { name: '自由' }).click();
    await page.getByRole('radio', { name: '清单' }).click();
    const list = () => page.locator('.graph-list').innerText();
    const shown = await list();
    const address = page.url();

    await page.reload();
    await page.locator('.reading-title').waitFor();
    await page.getByRole('radio', { name: '清单' }).click();
    await eventually(list).toBe(shown);
    expect(page.url()).toBe(address);

    await page.goBack();
    await eventually(() => page.url()).not.toContain('layout=free');
    await page.goForward();
    await eventually(() => page.url()).toContain('layout=free');
    expect(await page.locator('.hit.selected').count()).toBe(1);
  });

  it('changes with every look, and Back goes past all of them at once', async () => {
    const { page } = await explorer.open('/explore');
    await page.getByRole('searchbox').fill('执法监督');
    await page.keyboard.press('Enter');
    await page.locator('.hit-link').nth(2).waitFor();
    for (const at of [0, 1, 2]) await page.locator('.hit-link').nth(at).click();
    expect(page.url()).toContain('sel=');
    await page.goBack();
    await page.locator('.question').first().waitFor();
  });

  it('keeps question and selection when the language changes', async () => {
    const { page } = await explorer.open('/explore?q=执法监督');
    await page.locator('.hit-link').first().click();
    const title = await page.locator('.reading-title').innerText();
    await page.getByRole('button', { name: '切换为英文界面' }).click();
    await page.getByRole('heading', { name: /\d+ measures/ }).waitFor();
    expect(await page.locator('.reading-title').innerText()).toBe(title);
    expect(page.url()).toContain('lang=en');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });
});

describe('a search', () => {
  it('suggests names by kind while one types, and takes the chosen one as a filter', async () => {
    const { page } = await explorer.open('/explore');
    await page.getByRole('searchbox').pressSequentially('综合行政执法局');
    const option = page.getByRole('option', { name: /余杭区综合行政执法局/ });
    await option.first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.chip').waitFor();
    expect(await page.locator('.chip').innerText()).toContain('综合行政执法局');
  });

  it('offers what a unit leads as a question, and what was asked last in an empty box', async () => {
    const { page } = await explorer.open('/explore');
    await page.getByRole('searchbox').pressSequentially('综合行政执法局');
    await page.getByRole('option', { name: /余杭区综合行政执法局 · 牵头/ }).click();
    await eventually(() => page.locator('.chip').count()).toBe(2);
    expect(page.url()).toContain('f.role=lead');
    await page.getByRole('searchbox').first().fill('法律援助');
    await page.keyboard.press('Enter');
    await page.locator('.hit-link').first().waitFor();
    await page.goto('/explore');
    await page.getByRole('searchbox').first().click();
    await page.getByRole('option', { name: '法律援助' }).click();
    await page.locator('.hit-link').first().waitFor();
    expect(decodeURIComponent(page.url())).toContain('q=法律援助');
  });

  it('says what it understood, and lets go of it', async () => {
    const { page } = await explorer.open('/explore?q=余杭区 综合行政执法局 牵头');
    const understood = page.locator('.chip.understood');
    await understood.first().waitFor();
    const before = await understood.count();
    await understood.first().click();
    await eventually(() => understood.count()).toBe(before - 1);
    await page.locator('.chip.dropped').waitFor();
    expect(page.url()).toContain('without=');
  });

  it('without an answer says so and how to go on', async () => {
    const { page } = await explorer.open('/explore?q=量子计算机采购与登月&f.year=2023');
    await page.getByText('没有找到相符的举措').waitFor();
    await page
      .getByRole('button', { name: /去掉|清除筛选/ })
      .first()
      .waitFor();
  });
});

describe('a question for a value', () => {
  it('is answered with what a plan sets as a whole as well, and opens its sentence', async () => {
    const { page } = await explorer.open('/explore?q=满意度95%25');
    const notice = page.locator('.target-answers', { hasText: '由文件整体提出的指标' });
    await notice.getByRole('link', { name: /总体满意率/ }).click();
    const reading = page.getByRole('region', { name: '原文' });
    await eventually(() => reading.innerText()).toMatch(/总体满意率达\s*95%以上/);
    expect(await page.getByText('没有达到的指标').count()).toBe(0);
  });
});

describe('the other views', () => {
  it('show targets with their sentence, and open the measure at it', async () => {
    const { page } = await explorer.open('/targets?metric=出庭应诉率');
    await page.getByRole('row', { name: /100%/ }).first().getByRole('link').first().click();
    const reading = page.getByRole('region', { name: '原文' });
    expect(await reading.locator('.mark-evidence').first().innerText()).toContain('出庭应诉率');
  });

  it('show a whole plan with its measures in the margin, and mark the sentence of a chosen unit', async () => {
    const { page } = await explorer.open('/documents');
    await page.getByRole('link', { name: '法治余杭建设六大专项工作方案' }).click();
    await page.locator('.margin-unit').first().click();
    await page.locator('.plan-text .mark-evidence').first().waitFor();
    expect(await page.locator('.outline-link').count()).toBeGreaterThan(20);
    const inSight = await page
      .locator('.plan-text .mark-evidence')
      .first()
      .evaluate((mark) => {
        const { top, bottom } = mark.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      });
    expect(inSight).toBe(true);
  });

  it('say it when the server cannot be reached, and recover', async () => {
    const { page } = await explorer.open('/explore');
    await page.locator('.question').first().waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('searchbox').fill('信访');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('连接不上服务').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: '重试' }).first().click();
    await page.locator('.hit').first().waitFor();
  });
});
