import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Explorer, eventually, openExplorer } from '../explorer.ts';

let explorer: Explorer;
beforeAll(async () => {
  explorer = await openExplorer();
});
afterAll(() => explorer?.close());

const RULE_NAME = /^[a-z]+\/[a-z-]+$/m;

it.each([
  ['zh', /单位/],
  ['en', /units?/i],
])('says in words what the rule behind a fact recognises: %s', async (lang, words) => {
  const { page, complaints } = await explorer.open(`/explore?q=执法监督&lang=${lang}`);
  await page.locator('.hit-link').first().click();
  await page.locator('.fact-link').first().click();
  const rule = page.locator('.rule-button').first();
  await eventually(() => rule.innerText()).toMatch(words);
  // Its name as the sources have it says nothing to a reader, and stands with all else that there is to say.
  expect(await page.locator('.fact').first().innerText()).not.toMatch(RULE_NAME);
  await rule.click();
  const dialog = page.getByRole('dialog', { name: RULE_NAME });
  await dialog.getByText(words).first().waitFor();
  expect(await dialog.locator('code').innerText()).toMatch(RULE_NAME);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(complaints).toEqual([]);
});
