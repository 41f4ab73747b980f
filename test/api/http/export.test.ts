import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvLine } from '../../../api/export/csv.ts';
import { type Api, openApi } from '../api.ts';

describe('tables to download', () => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  async function table(path: string): Promise<{ readonly headers: Headers; readonly rows: Record<string, string>[] }> {
    const response = await fetch(`${api.url}/export/${path}`);
    expect(response.status).toBe(200);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header = [], ...lines] = readCsv(new TextDecoder().decode(bytes));
    const rows = lines.map((line) => Object.fromEntries(header.map((name, i) => [name, line[i] ?? ''])));
    return { headers: response.headers, rows };
  }

  it('has a row a unit and measure, with the words that say so', async () => {
    const { headers, rows } = await table('ownership.csv');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toContain('ownership.csv');
    const { stats } = await api.ask<{ stats: { edges: { name: string; count: number }[] } }>(
      '{ stats { edges { name count } } }',
    );
    expect(rows).toHaveLength(stats.edges.find(({ name }) => name === 'RESPONSIBLE_FOR')?.count ?? -1);
    expect(rows).toContainEqual(
      expect.objectContaining({
        单位: '杭州市余杭区综合行政执法局',
        角色: '牵头',
        举措: '构建全覆盖政府监管体系',
        文件: '法治余杭建设六大专项工作方案',
        文件年份: '2021',
        依据: expect.stringContaining('区综合行政执法局'),
      }),
    );
  });

  it('keeps to the filters of the view, and to the units that were asked for', async () => {
    const { rows } = await table(`ownership.csv?years=2021&roles=lead&offices=${encodeURIComponent('司法局')}`);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatchObject({ 同类机构: '司法局', 角色: '牵头', 文件年份: '2021' });
  });

  it('takes a place by its code', async () => {
    const { rows } = await table('ownership.csv?regionIds=330110');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.文件地区).toContain('余杭区');
  });

  it('has a row a target, as the query lists them', async () => {
    const { rows } = await table('targets.csv?deadlineTo=2025');
    const { targets } = await api.ask<{ targets: { totalCount: number } }>(
      '{ targets(deadlineTo: "2025", first: 1) { totalCount } }',
    );
    expect(rows).toHaveLength(targets.totalCount);
    for (const { 原文: text, 期限: deadline } of rows) {
      expect(text).not.toBe('');
      expect((deadline ?? '').slice(0, 4) <= '2025').toBe(true);
    }
  });

  it.each(['ownership.csv?colour=red', 'ownership.csv?roles=boss', 'targets.csv?years=soon', 'targets.csv?min=much'])(
    'refuses %s and says what it takes',
    async (path) => {
      const response = await fetch(`${api.url}/export/${path}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        error: { code: 'BAD_INPUT', message: expect.stringContaining('It takes documentIds') },
      });
    },
  );

  it('lists the plans as references for every program that keeps them', async () => {
    const file = async (name: string) => (await fetch(`${api.url}/export/citations.${name}`)).text();
    const { documents } = await api.ask<{ documents: { totalCount: number } }>('{ documents { totalCount } }');
    const [txt, bib, ris, json] = await Promise.all(['txt', 'bib', 'ris', 'json'].map(file));
    expect(txt?.trimEnd().split('\n')).toHaveLength(documents.totalCount);
    expect(bib?.match(/^@misc\{/gmu)).toHaveLength(documents.totalCount);
    expect(ris?.match(/^TY {2}- /gmu)).toHaveLength(documents.totalCount);
    expect(ris?.match(/^ER {2}- /gmu)).toHaveLength(documents.totalCount);
    expect(JSON.parse(json ?? '')).toHaveLength(documents.totalCount);
  });

  it('lists only the plans that a list was narrowed to, and refuses what it cannot be narrowed by', async () => {
    expect(JSON.parse(await (await fetch(`${api.url}/export/citations.json?years=1999`)).text())).toEqual([]);
    const only = await fetch(`${api.url}/export/citations.json?years=2021`);
    expect(JSON.parse(await only.text()).length).toBeGreaterThan(0);
    expect((await fetch(`${api.url}/export/citations.ris?colour=red`)).status).toBe(400);
  });
});

it('quotes what would break a line, and disarms what a spreadsheet would run', () => {
  expect(csvLine(['a,b', '他说“好”', 'a"b', 'a\nb', '=1+1', '＝1+1', '-5', -5, null, true])).toBe(
    `"a,b",他说“好”,"a""b","a\nb",'=1+1,'＝1+1,'-5,-5,,true\r\n`,
  );
});

/** A reader of RFC 4180 of its own, so that the writer is not judged by itself. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gu)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1) rows.push(row);
    row = [];
  }
  return rows;
}
