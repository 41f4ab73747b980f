import { describe, expect, it } from 'vitest';
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

  it('keeps its place in plain text, where offsets are those of the file, and is told', () => {
    const { text, unread } = readText('a.txt', Buffer.from(SIMPLE));
    expect(text).toBe(SIMPLE);
    expect(unread).toMatchObject([{ kind: 'cells', message: expect.stringContaining('.md') }]);
    expect(readText('b.txt', Buffer.from('一、加强巡查。\n—— ——\n----\n')).unread).toBeUndefined();
  });
});
