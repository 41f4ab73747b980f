import { afterAll, beforeAll, expect, it } from 'vitest';
import { ingestText } from '../../../ingest/load.ts';
import { type Explorer, eventually, openExplorer } from '../explorer.ts';

const ABOVE = `临川县河湖治理三年行动方案

一、主要任务
（一）推进河道清淤。全县清淤河道90公里。（责任单位：县水利局）
`;
const PLAN = `临川县2024年河湖治理工作方案

根据《临川县河湖治理三年行动方案》，结合实际，制定本方案。

一、主要任务
（一）推进河道清淤。围绕6个重点河段开展督查，全年清淤河道30公里，水质达标率达到85%以上。（责任单位：县水利局、县财政局）
（二）加强巡查监管。建立巡查台账，每季度通报一次。（责任单位：县水利局、守望者之家）
（三）开展宣传引导。组织志愿者活动，发放宣传手册。
（四）推广节水器具。在机关学校推广节水器具。（责任单位：县教育局）
`;
const CHANGED = PLAN.replace('30公里', '45公里')
  .replace('、县财政局', '、县住建局')
  .replace(/（四）.*\n/, '（四）建设数字平台。接入监测站点40处。（责任单位：县大数据局）\n');

let explorer: Explorer;
let id: string;
let above: string;
beforeAll(async () => {
  explorer = await openExplorer({ empty: true });
  const options = { store: explorer.api.store, embedder: null };
  await ingestText(options, 'plan', PLAN);
  const { documentIds } = await ingestText(options, 'plan', CHANGED);
  id = documentIds[0] ?? '';
  // Last: a plan is found by those that were there before it.
  above = (await ingestText(options, 'above', ABOVE)).documentIds[0] ?? '';
});
afterAll(() => explorer?.close());

it('shows what a plan said before, fact by fact, and leads to where it says otherwise today', async () => {
  const { page, complaints } = await explorer.open(`/documents/${id}`);
  await page.getByRole('link', { name: '修订 1' }).click();
  const panel = page.getByRole('region', { name: '修订' });
  await panel.getByText('举措 增 1 改 1 删 1').waitFor();
  expect(await panel.locator('.change-words del').allInnerTexts()).toContain('30');
  expect(await panel.locator('.change-words ins').allInnerTexts()).toContain('45');
  const gone = panel.locator('.change.vanished', { hasText: '县财政局' }).first();
  expect(await gone.innerText()).toContain('责任单位：县水利局、县财政局');
  expect(await gone.innerText()).toContain('原文写明');

  await panel
    .locator('.change.appeared', { hasText: '县住房和城乡建设局' })
    .first()
    .locator('.evidence-text a')
    .click();
  await eventually(() => page.locator('.plan-text .mark-evidence').first().innerText()).toBe('县住建局');
  expect(page.url()).toMatch(/\/documents\/doc-\w+\/revisions\?at=\d+-\d+$/);
  await page.reload();
  await panel.getByText('建设数字平台').first().waitFor();
  await eventually(() => page.locator('.plan-text .mark-evidence').first().innerText()).toBe('县住建局');
  expect(complaints).toEqual([]);
});

it('says how far a plan was understood, and leads to each thing that was not', async () => {
  const { page, complaints } = await explorer.open(`/documents/${id}?lang=en`);
  await page.getByRole('link', { name: 'What was understood' }).click();
  const panel = page.getByRole('region', { name: 'What was understood' });
  await panel.getByText(/\d+% of \d+ characters/).waitFor();
  const marked = () => page.locator('.plan-text .mark-evidence').first().innerText();

  await panel.getByText('Measures without a unit').click();
  await panel.getByRole('link', { name: '（三） 开展宣传引导' }).click();
  await eventually(marked).toContain('组织志愿者活动');
  await panel.getByText('Unit names not recognised').click();
  await panel.getByRole('link', { name: '守望者之家' }).click();
  await eventually(marked).toBe('守望者之家');
  await panel.getByText('Seen and not taken').click();
  const declined = panel.locator('.gap', { hasText: '6个' });
  expect(await declined.innerText()).not.toContain('target/not-a-list');
  await declined.locator('.rule-button').click();
  const rule = page.getByRole('dialog', { name: 'target/not-a-list' });
  expect(await rule.locator('.rule').innerText()).toBe('target/not-a-list');
  await page.keyboard.press('Escape');
  await rule.waitFor({ state: 'hidden' });
  await declined.getByRole('link').click();
  await eventually(marked).toBe('6个');
  expect(complaints).toEqual([]);
});

it('links a plan with the one that it implements, both ways, though that one came later', async () => {
  const { page } = await explorer.open(`/documents/${id}`);
  const related = page.locator('.related-plan');
  await related.first().waitFor();
  expect(await related.innerText()).toMatch(/^依据 临川县河湖治理三年行动方案/);
  expect(await related.locator('.mark-evidence').innerText()).toBe('临川县河湖治理三年行动方案');
  await related.locator('.source-link').click();
  await eventually(() => page.url()).toContain(above);
  await eventually(() => related.innerText()).toMatch(/^被落实于 临川县2024年河湖治理工作方案/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  it(`fits a phone, where a place takes the reader from the panel to the text, ${colorScheme}`, async () => {
    const { page, complaints } = await explorer.open(`/documents/${id}`, {
      viewport: { width: 390, height: 844 },
      colorScheme,
    });
    await page.getByRole('link', { name: '修订 1' }).click();
    await page.locator('.revision .change').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page
      .locator('.change.appeared', { hasText: '县住房和城乡建设局' })
      .first()
      .locator('.evidence-text a')
      .click();
    await page.locator('.plan-text .mark-evidence').first().waitFor();
    expect(await page.locator('.revision').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
}

it('says of a chosen fact how it came about and by which rule', async () => {
  const { page } = await explorer.open('/explore?q=河道清淤');
  await page.locator('.hit-link').first().click();
  const reading = page.getByRole('region', { name: '原文' });
  await reading.locator('.fact-link', { hasText: '县水利局' }).first().click();
  await eventually(() => reading.locator('.fact .proof').innerText()).toMatch(/原文写明\s*括号里写明“牵头单位：”/);
});
