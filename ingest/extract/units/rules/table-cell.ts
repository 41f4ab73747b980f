import { extractedUnit } from '../extracted-unit.ts';
import type { PlanRule } from '../unit-rule.ts';

export const tableCell: PlanRule = {
  name: 'unit/table-cell',
  summary: '任务表中单位栏的单位，角色看表头；表头写“加*为牵头”的看星号。',
  examples: [
    {
      text: '某区工作要点\n序号\n|\n任务名称\n|\n责任部门(加*为牵头部门,其余为参与部门)\n|\n责任街镇\n|\n1\n|\n推进集中居住\n|\n区农业农村委*、\n区房管局\n|\n浦江镇',
      finds: ['区农业农村委 牵头 第一', '区房管局 配合', '浦江镇 责任'],
    },
  ],
  find:
    () =>
    ({ rowUnits = [] }) =>
      rowUnits.map(({ unit, cell }) => extractedUnit(unit, cell, tableCell.name, 'stated')),
};
