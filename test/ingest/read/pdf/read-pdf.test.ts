import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../ingest/read/pdf/read-pdf.ts';
import { buildPdf, type Drawn, type DrawnPage, type DrawnText, lines } from './build-pdf.ts';

const read = (pages: readonly DrawnPage[]) => readPdf('plan.pdf', buildPdf(pages));
const linesOf = async (pages: readonly DrawnPage[]) => (await read(pages)).text.trimEnd().split('\n');

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
