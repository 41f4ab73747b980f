import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { utils, type WorkBook, write } from 'xlsx';
import { extract } from '../../../../ingest/extract/extract.ts';
import { readUpload } from '../../../../ingest/read/read-source.ts';
import { readXls, readXlsx } from '../../../../ingest/read/sheet/workbook.ts';

const TASKS = [
  ['青溪县2025年河道整治任务分解表'],
  ['填报单位：县水利局'],
  ['序号', '任务', '牵头单位', '配合单位', '完成时限'],
  [1, '疏浚河道12公里', '县水利局', '县财政局', { t: 'n', v: 45838, z: 'm/d/yy' }],
  [2, '修复护坡3处', '', '县住建局', { t: 'n', v: 45930, z: 'yyyy"年"m"月"' }],
  ['备注：按月通报。'],
];

function book(
  ...sheets: readonly (readonly [name: string, rows: readonly unknown[][], merges?: readonly string[]])[]
): WorkBook {
  const made = utils.book_new();
  for (const [name, rows, merges = []] of sheets) {
    const sheet = utils.aoa_to_sheet(rows as unknown[][]);
    sheet['!merges'] = merges.map((range) => utils.decode_range(range));
    utils.book_append_sheet(made, sheet, name);
  }
  return made;
}

const bytes = (made: WorkBook, bookType: 'xlsx' | 'biff8') => new Uint8Array(write(made, { type: 'array', bookType }));
const lines = ({ text }: { readonly text: string }) => text.trimEnd().split('\n');

const READ = [
  '青溪县2025年河道整治任务分解表',
  '填报单位：县水利局',
  ...['|', '序号', '|', '任务', '|', '牵头单位', '|', '配合单位', '|', '完成时限', '|'],
  ...['|', '1', '|', '疏浚河道12公里', '|', '县水利局', '|', '县财政局', '|', '2025年6月30日', '|'],
  ...['|', '2', '|', '修复护坡3处', '|', '〃', '|', '县住建局', '|', '2025年9月', '|'],
  '备注：按月通报。',
];

describe.each([
  ['xlsx', 'xlsx', readXlsx],
  ['xls', 'biff8', readXls],
] as const)('a workbook (.%s)', (_, type, read) => {
  it('is its title rows, its table with merged cells and dates, and its remarks', async () => {
    expect(lines(await read('a', bytes(book(['Sheet1', TASKS, ['A1:E1', 'C4:C5']]), type)))).toEqual(READ);
  });

  it('is all its sheets, each by its title row or the name of its tab; a hidden one is counted', async () => {
    const made = book(
      ['甲', TASKS],
      [
        '责任清单',
        [
          ['任务', '单位'],
          ['修路', '县交通局'],
        ],
      ],
      ['名单', [['甲局'], ['乙局']]],
    );
    made.Workbook = { Sheets: [{}, {}, { Hidden: 1 }] };
    const { text, unread } = await read('a', bytes(made, type));
    expect(lines({ text }).filter((line) => /表$|清单/.test(line))).toEqual([READ[0], '责任清单']);
    expect(text).not.toContain('乙局');
    expect(unread).toMatchObject([{ kind: 'cells', count: 2 }]);
  });
});

it('gives the measures of a plan in a workbook their leads, the merged one too', async () => {
  const source = await readUpload('任务.et', bytes(book(['Sheet1', TASKS, ['C4:C5']]), 'biff8'));
  expect(source.format).toBe('xls');
  const [document] = extract(source).documents;
  expect(document?.title).toBe('青溪县2025年河道整治任务分解表');
  const leads = document?.measures.map(({ units }) =>
    units.filter(({ role }) => role === 'lead').map(({ name }) => name),
  );
  expect(leads).toEqual([['县水利局'], ['县水利局']]);
});

it('keeps a last row of which all but one cell go on from above', async () => {
  const rows = [
    ['任务', '牵头单位', '完成时限'],
    ['疏浚河道', '县水利局', '2025年底'],
    ['修复护坡', '', ''],
  ];
  const made = book(['任务', rows, ['B2:B3', 'C2:C3']]);
  expect(lines(await readXlsx('a.xlsx', bytes(made, 'xlsx'))).slice(-7)).toEqual([
    '|',
    '修复护坡',
    '|',
    '〃',
    '|',
    '〃',
    '|',
  ]);
});

it('counts comments on cells, and what text boxes over them say', async () => {
  const made = book([
    '任务',
    [
      ['任务', '单位'],
      ['巡查', '县水利局'],
    ],
  ]);
  const cell = made.Sheets.任务?.B2;
  cell.c = [{ a: '审核', t: '改为县应急局' }];
  const packed = unzipSync(bytes(made, 'xlsx'));
  const drawing = '<xdr:wsDr><a:p><a:r><a:t>单位：万元</a:t></a:r></a:p></xdr:wsDr>';
  const { unread } = await readXlsx('a.xlsx', zipSync({ ...packed, 'xl/drawings/drawing7.xml': strToU8(drawing) }));
  expect(unread).toMatchObject([
    { kind: 'cells', count: 1 },
    { kind: 'characters', count: 5 },
  ]);
});

it('refuses a workbook that unpacks to far more than a workbook holds', async () => {
  const bomb = zipSync({
    'xl/workbook.xml': new Uint8Array(1),
    'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1024 * 1024),
  });
  await expect(readXlsx('a.xlsx', bomb)).rejects.toThrow(/unpacks to far more/);
});
