import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { backUp, restore } from '../../../graph/embedded/file/backup.ts';
import { digest } from '../../../graph/store/digest.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { buildSourceGraph, buildVectors } from '../../builders.ts';

let folder: string;
let path: string;
let file: string;
let opened: GraphStore[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhengmai-backup-'));
  path = join(folder, 'store.db');
  file = join(folder, 'backup.db');
  opened = [];
});
afterEach(async () => {
  for (const store of opened) await store.close();
  rmSync(folder, { recursive: true });
});

const open = async (place = path) => {
  const store = embeddedStore({ path: place, dimensions: 8, model: 'small' });
  await store.open();
  opened.push(store);
  return store;
};
const save = async (store: GraphStore, name: string) => {
  const graph = buildSourceGraph({ name, origin: `/plans/${name}`, documents: [{ title: `青溪县${name}方案` }] });
  await store.saveSource(graph, buildVectors(graph, 8));
};
/** A store with one plan, a backup of it, and one plan more since. */
const backedUp = async () => {
  const store = await open();
  await save(store, '甲');
  const before = await digest(store);
  await backUp(path, file);
  await save(store, '乙');
  return { store, before, after: await digest(store) };
};
const digestAt = async (place: string) => digest(await open(place));

it('copies an open store while it is written, as it was at one moment, into one file', async () => {
  const store = await open();
  await save(store, '甲');
  const before = await digest(store);
  const pages: (readonly [number, number])[] = [];
  const writing = (async () => {
    for (let i = 0; i < 20; i++) await save(store, `文${i}`);
  })();
  await backUp(path, file, (done, total) => pages.push([done, total]));
  await writing;
  expect(pages.length).toBeGreaterThan(0);
  expect(readdirSync(folder).filter((name) => name.startsWith('backup'))).toEqual(['backup.db']);
  const copy = await open(file);
  const { sources } = await copy.stats();
  expect(sources).toBeGreaterThanOrEqual(1);
  expect(sources).toBeLessThanOrEqual(21);
  if (sources === 1) expect(await digest(copy)).toBe(before);
});

it('never writes over a file', async () => {
  const store = await open();
  await save(store, '甲');
  writeFileSync(file, 'a letter');
  await expect(backUp(path, file)).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringContaining(file) });
  expect(readFileSync(file, 'utf8')).toBe('a letter');
});

it('backs up nothing that is not a store, and leaves nothing behind', async () => {
  const letter = join(folder, 'letter.txt');
  writeFileSync(letter, 'Dear Sir, '.repeat(1000));
  await expect(backUp(letter, file)).rejects.toMatchObject({ code: 'STORE_INCOMPATIBLE' });
  await expect(backUp(join(folder, 'none.db'), file)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(readdirSync(folder)).toEqual(['letter.txt']);
});

it('restores where there is nothing', async () => {
  const { before } = await backedUp();
  const place = join(folder, 'elsewhere.db');
  expect(await restore(file, place, { replace: false })).toBeNull();
  expect(await digestAt(place)).toBe(before);
});

it('replaces a store only when told to, and keeps it', async () => {
  const { store, before, after } = await backedUp();
  await store.close();
  await expect(restore(file, path, { replace: false })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining('--replace'),
  });
  expect(await digestAt(path)).toBe(after);
  await opened.pop()?.close();
  const kept = await restore(file, path, { replace: true });
  expect(await digestAt(path)).toBe(before);
  expect(await digestAt(kept ?? '')).toBe(after);
});

it('refuses while another has the store open, and changes nothing', async () => {
  const { store, after } = await backedUp();
  await expect(restore(file, path, { replace: true })).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
    message: expect.stringContaining('open in another program'),
  });
  expect(await digest(store)).toBe(after);
  expect(await store.health()).toMatchObject({ ok: true });
});

it('brings back a store that was cut to nothing, with the log that is still beside it kept', async () => {
  const { store, before } = await backedUp();
  await store.close();
  truncateSync(path);
  writeFileSync(`${path}-wal`, 'what was not in the file yet');
  const kept = await restore(file, path, { replace: true });
  expect(await digestAt(path)).toBe(before);
  expect(readFileSync(`${kept}-wal`, 'utf8')).toBe('what was not in the file yet');
});

it.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['overwritten', (bytes: Buffer) => bytes.fill(0x5a, 8192, bytes.length - 8192)],
  ['emptied', () => Buffer.alloc(0)],
])('restores no backup that was %s, and leaves the store alone', async (_, harm) => {
  const { store, after } = await backedUp();
  await store.close();
  writeFileSync(file, harm(readFileSync(file)));
  await expect(restore(file, path, { replace: true })).rejects.toMatchObject({ name: 'ZhengmaiError' });
  expect(await digestAt(path)).toBe(after);
  expect(readdirSync(folder).filter((name) => /new|before/.test(name))).toEqual([]);
  expect(existsSync(file)).toBe(true);
});
