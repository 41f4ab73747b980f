import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { digests } from '../../../graph/store/digest.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { buildSourceGraph, buildVectors } from '../../builders.ts';
import { cli } from './cli.ts';

const VECTORS = { model: 'small', dimensions: 8 } as const;
/** What breaks formats: line ends that JSON keeps, quotes, markup, a formula, a control character, a character of two units. */
const HOSTILE = '=SUM(A1)\u2028“甲”\'乙\'"丙" <b>&amp; \\u0041 \u0001 𠮷。';

let folder: string;
let store: GraphStore;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-exchange-'));
  store = embeddedStore({ path: at('from.db'), ...VECTORS });
  await store.open();
  for (const title of ['甲方案', '乙方案']) {
    const graph = buildSourceGraph({
      name: `${title}.txt`,
      documents: [
        {
          title,
          measures: [
            { title, text: `${title}：${HOSTILE}`, units: [{ name: '市司法局', role: 'lead' }], brands: ['枫桥经验'] },
          ],
        },
      ],
    });
    await store.saveSource(graph, buildVectors(graph, VECTORS.dimensions));
  }
  await store.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...args: string[]) {
  const { code, stdout, stderr } = await cli(args, { cwd: folder });
  return { code, text: stdout + stderr };
}

async function digestsOf(name: string) {
  const other = embeddedStore({ path: at(name), ...VECTORS });
  await other.open();
  return digests(other).finally(() => other.close());
}

describe('export --format jsonl and import', () => {
  it('bring a store over, vectors and history included, and say so by the digest', async () => {
    expect(await run('export', '--format', 'jsonl', '--store', 'from.db', '--out', 'graph.jsonl')).toMatchObject({
      code: 0,
    });
    const imported = await run('import', 'graph.jsonl', '--store', 'to.db');
    expect(imported).toMatchObject({ code: 0, text: expect.stringContaining('2 sources imported') });
    expect(await digestsOf('to.db')).toEqual(await digestsOf('from.db'));
    const again = await run('import', 'graph.jsonl', '--store', 'to.db');
    expect(again).toMatchObject({ code: 0, text: expect.stringContaining('0 sources imported, 2 were there already') });
  });

  it.each([
    ['cut', (lines: string[]) => lines.slice(0, -2).join('\n'), 'is cut'],
    ['without its end', (lines: string[]) => `${lines.slice(0, -2).join('\n')}\n`, 'its end is missing'],
    ['changed', (lines: string[]) => lines.join('\n').replace('甲方案', '丙方案'), 'it was changed'],
    ['not ours', () => '{"type":"FeatureCollection"}\n', 'its first line'],
    ['of another kind', () => 'a plan\n', 'line 1 is no record'],
    ['empty', () => '', 'it is empty'],
  ])('refuse a file that is %s, and store nothing of it', async (name, damage, why) => {
    const whole = await run('export', '--format', 'jsonl', '--store', 'from.db');
    await writeFile(at('damaged.jsonl'), damage(whole.text.slice(0, whole.text.lastIndexOf('}\n') + 2).split('\n')));
    const { code, text } = await run('import', 'damaged.jsonl', '--store', `damaged-${name}.db`);
    expect(code).not.toBe(0);
    expect(text).toContain(why);
    expect(text).toContain('export it again');
    expect(await readdir(folder)).not.toContain(`damaged-${name}.db`);
  });
});

describe('export --format', () => {
  it('parquet writes tables that join, every string as it was', async () => {
    expect(await run('export', '--format', 'parquet', '--store', 'from.db', '--out', 'parquet')).toMatchObject({
      code: 0,
    });
    const table = async (name: string) =>
      parquetReadObjects({ file: await asyncBufferFromFile(at(`parquet/${name}.parquet`)) });
    const [measures, units, relations, evidence] = await Promise.all(
      ['measures', 'units', 'relations', 'evidence'].map(table),
    );
    expect(measures?.map(({ text }) => text)).toEqual([
      expect.stringContaining(HOSTILE),
      expect.stringContaining(HOSTILE),
    ]);
    const leads = relations?.filter(({ role }) => role === 'lead') ?? [];
    expect(leads).toHaveLength(2);
    for (const lead of leads) {
      expect(units?.map(({ id }) => id)).toContain(lead.from_id);
      expect(measures?.map(({ id }) => id)).toContain(lead.to_id);
      expect(evidence?.filter(({ relation_id }) => relation_id === lead.id)).toEqual([
        expect.objectContaining({ quote: '市司法局', text_sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }),
      ]);
    }
  });

  it('csv writes the same tables', async () => {
    expect(await run('export', '--format', 'csv', '--store', 'from.db', '--out', 'csv')).toMatchObject({ code: 0 });
    const book = read(await readFile(at('csv/relations.csv'), 'utf8'), { type: 'string' });
    const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets[book.SheetNames[0] ?? ''] ?? {});
    expect(rows.filter(({ role }) => role === 'lead')).toHaveLength(2);
  });

  it('xlsx writes a workbook whose cells are text, never formulas', async () => {
    expect(await run('export', '--format', 'xlsx', '--store', 'from.db', '--out', 'graph.xlsx')).toMatchObject({
      code: 0,
    });
    const book = read(await readFile(at('graph.xlsx')));
    expect(book.SheetNames).toContain('evidence');
    const cells = Object.values(book.Sheets.measures ?? {}).filter((cell) => String(cell?.v).includes('=SUM'));
    expect(cells).toHaveLength(2);
    for (const cell of cells) expect(cell).toMatchObject({ t: 's' });
    for (const cell of cells) expect(cell.f).toBeUndefined();
  });

  it('never writes over a file, and asks for a folder where one is needed', async () => {
    await writeFile(at('mine.jsonl'), 'mine');
    const over = await run('export', '--format', 'jsonl', '--store', 'from.db', '--out', 'mine.jsonl');
    expect(over).toMatchObject({ code: 2, text: expect.stringContaining('it is there already') });
    expect(await readFile(at('mine.jsonl'), 'utf8')).toBe('mine');
    const nowhere = await run('export', '--store', 'from.db');
    expect(nowhere).toMatchObject({ code: 2, text: expect.stringContaining('name a new folder with --out') });
  });
});
