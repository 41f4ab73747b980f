import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../ingest/read/pdf/read-pdf.ts';
import { buildPdf, type Drawn, type DrawnPage, type DrawnText, grid, lines } from './build-pdf.ts';

const read = (pages: readonly DrawnPage[]) => readPdf('plan.pdf', buildPdf(pages));
const linesOf = async (pages: readonly DrawnPage[]) => (await read(pages)).text.trimEnd().split('\n');
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

const SENTENCE = '逐库清点防汛物资，补齐砂石和编织袋，二〇二五年底前完成水库的加固和清淤';
const PARAGRAPH = [`　　${SENTENCE.slice(0, 30)}`, '并落实专人值守。'];

/** Two lines of a paragraph that fills the measure, at a place. */
function paragraph(text: string, { x = 80, y = 740, width = 36, size = 12 } = {}): DrawnText[] {
  const first = text.slice(0, width - 2);
  const rest = text.slice(width - 2).match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
  return [
    { text: first, x: x + 2 * size, y, size },
    ...rest.map((line, index) => ({ text: line, x, y: y - 22 * (index + 1), size })),
  ];
}

function table(rows: readonly (readonly string[])[], xs: readonly number[], top: number, height = 26): Drawn[] {
  const ys = Array.from({ length: rows.length + 1 }, (_, index) => top - index * height);
  return [
    ...grid(xs, ys),
    ...rows.flatMap((row, r) =>
      row.flatMap((text, c): Drawn[] => (text === '' ? [] : [{ text, x: (xs[c] ?? 0) + 4, y: (ys[r] ?? 0) - 17 }])),
    ),
  ];
}

describe('characters', () => {
  it('struck twice for bold are read once, and doubled characters stay', async () => {
    const drawn = [...'推进人人参与'].flatMap((text, index): Drawn[] => {
      const x = 80 + 12 * index;
      return [
        { text, x, y: 700 },
        { text, x: x + 0.4, y: 700 },
      ];
    });
    expect(await linesOf([{ drawn: [...drawn, ...lines(PARAGRAPH, { y: 650 })] }])).toContain('推进人人参与');
  });

  it.each([90, 180, 270] as const)('of a page turned by %i are read as they are seen', async (rotate) => {
    const [width, height] = [595, 842];
    // The text is drawn so that the turned page shows it upright.
    const at = (index: number): Drawn => {
      const [x, y] = [80, 700 - 22 * index];
      const place = { 90: { x: width - y, y: x }, 180: { x: width - x, y: height - y }, 270: { x: y, y: height - x } }[
        rotate
      ];
      return { text: ['一、重点任务', '（一）加强巡查。每日巡坝两次。'][index] ?? '', ...place, turn: rotate };
    };
    expect(await linesOf([{ drawn: [at(0), at(1)], rotate }])).toEqual([
      '一、重点任务',
      '（一）加强巡查。每日巡坝两次。',
    ]);
  });

  it('turned by the text alone are read too', async () => {
    const drawn: Drawn[] = ['一、重点任务', '（一）加强巡查。每日巡坝两次。'].map((text, index) => ({
      text,
      x: 100 + 22 * index,
      y: 80,
      turn: 90,
    }));
    expect(await linesOf([{ drawn }])).toEqual(['一、重点任务', '（一）加强巡查。每日巡坝两次。']);
  });

  it('of a title set wide are one word', async () => {
    const title = [...'工作方案'].map((text, index): Drawn => ({ text, x: 150 + 60 * index, y: 780, size: 22 }));
    expect((await linesOf([{ drawn: [...title, ...lines(PARAGRAPH)] }]))[0]).toBe('工作方案');
  });

  it('raised behind a word are no figure of it', async () => {
    const drawn: Drawn[] = [
      { text: '新建面积达到500m', x: 80, y: 700 },
      { text: '2', x: 80 + 12 * 6 + 6 * 4 + 0.5, y: 705, size: 7 },
      ...lines(PARAGRAPH, { y: 650 }),
    ];
    expect((await linesOf([{ drawn }]))[0]).toBe('新建面积达到500m²');
  });
});

describe('what is not of the text', () => {
  const body = (page: number) => lines([`（${page}）加强巡查，每日巡坝两次。`, ...PARAGRAPH], { y: 700 });

  it.each(['－1－', '— 1 —', '第1页 共2页', '1/2', '- 1 -', '1', '·1·', 'Page 1'])(
    'the page number %s',
    async (number) => {
      const pages = [1, 2].map((page) => ({
        drawn: [...body(page), { text: number.replace('1', String(page)), x: 280, y: 40, size: 9 }],
      }));
      expect((await read(pages)).text).not.toMatch(/[－—-] ?\d|页|\/|·|Page|^\d$/m);
    },
  );

  it('headers that differ on left and right pages', async () => {
    const pages = [1, 2, 3, 4, 5].map((page) => ({
      drawn: [
        ...body(page),
        { text: page % 2 ? `青山市人民政府公报 ${page}` : `${page} 市政府文件`, x: 200, y: 805, size: 9 },
      ],
    }));
    expect((await read(pages)).text).not.toMatch(/公报|文件/);
  });

  it('page numbers inside the running text, where they count', async () => {
    const pages = [
      { drawn: lines(['（一）加强巡查。逐库建立 - 2 - 台账。', '（二）备足物资。补齐短缺 - 3 - 品种。']) },
    ];
    expect(await linesOf(pages)).toEqual(['（一）加强巡查。逐库建立台账。', '（二）备足物资。补齐短缺品种。']);
  });

  it('a slanted mark tiled over the page; one that stands once is told', async () => {
    const tile = (x: number, y: number): Drawn => ({ text: '内部资料', x, y, turn: 45, grey: 0.8 });
    const tiled = await read([{ drawn: [...body(1), tile(100, 600), tile(200, 600), tile(300, 600)] }]);
    expect(tiled.text).not.toContain('内部资料');
    expect(tiled.unread).toBeUndefined();
    const once = await read([{ drawn: [...body(1), tile(100, 600)] }]);
    expect(once.unread).toEqual([expect.objectContaining({ kind: 'characters', count: 4, page: 1 })]);
  });

  it('large text that lies over the lines of several pages', async () => {
    const pages = [1, 2].map((page) => ({
      drawn: [...body(page), { text: '样本', x: 90, y: 675, size: 60, grey: 0.5 }],
    }));
    expect((await read(pages)).text).not.toContain('样');
  });
});

describe('paragraphs', () => {
  const first =
    '（一）备足物资。逐库清点防汛物资，补齐砂石、编织袋、抽水泵等短缺的品种，在汛期之前到位率应当达到百分之九十五以上，并且明确专人保管。（责任单位：县应急管理局、县财政局）';

  it('go on over a page, past a footnote, which follows them', async () => {
    const drawn = paragraph(first, { y: 140 });
    const note: Drawn[] = [
      { line: [80, 90, 220, 90] },
      { text: '①本方案所称水库，指库容十万立方米以上的水库。', x: 80, y: 75, size: 9 },
    ];
    const head = lines(['　　一、重点任务', ...PARAGRAPH], { y: 740 });
    const pages = [
      { drawn: [...head, ...drawn.slice(0, 2), ...note] },
      {
        drawn: [
          ...drawn.slice(2).map((one) => ({ ...one, y: 740 })),
          ...paragraph('（二）加强巡查。每日巡坝两次。', { y: 700 }),
        ],
      },
    ];
    const text = await linesOf(pages);
    expect(text.slice(-3)).toEqual([
      first,
      expect.stringMatching(/^①本方案所称水库/),
      '（二）加强巡查。每日巡坝两次。',
    ]);
  });

  it('are read column by column, under a title across', async () => {
    const left = [
      '（一）加强巡查。每日',
      '巡坝两次，汛期加密到每',
      '四小时一次，逐库建立巡',
      '查台账，发现险情上报，',
      '立即处置。（责任单位：',
      '县水利局）',
    ];
    const right = [
      '（二）备足物资。逐库',
      '清点防汛物资，补齐砂石',
      '和编织袋，并明确专人保',
      '管。（责任单位：县应急',
      '管理局、县财政局、县水',
      '务局）',
    ];
    const column = (texts: readonly string[], x: number) =>
      texts.map((text, index): DrawnText => ({ text, x: x + (index === 0 ? 24 : 0), y: 700 - 20 * index }));
    const drawn = [
      { text: '青溪县水库安全管理工作方案', x: 100, y: 760, size: 22 },
      ...column(left, 80),
      ...column(right, 250),
    ];
    // A page is drawn line by line as often as column by column.
    const byLine = [...drawn].sort((a, b) => b.y - a.y);
    expect(await linesOf([{ drawn: byLine }])).toEqual(['青溪县水库安全管理工作方案', left.join(''), right.join('')]);
  });

  it('say where their pages begin', async () => {
    const { text, pageStarts } = await read([
      { drawn: lines(['一、重点任务']) },
      { drawn: [] },
      { drawn: lines(['二、保障措施', ...PARAGRAPH]) },
    ]);
    expect(pageStarts.map((start) => text.slice(start, start + 2))).toEqual(['一、', '二、', '二、']);
  });
});

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
