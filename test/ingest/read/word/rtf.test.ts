import { expect, it } from 'vitest';
import { readRtf } from '../../../../ingest/read/rtf/rtf.ts';

const rtf = (body: string) => Buffer.from(`{\\rtf1\\ansi\\ansicpg936\\uc1{\\fonttbl{\\f0 SimSun;}}${body}}`, 'latin1');
const lines = (body: string) => readRtf('a.rtf', rtf(body)).text.trimEnd().split('\n');
/** As Word writes it: Unicode, and a question mark for programs without. */
const u = (text: string) => [...text].map((c) => `\\u${((c.codePointAt(0) ?? 0) << 16) >> 16}?`).join('');

it('has its text in Unicode and in the bytes of its code page, of two bytes a character', () => {
  expect(lines(`${u('一、修路')}\\par \\'b7\\'bd\\'b0\\'b8\\par`)).toEqual(['一、修路', '方案']);
});

it('has the numbers of lists, which are written for old programs, and no instructions of fields, hidden or deleted text', () => {
  const list = `{\\listtext\\pard ${u('（一）')}}`;
  const field = `{\\field{\\*\\fldinst DATE}{\\fldrslt 2025}}`;
  expect(
    lines(`${list}${u('修路')}{\\v ${u('密')}}{\\deleted ${u('删')}}${field}{\\*\\unknown ${u('无')}}\\par`),
  ).toEqual(['（一）修路2025']);
});

it('has its notes behind their paragraph, and counts its pictures', () => {
  const body = `${u('修路')}{\\footnote ${u('首位牵头')}}${u('。')}{\\pict 0102}\\par ${u('修桥')}\\par`;
  const { text, unread } = readRtf('a.rtf', rtf(body));
  expect(text).toBe('修路。\n首位牵头\n修桥\n');
  expect(unread).toMatchObject([{ kind: 'images', count: 1 }]);
});

it('has tables with merged cells, down and across', () => {
  const row = (definition: string, ...cells: string[]) =>
    `\\trowd${definition}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row\\pard `;
  const body = [
    row('\\cellx100\\cellx300', u('任务'), u('单位')),
    row('\\clvmgf\\cellx100\\cellx200\\cellx300', u('修路'), u('甲局'), `${u('乙局')}\\par ${u('丙局')}`),
    row('\\clvmrg\\cellx100\\cellx200\\cellx300', '', u('丁局'), u('戊局')),
    `${u('完')}\\par`,
  ];
  expect(lines(body.join(''))).toEqual([
    ...['|', '任务', '|', '单位', '|', '〈', '|'],
    ...['|', '修路', '|', '甲局', '|', '乙局', '丙局', '|'],
    ...['|', '〃', '|', '丁局', '|', '戊局', '|'],
    '完',
  ]);
});

it('has raised figures as powers, and no text that is struck out', () => {
  const body = `${u('种植')}1.2${u('×')}10{\\super 4}${u('亩')}{\\strike ${u('旧')}}\\super 2\\nosupersub 3\\par`;
  const { text, unread } = readRtf('a.rtf', rtf(body));
  expect(text).toBe('种植1.2×10⁴亩²3\n');
  expect(unread).toMatchObject([{ kind: 'characters', count: 1 }]);
});

it('has the rows of a table in a cell as lines of that cell', () => {
  const inner = (...cells: string[]) =>
    `${cells.map((cell) => `\\pard\\intbl\\itap2 ${cell}\\nestcell{\\nonesttables\\par }`).join('')}{\\*\\nesttableprops\\trowd\\cellx50\\cellx90\\nestrow}{\\nonesttables\\par }`;
  const body =
    `\\trowd\\cellx100\\cellx300\\pard\\intbl ${u('任务')}\\cell ${u('分工')}\\cell\\row ` +
    `\\trowd\\cellx100\\cellx300\\pard\\intbl ${u('修路')}\\cell ${inner(u('甲局'), u('牵头'))}${inner(u('乙局'), u('配合'))}` +
    `\\pard\\intbl\\itap1\\cell\\row\\pard ${u('完')}\\par`;
  expect(lines(body)).toEqual([
    ...['|', '任务', '|', '分工', '|'],
    ...['|', '修路', '|', '甲局 牵头', '乙局 配合', '|'],
    '完',
  ]);
});

it('has a frame of one column as the lines in it', () => {
  const row = (text: string) => `\\trowd\\cellx300\\pard\\intbl ${u(text)}\\cell\\row `;
  expect(lines(`${row('一、修路')}${row('二、修桥')}\\pard ${u('完')}\\par`)).toEqual(['一、修路', '二、修桥', '完']);
});

it('that is something else is refused', () => {
  expect(() => readRtf('a.rtf', Buffer.from('hello'))).toThrow(/a\.rtf is not an RTF file/);
});
