import { describe, expect, it } from 'vitest';
import { extract } from '../../../ingest/extract/extract.ts';
import { type ReadCell, type ReadTable, renderTable } from '../../../ingest/read/text/render-table.ts';
import { sourceOf } from './sources.ts';

const PLAN = '青溪县2025年重点工作任务分解表';
const cell = (text: string, rowSpan = 1, colSpan = 1): ReadCell => ({ text, rowSpan, colSpan });
const row = (...texts: readonly (string | ReadCell)[]) =>
  texts.map((one) => (typeof one === 'string' ? cell(one) : one));

/** `path > title: units; targets`, one line a measure. */
function measuresOf(...parts: readonly (ReadTable | string)[]): string[] {
  const text = [PLAN, ...parts.map((part) => (typeof part === 'string' ? part : renderTable(part)))].join('\n');
  return extract(sourceOf(text)).documents.flatMap(({ measures }) =>
    measures.map(({ title, path, units, targets }) => {
      const names = units.map(({ name, role }) => `${name} ${role}`).join('、');
      const set = targets.map(({ value, unit, deadline }) => `${value}${unit} ${deadline}`).join('、');
      return `${[...path, title].join(' > ')}: ${names}${set && `; ${set}`}`;
    }),
  );
}

describe('tables of tasks', () => {
  const head = row('序号', '工作任务', '牵头单位', '配合单位', '完成时限');

  it('gives a merged lead to each task, and one task over several rows the units of all', () => {
    expect(
      measuresOf([
        row('工作任务', '责任单位', '完成时限'),
        row('疏浚河道', cell('县水利局', 2), '6月底'),
        row('修复护坡', '9月底'),
        row(cell('新建水塔2座', 2), '县住建局', cell('10月', 2)),
        row('县财政局'),
      ]),
    ).toEqual([
      '疏浚河道: 县水利局 responsible',
      '修复护坡: 县水利局 responsible',
      '新建水塔2座: 县住建局 responsible、县财政局 responsible; 2座 2025-10',
    ]);
  });

  it('reads heads that are spaced out, bodies apart by a blank and people beside them', () => {
    expect(
      measuresOf([
        row('序号', '任 务 名 称', '牵 头 部 门', '责任单位及责任人', '完成时间', '目标类型'),
        row('1', '整治占道经营摊点', '县城管局 县公安局', '县交通局 王小明', '9月投入使用', '甲类'),
        row('2', '修缮老旧桥梁', '县文化馆 县图书馆', '县财政局', '年底', '乙类'),
      ]),
    ).toEqual([
      '甲类 > 整治占道经营摊点: 县城管局 lead、县公安局 lead、县交通局 responsible',
      '乙类 > 修缮老旧桥梁: 县文化馆 lead、县图书馆 lead、县财政局 responsible',
    ]);
  });

  it('takes what several rows share as their heading', () => {
    expect(
      measuresOf([
        row('重点任务', '具体举措', '牵头单位'),
        row(cell('河道整治', 2), '疏浚河道', '县水利局'),
        row('修复护坡', '县住建局'),
        row('供水保障', '新建水塔', '县农业农村局'),
      ]),
    ).toEqual([
      '河道整治 > 疏浚河道: 县水利局 lead',
      '河道整治 > 修复护坡: 县住建局 lead',
      '供水保障 > 新建水塔: 县农业农村局 lead',
    ]);
  });

  it('joins tables that run over pages, and drops heads that come again', () => {
    const first = [head, row('1', '疏浚河道', '县水利局', '县财政局', '6月底')];
    const second = [row('2', '修复护坡', '县住建局', '县水利局', '9月底')];
    const right = ['疏浚河道: 县水利局 lead、县财政局 support', '修复护坡: 县住建局 lead、县水利局 support'];
    expect(measuresOf([...first, head, ...second])).toEqual(right);
    expect(measuresOf(first, '— 2 —', [head, ...second])).toEqual(right);
    expect(measuresOf(first, '续表', second)).toEqual(right);
  });

  it('tells two tables apart where nothing stands between them', () => {
    expect(
      measuresOf([
        head,
        row('1', '疏浚河道', '县水利局', '县财政局', '6月底'),
        row('工作任务', '完成时限', '责任单位'),
        row('修复护坡', '9月底', '县住建局'),
      ]),
    ).toEqual(['疏浚河道: 县水利局 lead、县财政局 support', '修复护坡: 县住建局 responsible']);
  });

  it('reads columns by the words that offices use, and no people', () => {
    expect(
      measuresOf([
        row('序号', '目标任务', '牵头领导', '主办单位', '会办单位', '责任人', '时间节点', '备注'),
        row('1', '培训护理员300人', '张三', '县民政局', '县人社局、县卫生健康局', '李四', '2025年第三季度', '—'),
      ]),
    ).toEqual(['培训护理员300人: 县民政局 lead、县人社局 support、县卫生健康局 support; 300人 2025-09']);
  });

  it.each([
    [
      'a pair a row',
      [
        row('项目名称', '疏浚河道工程'),
        row('建设内容', '疏浚河道30公里'),
        row('牵头单位', '县水利局'),
        row('配合单位', '县财政局'),
        row('项目名称', '修复护坡工程'),
        row('牵头单位', '县住建局'),
      ],
    ],
    [
      'two pairs a row, below a title across the table',
      [
        [{ text: '河道', colSpan: 4 }],
        row('项目名称', '疏浚河道工程', '牵头单位', '县水利局'),
        [{ text: '建设内容' }, { text: '疏浚河道30公里', colSpan: 3 }],
        row('配合单位', '县财政局', '备注', ''),
        row('项目名称', '修复护坡工程', '牵头单位', '县住建局'),
      ],
    ],
  ])('reads tables whose heads stand beside what they head: %s', (_about, card) => {
    expect(measuresOf(card)).toEqual([
      '疏浚河道工程: 县水利局 lead、县财政局 support; 30公里 null',
      '修复护坡工程: 县住建局 lead',
    ]);
  });

  it('takes no tasks that are called like heads for heads beside them', () => {
    expect(
      measuresOf([
        row('重点任务', '责任单位'),
        row('完善工作机制', '县水利局'),
        row('明确责任分工', '县财政局'),
        row('落实配合措施', '县住建局'),
      ]),
    ).toEqual([
      '完善工作机制: 县水利局 responsible',
      '明确责任分工: 县财政局 responsible',
      '落实配合措施: 县住建局 responsible',
    ]);
  });

  it('gives an indicator with a body beside it its level as the target of that measure, and no other', () => {
    const table = [
      row('指标', '单位', '2024年现状', '2025年目标', '责任单位'),
      row('水质优良比例', '%', '92%', '95%', '县生态环境局'),
      row('新增湿地', '公顷', '12', '30', '县林业局'),
    ];
    expect(measuresOf(table)).toEqual([
      '水质优良比例: 县生态环境局 responsible; 95% 2025',
      '新增湿地: 县林业局 responsible; 30公顷 2025',
    ]);
    const { documents } = extract(sourceOf(`${PLAN}\n${renderTable(table)}`));
    expect(documents.flatMap(({ targets }) => targets)).toEqual([]);
  });

  it('takes who fills in a table, in a row above its heads, for no head', () => {
    expect(
      measuresOf([
        row('填报单位：县水利局', '', '', '单位：万元', ''),
        head,
        row('1', '疏浚河道', '县水利局', '县财政局', '6月底'),
      ]),
    ).toEqual(['疏浚河道: 县水利局 lead、县财政局 support']);
  });

  it('takes no sum of the rows for a task', () => {
    expect(
      measuresOf([
        head,
        row('1', '疏浚河道', '县水利局', '县财政局', '6月底'),
        row('合 计', '1项', '共2家', '', ''),
        [{ text: '总计（万元）', colSpan: 2 }, { text: '120' }, { text: '' }, { text: '' }],
      ]),
    ).toEqual(['疏浚河道: 县水利局 lead、县财政局 support']);
  });

  it('takes no date of a table for that of the document', () => {
    const table = renderTable([head, row('1', '疏浚河道', '县水利局', '县财政局', '2025年12月31日')]);
    const dateOf = (text: string) => extract(sourceOf(text)).documents.map(({ publishedOn }) => publishedOn);
    expect(dateOf(`${PLAN}\n${table}\n`)).toEqual([null]);
    expect(dateOf(`${PLAN}\n${table}\n县水利局\n2025年3月5日`)).toEqual(['2025-03-05']);
  });

  it('takes 同上 and the ditto mark of an author for the cell above', () => {
    expect(
      measuresOf([
        head,
        row('1', '疏浚河道', '县水利局', '县财政局', '6月底'),
        row('2', '修复护坡', '〃', '同上', '9月底'),
      ]),
    ).toEqual(['疏浚河道: 县水利局 lead、县财政局 support', '修复护坡: 县水利局 lead、县财政局 support']);
  });
});
