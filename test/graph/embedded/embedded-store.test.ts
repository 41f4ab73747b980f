import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { DIMENSIONS, MODEL } from '../contract/vectors.ts';
import { describeStore } from '../store-contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengmai-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

let stores = 0;

describeStore('the embedded store', async () => {
  const store = embeddedStore({ path: join(folder, `${++stores}.db`), dimensions: DIMENSIONS, model: MODEL });
  await store.open();
  return store;
});
