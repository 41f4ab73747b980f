import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, openApi } from '../api.ts';
import { readSteps, WATCH } from '../steps.ts';

const WUHU = join(import.meta.dirname, '../../../samples/wuhu-2021-rule-of-law-card.txt');

let api: Api;
beforeAll(async () => {
  api = await openApi({ empty: true });
});
afterAll(() => api.close());

it('tells those who listen of each step of a plan, and of the one that fails', async () => {
  const stream = await fetch(api.url + WATCH, { headers: { accept: 'text/event-stream' } });
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  const steps = readSteps(stream);

  await fetch(`${api.url}/ingest?name=wuhu.txt`, { method: 'POST', body: await readFile(WUHU) });
  expect(await steps.next()).toMatchObject({ value: { name: 'wuhu.txt', state: 'reading' } });
  expect(await steps.next()).toMatchObject({ value: { name: 'wuhu.txt', state: 'done', message: null } });

  await fetch(`${api.url}/ingest?name=old.doc`, { method: 'POST', body: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) });
  expect(await steps.next()).toMatchObject({ value: { name: 'old.doc', state: 'reading' } });
  expect(await steps.next()).toMatchObject({
    value: { name: 'old.doc', state: 'failed', message: expect.stringMatching(/\S/u) },
  });
  await steps.return(undefined);
});

it('does not keep the server from closing', async () => {
  const other = await openApi({ empty: true });
  const stream = await fetch(other.url + WATCH, { headers: { accept: 'text/event-stream' } });
  await other.close();
  await expect(readSteps(stream).next()).resolves.toMatchObject({ done: true });
});
