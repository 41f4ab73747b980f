import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '../../../api/export/csv.ts';
import { ledgersOf } from '../../../api/export/ledger/ledger.ts';
import { MEASURE_COLUMNS, measureRows } from '../../../api/export/measures-csv.ts';
import { OWNERSHIP_COLUMNS, ownershipRows } from '../../../api/export/ownership-csv.ts';
import { TARGET_COLUMNS, targetRows } from '../../../api/export/targets-csv.ts';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { extract } from '../../../ingest/extract/extract.ts';
import { resolve } from '../../../ingest/resolve/resolve.ts';
import type { SourceText } from '../../../ingest/source-text.ts';

const text = '青溪县防汛工作方案\n一、加强巡查。物资到位率达到95%以上。（牵头单位：县水利局）\n';
const second = text.indexOf('一、');
/** As a scan of two pages is read: the measure stands on the second, and its words are 93.8 % sure. */
const source: SourceText = {
  name: 'a.png',
  origin: '/a.png',
  format: 'picture',
  encoding: 'utf-8',
  text,
  pageStarts: [0, second],
  boxes: [
    [0, second - 1, 1, 0.2, 0.1, 0.8, 0.13],
    [second, text.length - 1, 2, 0.1, 0.1, 0.9, 0.13],
  ],
  confidences: [[second, text.length - 1, 0.938]],
};

describe('what is exported of a plan that was read from a picture', () => {
  const graph = resolve(source, extract(source));
  let folder: string;
  let store: ReturnType<typeof embeddedStore>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhengmai-export-pages-'));
    store = embeddedStore({ path: join(folder, 'store.db'), dimensions: null, model: null });
    await store.open();
    await store.saveSource(graph, new Map());
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['ownership', OWNERSHIP_COLUMNS, () => ownershipRows(store, {})],
    ['measures', MEASURE_COLUMNS, () => measureRows(store, {})],
    ['targets', TARGET_COLUMNS, () => targetRows(store, {})],
  ])('has its page, and how sure it was read, in the table of %s', async (_, columns, rowsOf) => {
    const rows: Record<string, Cell | undefined>[] = [];
    for await (const cells of rowsOf()) rows.push(Object.fromEntries(columns.map((name, at) => [name, cells[at]])));
    expect(rows).toMatchObject([{ 页码: 2, '识别把握（%）': 93 }]);
  });

  it('has both in the ledger', () => {
    const [ledger] = ledgersOf(graph.source, graph.nodes, graph.edges);
    expect(ledger?.rows[0]?.at(-1)).toBe('第2页（由图片识别，把握93%）');
  });
});
