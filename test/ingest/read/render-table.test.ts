import { describe, expect, it } from 'vitest';
import { type ReadTable, renderTable } from '../../../ingest/read/text/render-table.ts';

/** The rows of a table as text, cells apart by single bars. */
const rows = (table: ReadTable) =>
  renderTable(table)
    .replace(/^\||\|$/g, '')
    .split('\n|\n|\n')
    .map((row) => row.trim().split('\n|\n').join('|'));

describe('renderTable', () => {
  it('writes a merged cell once and marks where it goes on', () => {
    const head = [
      { text: '任务', rowSpan: 2 },
      { text: '分工', colSpan: 2 },
      { text: '时限', rowSpan: 2 },
    ];
    expect(
      rows([head, [{ text: '牵头' }, { text: '配合' }], [{ text: 'a' }, { text: 'b', colSpan: 2 }, { text: 'c' }]]),
    ).toEqual(['任务|分工|〈|时限', '〃|牵头|配合|〃', 'a|b|〈|c']);
  });

  it('ends a cell that reaches over one from above, and leaves out columns in which nothing begins', () => {
    expect(rows([[{ text: 'a' }, { text: 'b', rowSpan: 2 }], [{ text: 'c', colSpan: 2 }]])).toEqual(['a|b', 'c|〃']);
    expect(rows([[{ text: '标题', colSpan: 1000 }], [{ text: 'a' }, { text: 'b' }]])).toEqual(['标题|〈', 'a|b']);
  });

  it('keeps short rows short, spans inside the table, and bars inside cells apart from its own', () => {
    expect(rows([[{ text: 'a' }, { text: '' }, { text: 'c', rowSpan: 99 }], [{ text: 'd' }]])).toEqual([
      'a|—|c',
      'd|—|〃',
    ]);
    expect(rows([[{ text: 'a' }, { text: 'b' }], [{ text: 'd' }]])).toEqual(['a|b', 'd']);
    expect(rows([[{ text: 'a\n|\nb' }, { text: 'c' }]])).toEqual(['a\n｜\nb|c']);
  });

  it('writes a box of one column as the lines in it', () => {
    expect(renderTable([[{ text: '专栏1 重点工程' }], [{ text: '1.新建水塔。' }]])).toBe(
      '专栏1 重点工程\n1.新建水塔。',
    );
  });
});
