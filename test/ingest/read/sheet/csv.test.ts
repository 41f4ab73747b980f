import { expect, it } from 'vitest';
import { readCsv } from '../../../../ingest/read/sheet/csv.ts';

const lines = (bytes: Uint8Array, name = '任务分解表.csv') => readCsv(name, bytes).text.trimEnd().split('\n');

const READ = [
  '任务分解表',
  ...['|', '任务', '|', '牵头单位', '|'],
  ...['|', '修路，12公里', '|', '县交通局', '县财政局', '|'],
];

it.each([
  ['commas, after a byte order mark', '\ufeff任务,牵头单位\n"修路，12公里","县交通局\n县财政局"\n'],
  ['tabs', '任务\t牵头单位\n修路，12公里\t"县交通局\n县财政局"\n'],
  ['semicolons', '任务;牵头单位\r\n修路，12公里;"县交通局\n县财政局"\r\n'],
])('is divided by %s', (_, text) => {
  expect(lines(Buffer.from(text))).toEqual(READ);
});

it('is in GB18030 as often as in UTF-8', () => {
  // 任务,单位 / 修路,县局
  const bytes = Buffer.from([
    ...[0xc8, 0xce, 0xce, 0xf1, 0x2c, 0xb5, 0xa5, 0xce, 0xbb, 0x0a],
    ...[0xd0, 0xde, 0xc2, 0xb7, 0x2c, 0xcf, 0xd8, 0xbe, 0xd6, 0x0a],
  ]);
  expect(lines(bytes, '表.csv')).toEqual(['表', '|', '任务', '|', '单位', '|', '|', '修路', '|', '县局', '|']);
});

it('has its title in its first row, where that has one cell', () => {
  expect(lines(Buffer.from('2025年任务表,\n任务,单位\n修路,县局\n'))[0]).toBe('2025年任务表');
});

it('that no table can be is refused with advice', () => {
  expect(() => readCsv('a.csv', Buffer.from('任务,单位\n"修路,县局\n'))).toThrow(
    /a\.csv is not a table.*save it as \.xlsx/,
  );
});

it('may state its delimiter for Excel, and says that its end is cut off', () => {
  const cut = Buffer.from('sep=;\n任务;牵头单位\n修路，12公里;县交通局;甲').subarray(0, -1);
  expect(lines(cut)).toEqual([
    '任务分解表',
    '|',
    '任务',
    '|',
    '牵头单位',
    '|',
    '|',
    '修路，12公里',
    '|',
    '县交通局',
    '|',
  ]);
  expect(readCsv('a.csv', cut).unread).toMatchObject([{ kind: 'characters', count: 1 }]);
});
