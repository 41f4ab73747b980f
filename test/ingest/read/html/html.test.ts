import { describe, expect, it } from 'vitest';
import { readUpload } from '../../../../ingest/read/read-source.ts';

const ARTICLE = [
  '为确保安全度汛，结合本县实际，制定本方案。',
  '（一）加强巡查。每日巡坝两次，建立巡查台账。',
  '（二）备足物资。逐库清点防汛物资，按期补足。',
];
const PARAGRAPHS = ARTICLE.map((line) => `<p>${line}</p>`).join('\n');

async function read(body: string, head = '') {
  return readUpload(
    'page.html',
    Buffer.from(`<html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`),
  );
}
const lines = async (body: string) => (await read(body)).text.trimEnd().split('\n');

describe('the article of a page', () => {
  it.each([
    [
      'a form round the page',
      `<form action="x.aspx"><input type=hidden value=1><div class=nav>首页</div><div>${PARAGRAPHS}</div></form>`,
    ],
    ['a form that is never closed', `<form action="/s"><input name=q><div>${PARAGRAPHS}</div>`],
    [
      'a box that a script shows',
      `<div class=nav>首页</div><div id=js_content style="visibility: hidden">${PARAGRAPHS}</div>`,
    ],
    ['a box that is hidden until it is turned over', `<div style="display:none">${PARAGRAPHS}</div>`],
    ['a header that was never closed', `<header><div>首页</div><div>${PARAGRAPHS}</div>`],
    ['a table for the layout', `<table><tr><td><a href=a>首页</a></td><td>${PARAGRAPHS.repeat(1)}</td></tr></table>`],
    [
      'a container of 博达',
      `<div id=vsb_content_100><div class=v_news_content>${PARAGRAPHS}</div></div><div>主办：县政府办。版权所有。</div>`,
    ],
    ['a known name that holds only a label', `<div class=article-content>最新文章</div><div>${PARAGRAPHS}</div>`],
  ])('is found in %s', async (_, body) => {
    const text = await lines(body);
    expect(text.filter((line) => ARTICLE.includes(line))).toEqual(ARTICLE);
  });

  it('keeps line breaks where the page does', async () => {
    expect(await lines(`<pre>${ARTICLE.join('\n')}</pre>`)).toEqual(ARTICLE);
    expect(await lines(`<div style="white-space: pre-wrap">${ARTICLE.join('\n')}</div>`)).toEqual(ARTICLE);
    expect(await lines(`<p>${ARTICLE[0]?.slice(0, 5)}\n${ARTICLE[0]?.slice(5)}</p><p>${ARTICLE[1]}</p>`)).toEqual(
      ARTICLE.slice(0, 2),
    );
  });

  it('numbers lists as a browser does, and items that bring their number not again', async () => {
    const list = (attributes: string, ...items: string[]) =>
      `<ol ${attributes}>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`;
    expect(
      await lines(
        `<p>${ARTICLE.join('')}</p>` +
          list('style="list-style-type: cjk-ideographic"', '甲一', '甲二') +
          list('type=I start=4', '乙四', '乙五') +
          list('reversed', '丙二', '丙一') +
          list('style="list-style: simp-chinese-formal outside"', '丁一') +
          list('', '<p>（一）戊一</p>', '<p>戊二</p>', '戊三'.concat('<ul><li>小点</li></ul>')) +
          '<ol><li>己一</li><li value=7>己七</li><li>己八</li></ol>' +
          list('style="list-style:none"', '庚'),
      ),
    ).toEqual([
      ARTICLE.join(''),
      '一、甲一',
      '二、甲二',
      'IV. 乙四',
      'V. 乙五',
      '2. 丙二',
      '1. 丙一',
      '壹、丁一',
      '（一）戊一',
      '2. 戊二',
      '3. 戊三',
      '小点',
      '1. 己一',
      '7. 己七',
      '8. 己八',
      '庚',
    ]);
  });
});

describe('what a page does not hold', () => {
  it('refuses a page that a script or a frame would fill, and says which', async () => {
    await expect(read('<div id="app">正在加载，请稍候。</div><script src="app.js"></script>')).rejects.toThrow(
      /page\.html is a page without its article: a script/,
    );
    await expect(read('<div>首页</div><iframe src="body.html"></iframe>')).rejects.toThrow(
      /frame.*body\.html|body\.html in a frame/,
    );
  });

  it('says that it found only menus', async () => {
    const { unread } = await read(
      '<ul><li><a href=1>关于印发水库方案的通知</a></li><li><a href=2>关于印发河道方案的通知</a></li></ul>',
    );
    expect(unread).toMatchObject([{ kind: 'parts', message: expect.stringContaining('No article') }]);
  });

  it('reads an article beside a damaged character, and refuses one that is damaged itself', async () => {
    const page = (side: string, article: string) =>
      Buffer.from(
        `<meta charset="utf-8"><div class="side">${side}</div><div class="TRS_Editor">${article}</div>`,
        'latin1',
      );
    const latin1 = (text: string) => Buffer.from(text).toString('latin1');
    const { text, unread } = await readUpload('page.html', page(`${latin1('头条')}\xe5`, latin1(PARAGRAPHS)));
    expect(text.trimEnd().split('\n')).toEqual(ARTICLE);
    expect(unread).toMatchObject([{ kind: 'characters', count: 1 }]);
    await expect(
      readUpload('page.html', page('', `${latin1(PARAGRAPHS)}<p>\xe5 ${latin1('损坏')}</p>`)),
    ).rejects.toThrow(/damaged character in its article/);
  });

  it('counts sentences outside the article where there are as many as in it', async () => {
    const other = `<div>${'另一篇文章说了许多别的事情，这里没有读到。'.repeat(12)}</div>`;
    const { unread } = await read(`<div><div class="TRS_Editor">${PARAGRAPHS.repeat(4)}</div></div>${other}`);
    expect(unread).toMatchObject([{ kind: 'characters', count: 252 }]);
  });
});

describe('a page that is saved as one file', () => {
  const mht = (charset: string, encoding: string, body: string) =>
    Buffer.from(
      [
        'From: <Saved by a browser>',
        'Subject: page',
        'MIME-Version: 1.0',
        'Content-Type: multipart/related; type="text/html"; boundary="----part"',
        '',
        '------part',
        `Content-Type: text/html; charset=${charset}`,
        `Content-Transfer-Encoding: ${encoding}`,
        'Content-Location: http://127.0.0.1/page.html',
        '',
        body,
        '------part',
        'Content-Type: image/png',
        'Content-Transfer-Encoding: base64',
        'Content-Location: http://127.0.0.1/seal.png',
        '',
        'iVBORw0KGgo=',
        '------part--',
        '',
      ].join('\r\n'),
    );

  it('is read as the page alone, however its bytes are written', async () => {
    const page = `<html><body><div class=nav>首页</div><div>${PARAGRAPHS}</div></body></html>`;
    const base64 = Buffer.from(page).toString('base64');
    const quoted = [...Buffer.from(page)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
    const soft = quoted.map((byte, at) => (at % 24 === 23 ? `${byte}=\r\n` : byte)).join('');
    for (const file of [mht('utf-8', 'base64', base64), mht('utf-8', 'quoted-printable', soft)]) {
      const { text, format } = await readUpload('page.mht', file);
      expect(format).toBe('html');
      expect(text.split('\n').filter((line) => ARTICLE.includes(line))).toEqual(ARTICLE);
      expect(text).not.toContain('iVBOR');
    }
  });

  it('is refused where it holds no page', async () => {
    const bare = Buffer.from('MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx');
    await expect(readUpload('page.mht', bare)).rejects.toThrow(/page\.mht holds no page/);
  });
});

describe('a text that is cut off', () => {
  it.each([
    ['utf-8', Buffer.from('一、加强巡查。').subarray(0, -1)],
    [
      'gb18030',
      Buffer.concat([Buffer.from('d2bbcba2', 'hex').subarray(0, 2), Buffer.from('a1a3', 'hex'), Buffer.from([0xb0])]),
    ],
  ])('in %s is read but for its last character, and it is said', async (encoding, bytes) => {
    const read = await readUpload('cut.txt', bytes);
    expect(read.encoding).toBe(encoding);
    expect(read.unread).toMatchObject([{ kind: 'characters', count: 1 }]);
  });
});
