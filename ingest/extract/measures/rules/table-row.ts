import type { MeasureKind } from '../../../../graph/model.ts';
import type { OutlineItem } from '../../../parse/outline.ts';
import type { Table } from '../../../parse/tables/table.ts';
import type { MeasureDraft } from '../../plan.ts';
import type { Rule } from '../../rule.ts';
import { findTableMeasures } from '../find-table-measures.ts';

/** A table with the headings above it and the item that it stands in. */
export interface PlacedTable {
  readonly text: string;
  readonly table: Table;
  readonly path: readonly string[];
  readonly kind: MeasureKind;
  readonly around: OutlineItem | null;
}

export const tableRow: Rule & { readonly find: (placed: PlacedTable) => MeasureDraft[] } = {
  name: 'measure/table-row',
  summary: '任务表的一行为一条举措：表头要有任务或举措一栏和单位一栏；合并的类别管到下一类别之前。',
  examples: [
    {
      text: '某区乡村振兴工作要点\n类别\n|\n序号\n|\n任务名称\n|\n责任部门\n|\n完成时间\n|\n(一)乡村建设\n|\n1\n|\n建设示范村3个\n|\n区农业农村局\n|\n10月底\n|\n2\n|\n改造危旧农房\n|\n区住建局\n|\n12月底',
      finds: ['1 建设示范村3个', '2 改造危旧农房'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n| 序号 | 工作任务 | 牵头单位 |\n| --- | --- | --- |\n| 1 | 新建改扩建学校12所 | 县教育局 |',
      finds: ['1 新建改扩建学校12所'],
    },
    {
      text: '某县农业农村工作方案\n附表\n序号\n工作任务\n责任单位\n完成时限\n1\n硬化村道20公里。\n县交通局\n县财政局\n10月底\n2\n新建水塔3座。\n县水利局\n年底前',
      finds: ['1 硬化村道20公里。', '2 新建水塔3座。'],
    },
    {
      text: '某县农业农村工作方案\n附表\n| 序号 | 任务 | 牵头单位 |\n| --- | --- | --- |\n| 一、乡村道路 | | |\n| 1 | 硬化村道20公里 | 县交通局 |\n| 二、乡村供水 | | |\n| 2 | 新建水塔3座 | 县水利局 |',
      finds: ['1 硬化村道20公里', '2 新建水塔3座'],
    },
    {
      text: '某县民生实事任务分解表\n序号 |\n工作任务 |\n分管领导 |\n牵头单位 |\n7 |\n新建改扩建学校12所 |\n张 某 |\n县教育局 |\n8 |\n新建水塔3座 |\n李 某 |\n县水利局 |',
      finds: ['7 新建改扩建学校12所', '8 新建水塔3座'],
    },
    {
      text: '某县河湖管护任务分解表\n序号 工作任务 牵头单位 配合单位 完成时限\n1 清理河岸垃圾，拆除违建 县水利局 县公安局、各乡镇政府 年底前\n2 修复护坡2公里 县住建局 县水利局 6月底',
      finds: ['1 清理河岸垃圾，拆除违建', '2 修复护坡2公里'],
    },
    {
      text: '某县民生实事进展\n类别 | 实事名称 | 年度目标 | 责任单位 | 完成情况 |\n一、教育 | 1.改建学校 | 建成教学楼2座。 | 县教育局 | 已完工。 |\n2.新建操场 | 建成操场5处。 | 县教育局 | 已开工。 | |',
      finds: ['– 1.改建学校', '– 2.新建操场'],
    },
    {
      text: '某局任务清单\n重点任务\n|\n具体要求\n|\n责任科室\n|\n完成时限\n|\n管好水库\n|\n1\n|\n逐库检测大坝。\n|\n水库科\n|\n6月底\n|\n2\n|\n更换老旧闸门。\n|\n办公室\n|\n年底前\n|\n管好河道\n|\n3\n|\n清理河岸垃圾。\n|\n河道科\n|\n年底前\n|',
      finds: ['1 逐库检测大坝。', '2 更换老旧闸门。', '3 清理河岸垃圾。'],
    },
    {
      text: '某局任务分解表\n序号\n重点工作任务\n主要责任单位\n协同配合单位\n一、扩大投资\n3\n新建水塔3座。\n县水利局\n县财政局,各乡镇人民政府。\n二、改善民生\n三、优化服务\n41\n新建学校2所。\n县教育局\n县住建局',
      finds: ['3 新建水塔3座。', '41 新建学校2所。'],
    },
    {
      text: '某市重点工作进展\n重点工作： | 17.疏浚城区河道，加固堤防。 |\n牵头单位： | 市水务局 |\n进展情况： | 已开工。 |\n重点工作： | 18.更换老旧闸门。 |\n牵头单位： | 市水务局 |\n进展情况： | 已完成。 |',
      finds: ['– 17.疏浚城区河道，加固堤防。', '– 18.更换老旧闸门。'],
    },
    { text: '某县农业农村工作方案\n附表\n| 指标 | 2025年 |\n| --- | --- |\n| 粮食产量 | 20万吨 |', finds: [] },
  ],
  find: ({ text, table, path, kind, around }) =>
    findTableMeasures(text, table, path, kind).map(({ draft, units, deadline }) => ({
      ...draft,
      rule: tableRow.name,
      rowUnits: units,
      rowDeadline: deadline,
      around,
    })),
};
