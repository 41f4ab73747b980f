import { describe, expect, it } from 'vitest';
import { readUpload } from '../../../../ingest/read/read-source.ts';

const ARTICLE = [
  '为确保安全度汛，结合本县实际，制定本方案。',
  '（一）加强巡查。每日巡坝两次，建立巡查台账。',
  '（二）备足物资。逐库清点防汛物资，按期补足。',
]
  .map((line) => `<p>${line}</p>`)
  .join('');

const unread = async (body: string) =>
  (await readUpload('page.html', Buffer.from(`<html><meta charset=utf-8><body>${body}</body></html>`))).unread?.map(
    ({ kind, count, message }) => ({ kind, count, message }),
  ) ?? [];

describe('pictures of an article', () => {
  it.each([
    ['a table as a picture', `${ARTICLE}<p><img src="W020240305.jpg"></p>`, 1],
    [
      'scanned pages',
      '<h1>临川县防汛工作方案</h1><p><img src="1.jpg" style="width: 680px"></p><p><img src=2.png></p>',
      2,
    ],
    ['one that a script fills', `${ARTICLE}<img class="lazy" data-src="a.jpg">`, 1],
    ['one that links to itself', `${ARTICLE}<a href="a.jpg"><img src="a.jpg"></a>`, 1],
    ['one in the page itself', `${ARTICLE}<img src="data:image/png;base64,icon+logo/share=">`, 1],
  ])('are counted: %s', async (_about, body, count) => {
    expect((await unread(body)).filter(({ kind }) => kind === 'images')).toMatchObject([{ count }]);
  });

  it('leave it said that there is no article, where they stand alone', async () => {
    const list = '<ul><li><a href="a.html">工作方案</a></li></ul><img src="logo.jpg"><img src="1.jpg">';
    expect(await unread(list)).toMatchObject([
      { kind: 'parts', message: expect.stringContaining('--follow') },
      { kind: 'images', count: 1 },
    ]);
  });

  it.each([
    ['icons of files', `${ARTICLE}<a href="#"><img src="/images/word.png">附件</a><img src="/res/icon_pdf.gif">`],
    ['small ones', `${ARTICLE}<img src="a.png" width=16><img src="b.png" style="height:30px;width:600px">`],
    ['codes to scan', `${ARTICLE}<img class="qrcode" src="a.png"><img alt="weixin" src="b.png">`],
    ['hidden ones', `${ARTICLE}<p style="display:none"><img src="a.jpg"></p>`],
    [
      'those of the frame',
      `<header><img src="a.jpg"></header><div id=zoom>${ARTICLE}</div><footer><img src="b.jpg"></footer>`,
    ],
  ])('are not: %s', async (_about, body) => {
    expect(await unread(body)).toEqual([]);
  });
});

describe('files that a page links to', () => {
  it('are said to be apart, once each, by the names that the page gives them', async () => {
    const links = [
      '<a href="P020240305.docx">附件1：任务分工表</a>',
      '<a href="/download?name=b.xlsx&id=3">附件2</a>',
      '<a href="P020240305.docx"><img src="icon.gif"></a>',
      '<a href="/zw/list.html">更多</a>',
      '<a href="%E0%A4%A.pdf"></a>',
    ];
    const [found, ...others] = await unread(`<div id=zoom>${ARTICLE}</div>${links.join('')}`);
    expect(others).toEqual([]);
    expect(found).toEqual({
      kind: 'parts',
      count: 3,
      message:
        'The page links to 3 files that it does not hold (附件1：任务分工表.docx, 附件2.xlsx, %E0%A4%A.pdf): ingest the address of the page, or each file.',
    });
  });

  it('are none in menus', async () => {
    expect(await unread(`<nav><a href="guide.pdf">办事指南</a></nav><div id=zoom>${ARTICLE}</div>`)).toEqual([]);
  });
});
