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

  it.each([
    ['−5', '规模以上工业增加值增速（%）', -5, 'eq'],
    ['[-13.5]', '能耗强度降低（%）', 13.5, 'decrease-by'],
    ['下降18%', '碳排放强度', 18, 'decrease-by'],
    ['增长5%以上', '居民收入', 5, 'increase-by'],
    ['降低到20%以下', '贫困发生率', 20, 'lte'],
  ])('reads %s of %s as %d, %s', (written, name, value, comparator) => {
    const table = renderTable([
      row('指标', '2025年', '属性'),
      row(name, written, '约束性'),
      row('床位（张）', '12', '预期性'),
    ]);
    const [target] = targetsOf(`青溪县规划（2021—2025年）\n${table}\n`);
    expect(target).toMatchObject({ value, comparator, unit: '%', nature: 'binding' });
  });

  it.each(['—', '/', '见附表', '待下达', '新增指标', ''])('sets no level where a cell says “%s”', (written) => {
    const table = renderTable([row('指标', '2025年'), row('水质优良率', written), row('床位（张）', '12')]);
    expect(targetsOf(`青溪县规划（2021—2025年）\n${table}\n`).map(({ metric }) => metric)).toEqual(['床位']);
  });

  it('takes whether an indicator binds from the end of its name too', () => {
    const table = renderTable([row('指标', '2025年'), row('森林覆盖率（%）【约束性】', '66'), row('床位（张）', '12')]);
    expect(targetsOf(`青溪县规划（2021—2025年）\n${table}\n`)).toMatchObject([
      { metric: '森林覆盖率', unit: '%', nature: 'binding' },
      { metric: '床位' },
    ]);
  });

  it('takes the unit above the table, and the end of the plan for a column without a year', () => {
    const table = renderTable([row('主要指标', '现状值', '目标值'), row('公共预算收入', '12', '20')]);
    expect(targetsOf(`青溪县财政发展规划（2021—2025年）\n单位：亿元\n${table}\n`).map(printTarget)).toEqual([
      '公共预算收入 eq 2000000000 元 @2025 <12亿元',
    ]);
  });
});
