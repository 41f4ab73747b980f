import { describe, expect, it } from 'vitest';
import { splitDrawnTables } from '../../../../ingest/read/markdown/drawn-tables.ts';
import { readMarkdown } from '../../../../ingest/read/markdown/markdown.ts';
import { readText } from '../../../../ingest/read/text/read-text.ts';

const read = (text: string) => readMarkdown('a.md', Buffer.from(text)).text.trimEnd().replaceAll('\n', ' ');

const ROWS = '| 任务 | 单位 | 时限 | | 除险加固12座，并通过验收 | 县水利局 | 6月底 | | 安装雨量计 | 县应急局 | 年底 |';
const SIMPLE = `  任务                        单位       时限
  --------------------------- ---------- --------
  除险加固12座，并通过验收    县水利局   6月底
  安装雨量计                  县应急局   年底
`;

describe('a table that is drawn with characters', () => {
  it.each([
    ['with dashes below its heads', SIMPLE],
    [
      'with rows of several lines',
      `--------------------------------------------
 任务              单位       时限
----------------- ---------- --------
 除险加固12座，    县水利局   6月底
 并通过验收

 安装雨量计        县应急局   年底
--------------------------------------------
`,
    ],
    [
      'with lines',
      `┌──────────────────────────┬──────────┬────────┐
│任务                      │单位      │时限    │
├──────────────────────────┼──────────┼────────┤
│除险加固12座，并通过验收  │县水利局  │6月底   │
├──────────────────────────┼──────────┼────────┤
│安装雨量计                │县应急局  │年底    │
└──────────────────────────┴──────────┴────────┘
`,
    ],
    [
      'with double lines, by an editor whose columns do not line up',
      `╔══╦══╦══╗
║任务║单位║时限║
╠══╬══╬══╣
║除险加固12座，并通过验收║县水利局║6月底║
╠══╬══╬══╣
║安装雨量计║县应急局║年底║
╚══╩══╩══╝
`,
    ],
  ])('has its cells: %s', (_about, table) => {
    expect(read(`前一段。\n\n${table}\n后一段。\n`)).toBe(`前一段。 ${ROWS} 后一段。`);
  });

  it('leaves a cell empty where nothing stands in its column', () => {
    expect(read('任务        单位       时限\n----------- ---------- -----\n除险加固               年底\n')).toBe(
      '| 任务 | 单位 | 时限 | | 除险加固 | — | 年底 |',
    );
  });

  it('is not made of lines that only part paragraphs', () => {
    expect(read('前一段。\n\n---- ----\n\n后一段。\n')).toBe('前一段。 后一段。');
  });

  it('is written a cell after the other in plain text too, and nothing else is', () => {
    const { text, unread } = readText('a.txt', Buffer.from(SIMPLE));
    expect(text).toBe(
      splitDrawnTables(SIMPLE.split('\n'))
        .map((stretch) => stretch.text)
        .join('\n'),
    );
    expect(text).toContain('|\n');
    expect(unread).toBeUndefined();
    const plain = '一、加强巡查。\n—— ——\n----\n';
    expect(readText('b.txt', Buffer.from(plain))).toMatchObject({ text: plain });
  });

  it('of lines that do not meet, as of an editor of another width, has its cells by their order', () => {
    const box = [
      '┌──┬────┬────┐',
      '│类别│任务│单位│',
      '├──┼────┼────┤',
      '│设施│新建物流园区│甲│',
      '│  │一座│局│',
      '│  ├────┼────┤',
      '│  │修桥│乙局│',
      '└──┴────┴────┘',
    ];
    expect(
      splitDrawnTables(box)
        .map(({ text }) => text.split('\n').join(' '))
        .join('')
        .trim(),
    ).toBe('| 类别 | 任务 | 单位 | | 设施 | 新建物流园区 一座 | 甲 局 | | 〃 | 修桥 | 乙局 |');
  });
});
