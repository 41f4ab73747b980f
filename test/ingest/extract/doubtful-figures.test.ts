import { expect, it } from 'vitest';
import { extract } from '../../../ingest/extract/extract.ts';
import { printExtraction } from '../../../ingest/extract/print-extraction.ts';
import type { SourceText } from '../../../ingest/source-text.ts';

const TEXT = `青溪县水库安全管理工作方案
一、重点任务
（一）备足物资。2025年6月底前防汛物资到位率达到95%以上。（责任单位：县应急管理局）
（二）修复隐患。2025年12月底前完成8座病险水库除险加固。（责任单位：县水利局）
`;
const EIGHT = TEXT.indexOf('8座');

const source: SourceText = {
  name: 'scan.png',
  origin: '/scan.png',
  encoding: 'picture',
  format: 'picture',
  text: TEXT,
  pageStarts: [0, TEXT.indexOf('（二）')],
  boxes: [
    [0, TEXT.indexOf('（二）'), 1, 0.1, 0.1, 0.9, 0.2],
    [TEXT.indexOf('（二）'), TEXT.length, 2, 0.1, 0.5, 0.9, 0.6],
  ],
  confidences: [
    [0, EIGHT, 0.97],
    [EIGHT, EIGHT + 1, 0.42],
    [EIGHT + 1, TEXT.length, 0.97],
  ],
};

it('a figure that the picture did not show clearly is no target, and a note says so', () => {
  const { documents, notes } = extract(source);
  expect(
    documents.flatMap(({ measures }) => measures.flatMap(({ targets }) => targets.map(({ value }) => value))),
  ).toEqual([95]);
  expect(notes).toContainEqual(
    expect.objectContaining({ rule: 'read/doubtful-figure', message: expect.stringMatching(/8座.*42 %/) }),
  );
  expect(notes[0]).toMatchObject({
    rule: 'read/picture',
    message: expect.stringMatching(/read from a picture, 9\d %/),
  });
});

it('facts say on which page and where on it they stand, and how sure their reading is', () => {
  const printed = printExtraction('/scan.png', { source, extraction: extract(source) });
  const [first, second] = printed.documents[0]?.measures ?? [];
  expect(first?.targets[0]).toMatchObject({ page: 1, confidence: 0.97 });
  const [left = 0, top, right = 1, bottom] = second?.units[0]?.box ?? [];
  expect(second?.units[0]).toMatchObject({ page: 2 });
  expect([top, bottom]).toEqual([0.5, 0.6]);
  expect(left).toBeGreaterThan(0.5);
  expect(right).toBeLessThanOrEqual(0.9);
});

it('what a picture shows dimly is no surer than its reading', () => {
  const [, second] = extract(source).documents[0]?.measures ?? [];
  const dim = { ...source, confidences: [[0, TEXT.length, 0.5]] } as const;
  expect(second?.units[0]?.certainty).toBeGreaterThan(0.5);
  expect(extract(dim).documents[0]?.measures[1]?.units[0]?.certainty).toBe(0.5);
});

it('a text that no picture gave has neither notes nor confidence', () => {
  const { boxes: _, confidences: __, ...read } = source;
  const plain = { ...read, pageStarts: [] };
  const printed = printExtraction('/plan.txt', { source: plain, extraction: extract(plain) });
  expect(printed.notes.filter(({ rule }) => rule.startsWith('read/'))).toEqual([]);
  expect(printed.documents[0]?.measures[0]?.targets[0]).not.toHaveProperty('confidence');
  expect(printed.documents[0]?.measures[0]?.targets[0]).not.toHaveProperty('page');
});
