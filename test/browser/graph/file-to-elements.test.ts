import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawnPixels, type Explorer, eventually, openExplorer } from '../explorer.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer({ empty: true });
});
afterAll(() => explorer?.close());

const PLAN = `2024年青溪区河道治理工作方案
青溪区水利局
2024年3月5日
一、主要任务
（一）河道清淤（牵头单位：区水利局，配合单位：区生态环境局）
1.推进清淤提质。完成12条河道清淤,清淤验收合格率达到98%以上,打造“清水微课堂”品牌。
2.加强巡查。依据《中华人民共和国水法》加大巡查力度,每月通报巡查情况。
`;

it('a file becomes elements on the canvas, and text pasted again changes nothing', async () => {
  const { page, complaints } = await explorer.open('/');
  await page.getByText('还没有文件').waitFor();
  await page.getByRole('button', { name: '添加文件' }).last().click();
  await page.locator('input[type=file]').setInputFiles({
    name: '青溪区.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(PLAN),
  });
  await page.locator('.outcome').waitFor();
  expect(await page.locator('.outcome').innerText()).toContain('青溪区河道治理工作方案');

  await page.getByRole('textbox', { name: '全文' }).fill(PLAN);
  await page.getByRole('textbox', { name: '名称' }).fill('青溪区.txt');
  await page.getByRole('dialog').getByRole('button', { name: '添加', exact: true }).click();
  await page.locator('.outcome', { hasText: '没有变化' }).waitFor();

  await page.getByRole('button', { name: '打开' }).click();
  await page.getByRole('heading', { level: 1, name: '2024年青溪区河道治理工作方案' }).waitFor();
  await page.getByRole('link', { name: '画成图' }).click();
  await eventually(() => drawnPixels(page)).toBeGreaterThan(2000);
  await page.getByRole('radio', { name: '清单' }).click();
  const drawn = await page.locator('.graph-list').innerText();
  expect(drawn).toContain('推进清淤提质');
  expect(drawn).toContain('加强巡查');

  await page.getByRole('searchbox').fill('清淤');
  await page.keyboard.press('Enter');
  await page.locator('.hit-link', { hasText: '推进清淤提质' }).click();
  const facts = page.getByRole('region', { name: '原文' }).locator('.facts');
  await facts.getByText('清水微课堂').waitFor();
  expect(await facts.innerText()).toMatch(/水利局/);
  expect(complaints).toEqual([]);
});

it('what cannot be read is told in the language of the page, also after that was changed', async () => {
  const { page } = await explorer.open('/');
  const send = async () => {
    await page.locator('input[type=file]').setInputFiles({
      name: 'deck.ppt',
      mimeType: 'application/vnd.ms-powerpoint',
      buffer: Buffer.from('slides'),
    });
    await page.locator('.outcome').waitFor();
    return page.locator('.outcome').innerText();
  };
  await page.getByRole('button', { name: '添加文件' }).last().click();
  expect(await send()).toContain('deck.ppt 是演示文稿：请把文字复制到 .txt 或 .docx 文件中。');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Add plans' }).last().click();
  expect(await send()).toContain('deck.ppt is a presentation: copy its text into a .txt or .docx file.');
});
