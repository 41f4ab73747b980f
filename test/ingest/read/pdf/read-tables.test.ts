import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../ingest/read/pdf/read-pdf.ts';
import { buildPdf, type Drawn, type DrawnPage, grid, lines } from './build-pdf.ts';

const linesOf = async (pages: readonly DrawnPage[]) =>
  (await readPdf('plan.pdf', buildPdf(pages))).text.trimEnd().split('\n');
/** The cells of each row of the tables in a text. */
const rowsOf = async (pages: readonly DrawnPage[]) => {
  const rows: string[][] = [];
  let inCell = false;
  const lines = await linesOf(pages);
  for (const [index, line] of lines.entries()) {
    if (line !== '|') {
      if (inCell) rows.at(-1)?.push(line);
    } else if (!inCell || lines[index + 1] === '|') {
      inCell = !inCell && lines[index + 1] !== undefined;
      if (inCell) rows.push([]);
    } else if (lines[index + 1] === undefined) inCell = false;
  }
  return rows;
};

function table(rows: readonly (readonly string[])[], xs: readonly number[], top: number, height = 26): Drawn[] {
  const ys = Array.from({ length: rows.length + 1 }, (_, index) => top - index * height);
  return [
    ...grid(xs, ys),
    ...rows.flatMap((row, r) =>
      row.flatMap((text, c): Drawn[] => (text === '' ? [] : [{ text, x: (xs[c] ?? 0) + 4, y: (ys[r] ?? 0) - 17 }])),
    ),
  ];
}

describe('tables', () => {
  const XS = [60, 100, 260, 360, 470, 540];
  const HEAD = ['序号', '工作任务', '牵头单位', '配合单位', '时限'];

  it('have a cell for every ruled place', async () => {
    const rows = [
      HEAD,
      ['1', '疏浚河道12公里', '县水利局', '', '6月底'],
      ['2', '修复护坡3处', '县住建局', '县水利局', '9月底'],
    ];
    expect(await rowsOf([{ drawn: table(rows, XS, 740) }])).toEqual([
      HEAD,
      ['1', '疏浚河道12公里', '县水利局', '—', '6月底'],
      rows[2],
    ]);
  });

  it('whose outer lines are missing are whole', async () => {
    const rows = [HEAD, ['1', '疏浚河道12公里', '县水利局', '县财政局', '6月底']];
    const drawn = table(rows, XS, 740).filter(
      (one) => !('line' in one) || one.line[0] !== one.line[2] || (one.line[0] !== 60 && one.line[0] !== 540),
    );
    expect(await rowsOf([{ drawn }])).toEqual(rows);
  });

  it('with a line missing have a merged cell', async () => {
    const xs = [60, 160, 300, 420];
    const rows = [
      ['类别', '任务', '责任单位'],
      ['', '疏浚河道', '县水利局'],
      ['', '修复护坡', '县住建局'],
    ];
    const drawn = table(rows, xs, 740).filter(
      (one) => !('line' in one) || one.line[1] !== 740 - 52 || one.line[1] !== one.line[3],
    );
    const merged: Drawn[] = [...drawn, { line: [160, 688, 420, 688] }, { text: '水利工程', x: 64, y: 684 }];
    expect(await rowsOf([{ drawn: merged }])).toEqual([
      rows[0],
      ['水利工程', '疏浚河道', '县水利局'],
      ['〃', '修复护坡', '县住建局'],
    ]);
  });

  it('go on over pages: the head once, and the row whole that the page broke', async () => {
    const first = [HEAD, ['1', '疏浚河道，清理', '县水利局', '县财政局', '6月底']];
    const second = [
      HEAD,
      ['', '河岸垃圾', '', '、县教育局', ''],
      ['2', '修复护坡3处', '县住建局', '县水利局', '9月底'],
    ];
    expect(await rowsOf([{ drawn: table(first, XS, 200) }, { drawn: table(second, XS, 740) }])).toEqual([
      HEAD,
      ['1', '疏浚河道，清理河岸垃圾', '县水利局', '县财政局、县教育局', '6月底'],
      second[2],
    ]);
  });

  it('without lines are found by their heads, with cells of several lines', async () => {
    const at = (row: readonly string[], y: number) =>
      row.flatMap((text, c): Drawn[] => (text === '' ? [] : [{ text, x: XS[c] ?? 0, y }]));
    const drawn = [
      ...at(HEAD, 740),
      ...at(['1', '疏浚城区的河道共计', '县水利局', '县财政局、', '6月底'], 714),
      ...at(['', '12公里', '', '县教育局', ''], 698),
      ...at(['2', '修复护坡3处', '县住建局', '', '9月底'], 672),
      { text: '以上任务由县政府办公室督办，每季度通报一次进展情况，年底统一考核评比。', x: 60, y: 640 },
    ];
    const rows = await rowsOf([{ drawn }]);
    expect(rows.slice(0, 2)).toEqual([
      HEAD,
      ['1', '疏浚城区的河道共计12公里', '县水利局', '县财政局、县教育局', '6月底'],
    ]);
    expect(rows[2]?.slice(0, 3)).toEqual(['2', '修复护坡3处', '县住建局']);
    expect((await linesOf([{ drawn }])).at(-1)).toMatch(/^以上任务/);
  });

  it('ruled above, under the head and at the foot alone keep their rows, and end at their foot', async () => {
    const row = (y: number, ...texts: string[]) =>
      texts.map((text, c): Drawn => ({ text, x: [90, 260, 420][c] ?? 0, y }));
    const across = (y: number): Drawn => ({ line: [80, y, 520, y] });
    const drawn = [
      ...lines(['青溪县水库任务表'], { y: 780 }),
      ...[across(760), ...row(745, '任务', '牵头单位', '完成时限'), across(738)],
      ...row(720, '加强巡查', '县水利局', '2025年6月底'),
      ...row(700, '备足物资', '县应急局', '2025年底'),
      ...[across(692), ...lines(['以上任务按月通报。'], { y: 660 })],
    ];
    expect((await linesOf([{ drawn }])).join(' ')).toBe(
      '青溪县水库任务表 | 任务 | 牵头单位 | 完成时限 | | 加强巡查 | 县水利局 | 2025年6月底 | | 备足物资 | 县应急局 | 2025年底 | 以上任务按月通报。',
    );
  });

  it('stand beside text without taking it in', async () => {
    const drawn: Drawn[] = [
      ...lines(['一、重点任务'], { y: 780 }),
      ...grid([60, 150, 270], [760, 738, 716]),
      ...['任务', '单位'].map((text, c): Drawn => ({ text, x: 66 + 90 * c, y: 744 })),
      ...['加强巡查', '县水利局'].map((text, c): Drawn => ({ text, x: 66 + 90 * c, y: 722 })),
      ...lines(['汛期要加强水库巡查，做到险情早', '发现、早报告、早处置，每日巡坝', '两次以上，并建立巡查工作台账。'], {
        x: 300,
        y: 744,
        leading: 18,
      }),
    ];
    expect((await linesOf([{ drawn }])).join(' ')).toBe(
      '一、重点任务 | 任务 | 单位 | | 加强巡查 | 县水利局 | 汛期要加强水库巡查，做到险情早发现、早报告、早处置，每日巡坝两次以上，并建立巡查工作台账。',
    );
  });

  it('of one cell are a frame, whose text is read as text', async () => {
    const drawn = [
      ...grid([60, 540], [740, 600]),
      ...lines(['专栏1 重点工程', '1.新建泵站12座。', '2.改造管网30公里。'], { y: 715 }),
    ];
    expect(await linesOf([{ drawn }])).toEqual(['专栏1重点工程', '1.新建泵站12座。', '2.改造管网30公里。']);
  });
});

it('reads a page that is set in columns from right to left', async () => {
  const column = (text: string, x: number) => [...text].map((one, i): Drawn => ({ text: one, x, y: 760 - i * 14 }));
  const drawn = [
    ...column('青溪县水库安全管理工作方案', 480),
    ...column('（一）加强水库巡查。每日巡坝两次以上。', 440),
    ...column('（二）备足防汛物资。由县应急管理局负责。', 400),
  ];
  expect(await linesOf([{ drawn }])).toEqual([
    '青溪县水库安全管理工作方案',
    '（一）加强水库巡查。每日巡坝两次以上。',
    '（二）备足防汛物资。由县应急管理局负责。',
  ]);
});
