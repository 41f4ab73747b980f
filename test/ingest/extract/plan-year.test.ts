import { expect, test } from 'vitest';
import { planYear } from '../../../ingest/extract/plan-year.ts';

test.each([
  ['甲省“十四五”公共服务规划', '2020年，全省有卫生院300家。', 2021],
  ['', '2009十大民生实事\n全年新增就业3万人', 2009],
  ['', '该区明确2023年民生项目任务单，今年将新建公园4个。', 2023],
  ['', '到2025年，湿地保护率达到55%，比2020年提高3个百分点。', null],
  ['', '截至2022年底，全市建成泵站8座。', null],
  ['', '实施三年行动（2023—2025年）。', null],
])('%s %s', (title, text, year) => {
  expect(planYear(title, text, 0, text.length)).toBe(year);
});
