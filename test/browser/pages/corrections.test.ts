import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Explorer, eventually, openExplorer } from '../explorer.ts';

const ONE = `{ measures(filter: { roles: [lead] }, first: 5) { edges { node { id document { id } } } } }`;

interface One {
  readonly measures: {
    readonly edges: readonly {
      readonly node: {
        readonly id: string;
        readonly document: { readonly id: string };
      };
    }[];
  };
}

/** A folder to look at what the page shows: SCREENS=/tmp/screens. */
const SCREENS = process.env.SCREENS;

describe('a reader who sees a wrong fact', () => {
  let explorer: Explorer;
  beforeAll(async () => {
    explorer = await openExplorer();
  }, 180_000);
  afterAll(() => explorer?.close());

  it('says so in place, sees the decision with name and reason, and takes it back', async () => {
    const { page, complaints } = await explorer.open('/explore?q=公安执法监督');
    await page.getByRole('link', { name: '加强公安执法监督机制建设' }).first().click();
    const facts = page.locator('.facts');
    await facts
      .getByRole('link', { name: /区纪委/ })
      .first()
      .click();
    if (SCREENS) await page.screenshot({ path: `${SCREENS}/fact.png` });
    await facts.getByRole('button', { name: '有误？' }).click();
    const form = page.getByRole('dialog');
    await form.getByText('角色不对').click();
    await form.getByText('配合', { exact: true }).click();
    await form.getByLabel('理由').fill('附件写作配合单位');
    await form.getByLabel('署名').fill('王五');
    if (SCREENS) await page.screenshot({ path: `${SCREENS}/correct-form.png` });
    await form.getByRole('button', { name: '记下更正' }).click();
    const list = page.locator('.corrections');
    await list.waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await eventually(focused).toBe('加强公安执法监督机制建设');
    const text = await list.innerText();
    expect(text).toContain('配合');
    expect(text).toContain('王五');
    expect(text).toContain('附件写作配合单位');
    if (SCREENS) await page.screenshot({ path: `${SCREENS}/corrected.png` });
    await list.getByRole('button', { name: '撤销' }).click();
    await list.waitFor({ state: 'detached' });
    await eventually(focused).toBe('加强公安执法监督机制建设');
    expect(complaints).toEqual([]);
  }, 90_000);

  it('is told in a sentence when the words are not in the plan, and adds those that are', async () => {
    const { measures } = await explorer.api.ask<One>(ONE);
    const id = measures.edges[0]?.node.document.id;
    const { page } = await explorer.open(`/documents/${id}/coverage`, {
      locale: 'en-US',
      colorScheme: 'dark',
      viewport: { width: 390, height: 844 },
    });
    await page.getByRole('button', { name: 'A measure is missing' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Words of the measure').fill('这句话不在文件里');
    await form.getByRole('button', { name: 'Note it' }).click();
    await form.getByRole('alert').getByText('not in the plan').waitFor();
    if (SCREENS) await page.screenshot({ path: `${SCREENS}/correct-phone-dark.png` });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }, 90_000);
});
