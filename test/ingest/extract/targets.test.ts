import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../../ingest/extract/targets/read-numbers.ts';
import { TARGET_AND_EXCLUSION_RULES } from '../../../ingest/extract/targets/rules.ts';
import type { SegmentRole } from '../../../ingest/extraction.ts';
import { printTarget } from './manual/print-target.ts';

const targetsOf = (text: string, role: SegmentRole = 'measure') =>
  readNumbers({ role, start: 0, end: text.length }, { text, year: 2024 }).targets;

describe.each(TARGET_AND_EXCLUSION_RULES)('$name', ({ examples }) => {
  test.each(examples)('$text', ({ text, finds }) => {
    const found = targetsOf(text);
    expect(found.map(printTarget)).toEqual(finds);
    for (const target of found) expect(text.slice(target.start, target.end)).toBe(target.text);
  });
});

describe('a word that begins as a modal does', () => {
  test.each([
    ['应诉率达到60%以上。', '应诉率'],
    ['行政机关负责人出庭应诉率达到60%以上。', '行政机关负责人出庭应诉率'],
    ['应届毕业生就业率达到90%。', '应届毕业生就业率'],
    ['要素保障率达到95%。', '要素保障率'],
    ['要再新建公园3个。', '公园'],
    ['应建成公园3个。', '公园'],
    ['要建公园3个。', '建公园'],
    ['供水普及率应达到98%。', '供水普及率'],
  ])('%s', (text, metric) => {
    expect(targetsOf(text).map((target) => target.metric)).toEqual([metric]);
  });
});

describe('what a report says is to come', () => {
  test.each([
    ['纲要提出主要目标：人均预期寿命提高到81岁，每万人口全科医生数达到4人。', ['人均预期寿命', '每万人口全科医生数']],
    ['到2027年，力争村卫生室医保结算全覆盖。', ['村卫生室医保结算全覆盖']],
    ['力争研发经费支出实现翻番。', ['研发经费支出']],
    ['全县有卫生室86个，床位320张。', []],
  ])('%s', (text, metrics) => {
    expect(targetsOf(text, 'guiding').map((target) => target.metric)).toEqual(metrics);
  });

  test('of one who was there', () => {
    const text = '出席会议的局长介绍，今年全县将新增就业8000人。';
    expect(targetsOf(text, 'past').map(printTarget)).toEqual(['新增就业 eq 8000 人 @2024']);
  });
});

describe('deadlines', () => {
  const dated = (text: string, role: SegmentRole = 'measure', year: number | null = 2024) =>
    readNumbers({ role, start: 0, end: text.length }, { text, year }).targets.map(({ deadline }) => deadline);

  test.each([
    ['新建公园9个。2024年年底前完成。', ['2024']],
    ['交通出行方面，2025年全县将新建道路12条；新增公交车30辆。', ['2025', '2025']],
    ['力争2025 年 6 月30 日前建成泵站3座。', ['2025-06-30']],
    ['新建公园9个。新建泵站2座。均于6月底前完成。', [null, '2024-06']],
  ])('as pages write them: %s', (text, expected) => {
    expect(dated(text)).toEqual(expected);
  });

  test('in a measure a deadline in front holds to the end of its sentence, across ；', () => {
    const text = '到2025年，供水普及率达到98%；管网漏损率控制在9%以内。再生水利用率不低于25%。';
    expect(dated(text)).toEqual(['2025', '2025', null]);
  });

  test('among goals it holds until the next is named, over paragraphs', () => {
    const text =
      '到2025年，供水普及率达到98%。管网漏损率控制在9%以内。\n再生水利用率不低于25%。\n展望2035年，达到60%以上。';
    expect(dated(text, 'goal')).toEqual(['2025', '2025', '2025', '2035']);
  });

  test('in a preamble or a news report it holds for its paragraph', () => {
    const text = '到2025年，供水普及率达到98%。管网漏损率控制在9%以内。\n再生水利用率为25%。';
    expect(dated(text, 'guiding')).toEqual(['2025', '2025']);
  });

  test('a list of goals keeps the deadline of the line that opens it', () => {
    const text = '到2025年，实现以下目标：\n——供水普及率达到98%。\n——管网漏损率控制在9%以内。';
    expect(dated(text, 'goal')).toEqual(['2025', '2025']);
  });

  test.each([
    ['2024年9月底前，建成泵站3座。', '2024-09'],
    ['9月30日前建成泵站3座。', '2024-09-30'],
    ['年底前建成泵站3座。', '2024'],
    ['今年上半年，建成泵站3座。', '2024-06'],
    ['“十四五”期间，建成泵站3座。', '2025'],
    ['2024-2026年，建成泵站3座。', '2026'],
    ['2024—2026年，建成泵站3座。', '2026'],
    ['2024至2026年，建成泵站3座。', '2026'],
    ['明年6月底前建成泵站3座。', '2025-06'],
    ['建成泵站3座（2025年6月底前完成）。', '2025-06'],
    ['建成泵站3座，2025年底前投入使用。', '2025'],
    ['5年内建成泵站3座。', null],
  ])('%s', (text, deadline) => {
    expect(dated(text)).toEqual([deadline]);
  });

  test('without the year of the plan, 年底前 stays text', () => {
    expect(dated('年底前建成泵站3座。', 'measure', null)).toEqual([null]);
  });
});

test.each(['noise', 'notice', 'unit-line'] as const)('a segment that is %s sets no targets', (role) => {
  expect(targetsOf('到2025年，供水普及率达到98%。', role)).toEqual([]);
});

test('a report sets a target only where a deadline ahead of it stands', () => {
  expect(targetsOf('供水普及率达到98%。到2023年底，建成泵站3座。', 'past')).toEqual([]);
  expect(targetsOf('到2025年，供水普及率达到98%。', 'past')).toHaveLength(1);
});

test('background sets a target only together with its deadline, or where it says what will be', () => {
  expect(targetsOf('供水普及率达到98%。', 'guiding')).toEqual([]);
  expect(targetsOf('到2025年，供水普及率达到98%。', 'guiding')).toHaveLength(1);
  expect(targetsOf('全县将新建泵站3座。', 'guiding')).toHaveLength(1);
});

test('offsets count from the beginning of the source, and other segments are left alone', () => {
  const text = '新建学校3所。\n新建医院5家。\n新建公园7个。';
  const [found, ...rest] = readNumbers({ role: 'measure', start: 8, end: 15 }, { text, year: 2024 }).targets;
  expect(found).toMatchObject({ value: 5, unit: '家', text: '新建医院5家', start: 8, end: 14 });
  expect(rest).toEqual([]);
});

test('numbers that are seen and not taken leave a note with the rule that says why', () => {
  const text = '自收到材料之日起5个工作日内答复，给予最高30万元奖励，新建学校3所。';
  const { notes } = readNumbers({ role: 'measure', start: 0, end: text.length }, { text, year: 2024 });
  expect(notes.map(({ rule, start, end }) => [rule, text.slice(start, end)])).toEqual([
    ['target/not-a-time-limit', '5个工作日'],
    ['target/not-a-grant', '30万元'],
  ]);
});
