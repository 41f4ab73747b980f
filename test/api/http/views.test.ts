import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Api, openApi } from '../api.ts';

const LONG = `/explore?${Array.from({ length: 400 }, (_, i) => `pin=unit-${i}~${i}~${i}`).join('&')}`;

let folder: string;
let file: string;
let api: Api;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-views-'));
  file = join(folder, 'data', 'views.jsonl');
  api = await openApi({ empty: true, viewsFile: file });
});
afterEach(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

const keep = (address: unknown) =>
  fetch(`${api.url}/views`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ address }),
  });

it('keeps a long view under a short name, once, and across a restart', async () => {
  const { id } = (await (await keep(LONG)).json()) as { id: string };
  expect(id).toMatch(/^[\w-]{10}$/);
  expect(await (await keep(LONG)).json()).toEqual({ id });
  expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(1);
  await api.close();
  api = await openApi({ empty: true, viewsFile: file });
  expect(await (await fetch(`${api.url}/views/${id}`)).json()).toEqual({ address: LONG });
});

it.each([
  ['https://elsewhere.example/'],
  ['//elsewhere.example/'],
  ['/explore?q=a b'],
  [''],
  [7],
  [`/${'x'.repeat(100_001)}`],
])('keeps nothing that is no address of its own: %s', async (address) => {
  const response = await keep(address);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('send {');
});

it('says it when no view has the name', async () => {
  const response = await fetch(`${api.url}/views/nothing-it`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('check the link');
});
