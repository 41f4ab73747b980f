import { describe, expect, it } from 'vitest';
import { readUpload } from '../../../../ingest/read/read-source.ts';

const A = '为确保安全度汛，结合本县实际，制定本方案。';
const B = '（一）加强巡查。每日巡坝两次，建立巡查台账。';
const C = '（二）备足物资。逐库清点防汛物资，按期补足。';
const ARTICLE = [A, B, C];
const p = (...lines: string[]) => lines.map((line) => `<p>${line}</p>`).join('\n');
const NOISE = '内部批注，尚未定稿，请勿外传。'.repeat(4);

const read = (body: string, head = '') =>
  readUpload(
    'page.html',
    Buffer.from(`<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`),
  );
const lines = async (body: string, head = '') => (await read(body, head)).text.trimEnd().split('\n');
const style = (css: string) => `<style>${css}</style>`;
const ol = (attributes: string, ...items: string[]) =>
  `<ol ${attributes}>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`;

describe('an article in an odd container', () => {
  it.each([
    ['a paragraph a box', ARTICLE.map((line) => `<div><div><span>${line}</span></div></div>`).join('')],
    [
      'two containers of one name',
      `<div class=nav>首页</div><div class=TRS_Editor>${p(A, B)}</div><div class=TRS_Editor>${p(C)}</div>`,
    ],
    ['one container in another', `<div class=TRS_Editor><div class=TRS_Editor>${p(...ARTICLE)}</div></div>`],
    ['paragraphs that are never closed', ARTICLE.map((line) => `<p>　　<font face=仿宋>${line}</font>`).join('')],
    [
      'lines that only breaks divide',
      `<div id=zoom>${ARTICLE.map((line) => `&nbsp;&nbsp;　${line}`).join('<br><br/>')}</div>`,
    ],
    [
      'what Word left behind',
      `<div class=v_news_content>${ARTICLE.map((line) => `<p class=MsoNormal><!--[if !supportLists]--><span style="mso-list:Ignore">${line.slice(0, 3)}<span>&nbsp;</span></span><!--[endif]-->${line.slice(3)}<o:p></o:p></p>`).join('')}</div>`,
    ],
    ['a quotation', `<blockquote>${p(...ARTICLE)}</blockquote>`],
    ['a form in a form, neither closed', `<form><form name=a><table><tr><td>${p(...ARTICLE)}`],
    ['a list of definitions', `<dl>${ARTICLE.map((line) => `<dd>${line}</dd>`).join('')}</dl>`],
    ['a closed fold', `<div class=conTxt><details><summary>正文</summary>${p(...ARTICLE)}</details></div>`],
    [
      'a text area that a script empties into the page',
      `<textarea id=txt style="display:none">${p(...ARTICLE).replaceAll('<', '&lt;')}</textarea><div id=show></div><script>show.innerHTML=txt.value</script>`,
    ],
    [
      'a template that a script shows',
      `<div id=show></div><script type="text/html" id=tpl>${p(...ARTICLE)}</script><script>go()</script>`,
    ],
    ['what is shown without scripts', `<noscript>${p(...ARTICLE)}</noscript><script>go()</script>`],
    ['a frame that holds its page', `<iframe srcdoc="${p(...ARTICLE).replaceAll('"', '&quot;')}"></iframe>`],
  ])('is found in %s', async (_about, body) => {
    const squash = (line: string) => line.replace(/\s/g, '');
    const found = (await lines(body)).map(squash).filter((line) => line !== '正文');
    expect(found).toEqual(ARTICLE);
  });
});

describe('what a style sheet says', () => {
  it.each([
    ['a class', '.hid{display:none}', `<p class=hid>${NOISE}</p>`],
    ['an id inside a class', '.con #note { color:red; DISPLAY : none !important }', `<p id=note>${NOISE}</p>`],
    [
      'one of several selectors, for the screen',
      '@media screen { .x, p.note{visibility:hidden} }',
      `<p class=note>${NOISE}</p>`,
    ],
    ['the attribute', '', `<p hidden>${NOISE}</p>`],
  ])('hides words by %s, and that is said', async (_about, css, noise) => {
    const { text, unread } = await read(`<div class=con>${p(...ARTICLE)}${noise}</div>`, style(css));
    expect(text.trimEnd().split('\n')).toEqual(ARTICLE);
    expect(unread).toMatchObject([
      { kind: 'characters', count: NOISE.length, message: expect.stringContaining('hidden') },
    ]);
  });

  it('shows again what a later rule or the element itself shows, and what is hidden on paper only', async () => {
    const css =
      '.b{display:none} .b{display:block} .c{display:none} @media print{.a{display:none}} /* .a{display:none} */';
    expect(
      await lines(
        `<div><p class=a>${A}</p><p class=b>${B}</p><p class=c style="display:block">${C}</p></div>`,
        style(css),
      ),
    ).toEqual(ARTICLE);
  });

  it('keeps line breaks by class', async () => {
    expect(
      await lines(`<div class="txt">${ARTICLE.join('\n')}</div>`, style('.txt{font-size:16px;white-space:pre-line}')),
    ).toEqual(ARTICLE);
  });

  it('numbers lists by class, and by that of the item', async () => {
    const css = `ol.cn{list-style-type:cjk-ideographic} .up li{list-style:upper-roman inside} ol.no{list-style:none}`;
    expect(
      await lines(p(...ARTICLE) + ol('class=cn', '甲') + ol('class=up', '乙', '丙') + ol('class=no', '丁'), style(css)),
    ).toEqual([...ARTICLE, '一、甲', 'I. 乙', 'II. 丙', '丁']);
  });

  it('leaves other rules alone, however they are written', async () => {
    const css = `@import url("a.css"); @font-face{font-family:x;src:url(x)} a:hover{display:none} p::before{content:"}"} ..bad{display:none} .a>{`;
    expect(await lines(p(...ARTICLE), style(css))).toEqual(ARTICLE);
  });
});

it('numbers lists of every type', async () => {
  const typed = (type: string, start: number) => ol(`start=${start} style="list-style-type:${type}"`, '项');
  const all: [string, number, string][] = [
    ['decimal-leading-zero', 3, '03. 项'],
    ['lower-greek', 2, 'β. 项'],
    ['cjk-heavenly-stem', 3, '丙、项'],
    ['cjk-earthly-branch', 4, '卯、项'],
    ['simp-chinese-informal', 12, '十二、项'],
    ['simp-chinese-formal', 21, '贰拾壹、项'],
    ['lower-alpha', 28, 'ab. 项'],
    ['upper-latin', 3, 'C. 项'],
    ['lower-roman', 9, 'ix. 项'],
    ['hiragana', 2, '2. 项'],
    ['"※ "', 1, '※ 项'],
    ['arabic-indic', 2, '2. 项'],
  ];
  expect(
    await lines(p(...ARTICLE) + all.map(([type, start]) => typed(type.replaceAll('"', "'"), start)).join('')),
  ).toEqual([...ARTICLE, ...all.map(([, , item]) => item)]);
});

it('writes raised figures so that no number changes by them', async () => {
  expect(
    await lines(
      p(
        A,
        '（一）新增耕地3×10<sup>4</sup>亩、厂房500m<sup>2</sup>，减排CO<sub>2</sub>。',
        '（二）见注释<sup>[1]</sup>。',
      ),
    ),
  ).toEqual([A, '（一）新增耕地3×10⁴亩、厂房500m²，减排CO2。', '（二）见注释[1]。']);
});

it('leaves out what a page marks as struck out', async () => {
  expect(await lines(p(A, `（一）每日巡坝<del>一次</del><ins>两次</ins>，建立<s>旧</s>台账。`))).toEqual([
    A,
    '（一）每日巡坝两次，建立台账。',
  ]);
  const { unread } = await read(p(...ARTICLE, '（三）每日巡坝<del>一次</del>两次。'));
  expect(unread).toMatchObject([{ kind: 'characters', count: 2, message: expect.stringContaining('struck') }]);
});

describe('tables', () => {
  const rows = (...cells: string[]) => cells.map((row) => `<tr>${row}</tr>`).join('');
  it.each([
    [
      'a head that each part repeats',
      `<table><thead>${rows('<th>任务<th>单位')}</thead><tbody>${rows('<td>巡查<td>县水利局')}</tbody><tbody>${rows('<th>任务<th>单位', '<td>加固<td>县财政局')}</tbody></table>`,
    ],
    [
      'a caption',
      `<table><caption>任务表</caption>${rows('<td>任务<td>单位', '<td>巡查<td>县水利局', '<td>加固<td>县财政局')}</table>`,
    ],
    [
      'spans that reach out of the table',
      `<table>${rows('<td>任务<td>单位', '<td>巡查<td rowspan=9 colspan=3>县水利局')}</table>`,
    ],
  ])('keep their cells: %s', async (_about, table) => {
    const text = (await lines(p(...ARTICLE) + table)).slice(3).join(' ');
    expect(text).toContain('任务 | 单位');
    expect(text).toMatch(/巡查 \| 县水利局/);
  });
});
