import { describe, expect, it } from 'vitest';
import { extract } from '../../../ingest/extract/extract.ts';
import { indicatorTable } from '../../../ingest/extract/targets/rules/combine/indicator-table.ts';
import { renderTable } from '../../../ingest/read/text/render-table.ts';
import { printTarget } from './manual/print-target.ts';
import { sourceOf } from './sources.ts';

const targetsOf = (text: string) => extract(sourceOf(text)).documents.flatMap(({ targets }) => targets);
const cell = (text: string, rowSpan = 1, colSpan = 1) => ({ text, rowSpan, colSpan });
const row = (...texts: readonly string[]) => texts.map((text) => cell(text));

describe(indicatorTable.name, () => {
  it.each(indicatorTable.examples)('$text', ({ text, finds }) => {
    const found = targetsOf(text);
    expect(found.map(printTarget)).toEqual(finds);
    for (const target of found) expect(text.slice(target.start, target.end)).toBe(target.text);
  });

  it('reads heads of two levels, merged groups, several years, and the level that a row starts from', () => {
    const table = renderTable([
      [cell('类别', 2), cell('指标', 2), cell('规划值', 1, 3), cell('指标属性', 2)],
      row('2020年', '2025年', '2030年'),
      [cell('供水', 2), ...row('自来水普及率', '85%', '92%以上', '≥98%', '预期性')],
      row('水库（座）', '10', '[12]', '15—18', '约束性'),
    ]);
    expect(targetsOf(`青溪县“十四五”水利发展规划\n${table}\n`).map(printTarget)).toEqual([
      '自来水普及率 gte 92 % @2025 <2020年的85%',
      '自来水普及率 gte 98 % @2030 <2020年的85%',
      '水库 eq 12 座 @2025 <2020年的10座',
      '水库 range 15–18 座 @2030 <2020年的10座',
    ]);
  });

  it('takes the unit above the table, and the end of the plan for a column without a year', () => {
    const table = renderTable([row('主要指标', '现状值', '目标值'), row('公共预算收入', '12', '20')]);
    expect(targetsOf(`青溪县财政发展规划（2021—2025年）\n单位：亿元\n${table}\n`).map(printTarget)).toEqual([
      '公共预算收入 eq 2000000000 元 @2025 <12亿元',
    ]);
  });
});
