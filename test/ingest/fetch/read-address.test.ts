import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { createFetcher, type Fetcher } from '../../../ingest/fetch/fetcher.ts';
import { followList, readAddress } from '../../../ingest/fetch/read-address.ts';
import { ingestFiles } from '../../../ingest/load.ts';
import { READ_LIMITS } from '../../../ingest/read/read-source.ts';
import { countingEmbedder, DIMENSIONS } from '../load/counting-embedder.ts';
import { buildDocx, paragraph, run } from '../read/word/build-docx.ts';
import { type Answer, openSite, planPage, type Site } from './site.ts';

let fetcher: Fetcher;
const open: { close(): Promise<void> }[] = [];

beforeEach(() => {
  fetcher = createFetcher({ maxBytes: 1_000_000, timeoutMs: 5_000, pauseMs: 0, mayReach: () => true });
  open.push(fetcher);
});
afterEach(async () => {
  for (const part of open.splice(0)) await part.close();
});

async function site(pages: Readonly<Record<string, Answer>>): Promise<Site> {
  const made = await openSite(pages);
  open.push(made);
  return made;
}

const DOCX = buildDocx({
  body: ['青溪县水库任务分解表', '一、任务', '（一）安装雨量计30套。（县水利局负责）']
    .map((line) => paragraph(run(line)))
    .join(''),
});

it('reads a page with the files that it links to, each under the address of the page', async () => {
  const more = `<p class="fj">附件：<a href="./P02023.docx">任务分解表</a> <a href="/down?file=all.zip">打包下载</a>
    <a href="slides.ppt">解读</a> <a href="gone.pdf">图解</a> <a href="./P02023.docx" title="任务分解表">下载</a></p>`;
  const { origin } = await site({
    '/art/t1.html': planPage('青溪县水库安全管理工作方案', more),
    '/art/P02023.docx': { headers: { 'content-type': 'application/msword' }, body: DOCX },
    '/down?file=all.zip': {
      headers: { 'content-type': 'application/zip' },
      body: zipSync({ 'a/说明.txt': strToU8('青溪县说明\n一、任务\n1.修渠道5公里。\n') }),
    },
  });
  const page = `${origin}/art/t1.html`;
  const { sources, failed, skipped } = await readAddress(fetcher, page);
  expect(sources.map((source) => [source.name, source.origin])).toEqual([
    ['t1.html', page],
    ['任务分解表.docx', `${page}!/${origin}/art/P02023.docx`],
    ['说明.txt', `${page}!/${origin}/down?file=all.zip!/a/说明.txt`],
  ]);
  expect(failed).toEqual([{ path: `${page}!/${origin}/art/gone.pdf`, reason: expect.stringContaining('404') }]);
  expect(skipped).toEqual([
    { path: `${page}!/${origin}/art/slides.ppt`, reason: expect.stringContaining('presentation') },
  ]);
});

it('reads a file by its address, and a page in the encoding that only its server states', async () => {
  const gbk = Buffer.from([...iconvGbk('青溪县水库方案')]);
  const { origin } = await site({
    '/方案.docx': 'x',
    [encodeURI('/方案.docx')]: { headers: { 'content-type': 'application/octet-stream' }, body: DOCX },
    '/a': {
      headers: { 'content-type': 'text/html; charset=gb2312' },
      body: Buffer.concat([Buffer.from('<html><body><p>'), gbk, Buffer.from('</p></body></html>')]),
    },
  });
  const { sources } = await readAddress(fetcher, `${origin}/方案.docx`);
  expect(sources).toMatchObject([{ name: '方案.docx', format: 'docx', text: expect.stringContaining('雨量计30套') }]);
  const page = await readAddress(fetcher, `${origin}/a`);
  expect(page.sources).toMatchObject([{ encoding: 'gb18030', text: expect.stringContaining('青溪县水库方案') }]);
});

it('goes where a page sends every visitor at once', async () => {
  const { origin } = await site({
    '/': '<html><head><meta http-equiv="Refresh" content="0; URL=./plan/t2.html"></head><body></body></html>',
    '/plan/t2.html': planPage('白水县水库安全管理工作方案'),
  });
  const { sources } = await readAddress(fetcher, origin);
  expect(sources).toMatchObject([{ origin: `${origin}/plan/t2.html`, text: expect.stringContaining('白水县') }]);
});

const LIST = `<html><body><ul class="nav"><li><a href="/a">政府信息公开指南和制度</a></li><li><a href="/b">领导之窗</a></li></ul>
<ul class="list"><li><a href="./t1.html" title="青溪县水库安全管理工作方案">青溪县水库安全管…</a><span>2023-05-06</span></li>
<li><a href="t2.html">白水县水库方案</a> [05-04]</li><li><a href="https://elsewhere.example.cn/x.html">外地的方案</a> 2023-05-01</li></ul>
<div class="page"><a href="index_1.html">下一页</a></div></body></html>`;

it('tells what a list lists from its menus, and says that it goes on', async () => {
  const { origin } = await site({ '/list/': LIST });
  const { files, skipped } = await followList(fetcher, `${origin}/list/`, READ_LIMITS);
  expect(files).toEqual([`${origin}/list/t1.html`, `${origin}/list/t2.html`]);
  expect(skipped).toEqual([
    { path: `${origin}/list/index_1.html`, reason: expect.stringContaining('goes on'), fatal: false },
  ]);
});

it('says so where a script would fill the list in', async () => {
  const { origin } = await site({
    '/list/': '<html><body><div id="app"></div><script src="a.js"></script></body></html>',
  });
  const { files, skipped } = await followList(fetcher, `${origin}/list/`, READ_LIMITS);
  expect(files).toEqual([]);
  expect(skipped).toMatchObject([{ fatal: true, reason: expect.stringContaining('script') }]);
});

it('keeps the address as the source of the documents, and knows the page again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhengmai-fetch-'));
  const embedder = countingEmbedder();
  const store: GraphStore = embeddedStore({
    path: join(folder, 's.db'),
    dimensions: DIMENSIONS,
    model: embedder.model,
  });
  await store.open();
  try {
    const { origin } = await site({ '/t1.html': planPage('青溪县水库安全管理工作方案') });
    const page = `${origin}/t1.html`;
    const [first] = await ingestFiles({ store, embedder, fetcher }, [page]);
    expect(first).toMatchObject({ path: page, status: 'added', measures: 2 });
    expect((await store.findSource({ origin: page }))?.documentIds).toEqual(first?.documentIds);
    expect(await ingestFiles({ store, embedder, fetcher }, [page])).toMatchObject([{ status: 'unchanged' }]);
    expect(await ingestFiles({ store, embedder }, [page])).toMatchObject([
      { status: 'failed', reason: expect.stringContaining('none are fetched') },
    ]);
  } finally {
    await store.close();
    await rm(folder, { recursive: true });
  }
});

/** The bytes of a text in GBK, looked up by decoding every pair: Node only decodes it. */
function iconvGbk(text: string): number[] {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let high = 0xb0; high < 0xf8; high += 1)
    for (let low = 0xa1; low < 0xff; low += 1) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return [...text].flatMap((character) => table.get(character) ?? []);
}
