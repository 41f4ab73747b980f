import { describe, expect, test } from 'vitest';
import { findCitations } from '../../../ingest/extract/citations/find-citations.ts';
import { prepareCitations } from '../../../ingest/extract/citations/short-forms.ts';
import type { SegmentRole } from '../../../ingest/extraction.ts';
import { printCitation } from './manual/print-citation.ts';
import { rulesOf } from './manual/rule-groups.ts';

const citationsOf = (text: string, role: SegmentRole = 'measure') =>
  findCitations({ role, start: 0, end: text.length }, { text, year: 2024, shortForms: prepareCitations(text) });

describe.each(rulesOf('citation'))('$name', ({ examples }) => {
  test.each(examples)('$text', ({ text, finds }) => {
    expect(citationsOf(text).map(printCitation)).toEqual(finds);
  });
});

test('the span of a citation is its title', () => {
  const text = '一、依据\n落实《农村公路条例》第八条和《城市绿化办法》，以及种子法第三条。';
  for (const { start, end, title } of citationsOf(text)) expect(text.slice(start, end)).toBe(title);
  expect(citationsOf(text)).toHaveLength(3);
});

test('a title broken over two lines is put together again', () => {
  expect(citationsOf('印发《社区养老服务\n 试点工作方案》的通知').map(({ title }) => title)).toEqual([
    '社区养老服务试点工作方案',
  ]);
});

test('offsets count from the beginning of the source, and other segments are left alone', () => {
  const text = '《甲市条例》\n《乙县办法》\n《丙区规定》';
  const [found] = findCitations({ role: 'measure', start: 7, end: 13 }, { text, year: null });
  expect(found).toMatchObject({ title: '乙县办法', start: 8, end: 12 });
});

test('navigation and unit lines cite nothing', () => {
  expect(citationsOf('《网站地图管理办法》', 'noise')).toEqual([]);
  expect(citationsOf('《网站地图管理办法》', 'unit-line')).toEqual([]);
});
