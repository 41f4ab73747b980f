import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readUpload } from '../../../../ingest/read/read-source.ts';

const SPACES = ['office', 'text', 'table', 'style', 'draw', 'fo', 'xlink', 'svg']
  .map((prefix) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix}:1.0"`)
  .join(' ');

function odt(body: string, { automatic = '', styles = '', manifest = '' } = {}): Uint8Array {
  return zipSync(
    {
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'META-INF/manifest.xml': strToU8(`<manifest>${manifest}</manifest>`),
      'content.xml': strToU8(
        `<?xml version="1.0"?><office:document-content ${SPACES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      ),
      'styles.xml': strToU8(
        `<?xml version="1.0"?><office:document-styles ${SPACES}>${styles}</office:document-styles>`,
      ),
    },
    // Programs store the type first and unpacked, so that it can be told by the first bytes.
    { level: 0 },
  );
}

const read = (body: string, parts = {}) => readUpload('plan.odt', odt(body, parts));
const lines = async (body: string, parts = {}) => (await read(body, parts)).text.trimEnd().split('\n');
const p = (text: string) => `<text:p>${text}</text:p>`;
const item = (...content: string[]) => `<text:list-item>${content.join('')}</text:list-item>`;
const list = (attributes: string, ...items: string[]) => `<text:list ${attributes}>${items.join('')}</text:list>`;
const level = (at: number, format: string, more = '') =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}/>`;
const listStyle = (name: string, ...levels: string[]) =>
  `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`;

describe('an OpenDocument text', () => {
  it('has its numbers, through levels, interruptions and restarts', async () => {
    const automatic = listStyle(
      'L1',
      level(1, '一, 二, 三, ...', 'style:num-suffix="、"'),
      level(2, '一, 二, 三, ...', 'style:num-prefix="（" style:num-suffix="）"'),
      level(3, '1', 'style:num-suffix="." text:display-levels="1"'),
    );
    const style = 'text:style-name="L1"';
    expect(
      await lines(
        p('青溪县水库方案') +
          list(
            style,
            item(p('总体要求')),
            item(
              p('重点任务'),
              p('任务如下。'),
              list('', item(p('巡查'), list('', item(p('甲')), item(p('乙')))), item(p('加固'))),
            ),
          ) +
          p('中间一段。') +
          list(
            `${style} text:continue-numbering="true"`,
            item(p('保障措施'), list('', item(p('组织')))),
            '<text:list-item text:start-value="7"><text:p>附则</text:p></text:list-item>',
          ) +
          list(style, item(p('另起'))),
        { automatic },
      ),
    ).toEqual([
      '青溪县水库方案',
      '一、总体要求',
      '二、重点任务',
      '任务如下。',
      '（一）巡查',
      '1.甲',
      '2.乙',
      '（二）加固',
      '中间一段。',
      '三、保障措施',
      '（一）组织',
      '七、附则',
      '一、另起',
    ]);
  });

  it('numbers headings by the style of its outline', async () => {
    const styles = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-prefix="第" style:num-suffix="章 "/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2" style:num-suffix=" "/></text:outline-style>`;
    const h = (at: number, text: string) => `<text:h text:outline-level="${at}">${text}</text:h>`;
    expect(await lines(h(1, '总则') + h(2, '目的') + h(2, '范围') + h(1, '任务') + h(2, '巡查'), { styles })).toEqual([
      '第一章 总则',
      '一.1 目的',
      '一.2 范围',
      '第二章 任务',
      '二.1 巡查',
    ]);
  });

  it('has tables with merged cells, and tables inside cells', async () => {
    const cell = (text: string, more = '') => `<table:table-cell ${more}>${p(text)}</table:table-cell>`;
    const covered = '<table:covered-table-cell/>';
    const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;
    const inner = `<table:table-cell><table:table>${row(cell('甲'), cell('乙'))}</table:table></table:table-cell>`;
    const table = `<table:table><table:table-header-rows>${row(cell('任务'), cell('单位', 'table:number-columns-spanned="2"'), covered)}</table:table-header-rows>${row(cell('巡查', 'table:number-rows-spanned="2"'), cell('县水利局'), cell('县财政局'))}${row(covered, inner, '<table:table-cell/>')}</table:table>`;
    expect((await lines(table)).join(' ')).toBe(
      '| 任务 | 单位 | 〈 | | 巡查 | 县水利局 | 县财政局 | | 〃 | 甲 乙 | — |',
    );
  });

  it('leaves out what is deleted, hidden, or only contents, and puts notes and boxes behind', async () => {
    const automatic = '<style:style style:name="T9"><style:text-properties text:display="none"/></style:style>';
    expect(
      await lines(
        `<text:tracked-changes><text:changed-region><text:deletion>${p('删去的话')}</text:deletion></text:changed-region></text:tracked-changes>` +
          `<text:table-of-content><text:index-body>${p('目录一 1')}</text:index-body></text:table-of-content>` +
          p(
            '每日<text:change-start/>巡坝<text:change-end/><text:span text:style-name="T9">暗</text:span><text:span>两次</text:span>' +
              '<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>含节假日。</text:p></text:note-body></text:note>。<text:line-break/>下一行<text:s text:c="2"/>尾' +
              '<text:ruby><text:ruby-base>汛</text:ruby-base><text:ruby-text>xun</text:ruby-text></text:ruby>' +
              '<draw:frame><draw:text-box><text:p>框中的话。</text:p></draw:text-box></draw:frame>',
          ) +
          '<text:section text:display="none"><text:p>暗节</text:p></text:section>',
        { automatic },
      ),
    ).toEqual(['每日巡坝两次。', '下一行  尾汛', '含节假日。', '框中的话。']);
  });

  it('says which pictures, objects and heads of pages it does not read', async () => {
    const styles = `<style:master-page><style:header>${p('内部资料')}</style:header><style:footer>${p('第 1 页')}</style:footer></style:master-page>`;
    const body = `${p('每日巡坝两次。')}${p('<draw:frame><draw:image/></draw:frame><draw:frame><draw:object/><draw:image/></draw:frame>')}`;
    const { format, unread } = await read(body, { styles });
    expect(format).toBe('odt');
    expect(unread).toMatchObject([
      { kind: 'images', count: 1 },
      { kind: 'parts', count: 1 },
      { kind: 'characters', message: expect.stringContaining('内部资料') },
    ]);
  });

  it('is refused behind a password', async () => {
    await expect(read(p('x'), { manifest: '<manifest:encryption-data/>' })).rejects.toThrow(/password/);
  });
});
