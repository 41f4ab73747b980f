import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storedLedgers } from '../../../api/export/ledger/ledger.ts';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { extract } from '../../../ingest/extract/extract.ts';
import { ingestFiles } from '../../../ingest/load.ts';
import { readSource } from '../../../ingest/read/read-source.ts';
import { cli, ROOT } from './cli.ts';

const PLAN = join(ROOT, 'samples/yuhang-2021-special-plans.txt');

let folder: string;
let rows: Record<string, string>[];
const run = (...args: string[]) => cli(args, { cwd: folder });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-ledger-'));
  const { stdout } = await run('ledger', PLAN);
  rows = parse(stdout, { columns: true, bom: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the task ledger', () => {
  it('has a row a measure, in order, with its units by role and the line it begins at', async () => {
    const { measures } = extract(await readSource(PLAN)).documents[0] ?? { measures: [] };
    const first = rows.filter(({ 文件 }) => 文件 === rows[0]?.文件);
    expect(first.map(({ 序号 }) => Number(序号))).toEqual(measures.map((_, i) => i + 1));
    expect(first.map(({ 任务内容 }) => 任务内容)).toEqual(measures.map(({ text }) => text.trim()));
    const lines = (await readFile(PLAN, 'utf8')).split(/\r?\n/u);
    for (const { 任务内容 = '', 出处 = '' } of first) {
      const line = lines[Number(/第(?<line>\d+)行/u.exec(出处)?.groups?.line) - 1] ?? '';
      expect(line).toContain(任务内容.split('\n')[0]?.slice(0, 8));
    }
    const led = measures.findIndex(({ units }) => units.some(({ role }) => role === 'lead'));
    expect(first[led]?.牵头单位).not.toBe('');
  });

  it.each(['xlsx', 'docx'])('says the same as a file of %s, which our own reader reads', async (ending) => {
    const out = join(folder, `ledger.${ending}`);
    expect(await run('ledger', PLAN, '--out', out)).toMatchObject({ code: 0, stdout: '' });
    const { text } = await readSource(out);
    const bare = text.replaceAll(/\s/gu, '');
    for (const { 任务 = '', 牵头单位 = '', 目标 = '', 任务内容 = '' } of rows) {
      for (const cell of [任务, ...牵头单位.split('\n'), ...目标.split('\n'), 任务内容]) {
        expect(bare).toContain(cell.replaceAll(/\s/gu, ''));
      }
    }
  });

  it('is the same of a plan that is stored', async () => {
    const store = embeddedStore({ path: ':memory:', model: null, dimensions: null });
    await store.open();
    try {
      await ingestFiles({ store, embedder: null }, [PLAN]);
      const { items } = await store.documents({}, { first: 50 });
      const ledgers = await storedLedgers(
        store,
        items.map(({ node }) => node),
      );
      const stored = ledgers.flatMap(({ title, rows }) => rows.map((cells) => [title, ...cells]));
      const sorted = (table: readonly (readonly string[])[]) => table.map((cells) => cells.join('|')).toSorted();
      expect(sorted(stored)).toEqual(sorted(rows.map((row) => Object.values(row))));
    } finally {
      await store.close();
    }
  });

  it('is refused in a sentence where it has no form or no row', async () => {
    expect((await run('ledger', PLAN, '--out', 'ledger.pdf')).stderr).toContain('.xlsx, .docx or .csv');
  });
});
