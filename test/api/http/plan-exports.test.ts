import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSource } from '../../../ingest/read/read-source.ts';
import { type Api, openApi } from '../api.ts';

const JOINT = `芜湖市教育局等三部门关于做好课后服务工作的实施意见
芜教基〔2023〕15号
各县（区）教育局、财政局：
一、重点任务
1.丰富服务内容。每周开展体育活动不少于3次。（责任部门：市教育局）
2.强化经费保障。市财政安排专项资金2000万元。（责任部门：市财政局）
芜湖市教育局  芜湖市财政局
芜湖市体育局
2023年7月20日
`;

let api: Api;
let folder: string;
beforeAll(async () => {
  api = await openApi();
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-exports-'));
  const response = await fetch(`${api.url}/ingest?name=joint.txt`, { method: 'POST', body: JOINT });
  expect(response.status).toBe(200);
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the task ledger of a stored plan', () => {
  const documentOf = async (titleContains: string) => {
    const { items } = await api.store.documents({ titleContains }, { first: 1 });
    const document = items[0]?.node;
    if (!document) throw new Error(`There is no plan ${titleContains}`);
    return document;
  };

  it.each(['xlsx', 'docx'])('is a file of %s, named after the plan, that our own reader reads', async (ending) => {
    const document = await documentOf('课后服务');
    const response = await fetch(`${api.url}/export/ledger/${document.id}.${ending}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent(`${document.title}任务分解表`));
    const path = join(folder, `ledger.${ending}`);
    await writeFile(path, new Uint8Array(await response.arrayBuffer()));
    const { text } = await readSource(path);
    for (const cell of ['丰富服务内容', '市教育局', '强化经费保障', '市财政局', '2000万元'])
      expect(text).toContain(cell);
  });

  it('has a row a measure as CSV', async () => {
    const document = await documentOf('课后服务');
    const response = await fetch(`${api.url}/export/ledger/${document.id}.csv`);
    const rows: Record<string, string>[] = parse(await response.text(), { columns: true, bom: true });
    expect(rows.map(({ 序号, 任务, 责任单位 }) => [序号, 任务, 责任单位])).toEqual([
      ['1', '丰富服务内容', '芜湖市教育局'],
      ['2', '强化经费保障', '芜湖市财政局'],
    ]);
  });

  it('of a plan that is not there is told in one sentence', async () => {
    const response = await fetch(`${api.url}/export/ledger/doc-unknown.xlsx`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is no document doc-unknown.');
  });
});

describe('who issues together', () => {
  it('is a row a pair and document, with the words that say so', async () => {
    const response = await fetch(`${api.url}/export/joint-issuers.csv?years=2023`);
    const rows: Record<string, string>[] = parse(await response.text(), { columns: true, bom: true });
    const ours = rows.filter(({ 文件 }) => 文件?.includes('课后服务'));
    expect(ours.map(({ 单位甲 = '', 单位乙 = '' }) => [单位甲, 单位乙].toSorted().join('+')).toSorted()).toEqual([
      '芜湖市体育局+芜湖市教育局',
      '芜湖市体育局+芜湖市财政局',
      '芜湖市教育局+芜湖市财政局',
    ]);
    for (const row of ours) {
      expect(row).toMatchObject({ 联合发文数: '1', 文号: '芜教基〔2023〕15号' });
      expect([row.甲依据, row.乙依据].toSorted()).toEqual([row.单位甲, row.单位乙].toSorted());
    }
  });

  it('is all of them on the document, in the order of the text', async () => {
    const { documents } = await api.ask<{ documents: { edges: { node: { issuers: { name: string }[] } }[] } }>(
      '{ documents(titleContains: "课后服务", first: 1) { edges { node { issuers { name } } } } }',
    );
    const names = documents.edges[0]?.node.issuers.map(({ name }) => name);
    expect(names).toEqual(['芜湖市教育局', '芜湖市财政局', '芜湖市体育局']);
  });

  it('keeps to the filter, and refuses what is none', async () => {
    const none = await fetch(`${api.url}/export/joint-issuers.csv?years=1999`);
    expect((await none.text()).trim().split('\r\n')).toHaveLength(1);
    expect((await fetch(`${api.url}/export/joint-issuers.csv?roles=lead`)).status).toBe(400);
  });
});
