import type { ListedUnit } from '../../plan.ts';
import type { StatementRefiner } from '../unit-rule.ts';

export const firstNamed: StatementRefiner = {
  name: 'unit/first-named',
  summary: '“列第一位者为牵头单位”“加★的为牵头单位”：写“下同”的，管到文末。',
  examples: [
    {
      text: '某县农业农村工作方案\n一、重点任务\n（一）做优农机。加强研发。（工业和信息化部、科技部等负责。列第一位者为牵头单位，下同）\n（二）推广农机。加大补贴。（农业农村部、财政部等负责）',
      finds: [
        '（一） 工业和信息化部 牵头 第一',
        '（一） 科技部 责任',
        '（二） 农业农村部 牵头 第一',
        '（二） 财政部 责任',
      ],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n（一）引进人才。兑现待遇。（县人才办、县科技局，排名第一的单位为牵头单位，下同）\n（二）建好公寓。尽快交付。（县住建局、县财政局）',
      finds: ['（一） 县人才办 牵头 第一', '（一） 县科技局 责任', '（二） 县住建局 牵头 第一', '（二） 县财政局 责任'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.做好服务。优化流程。\n责任单位：市行政服务局★、市公安局',
      finds: ['市行政服务局 牵头 第一', '市公安局 责任'],
    },
  ],
  /** What one statement orders holds for it, and with 下同 for all that follow. */
  refine(statements) {
    let firstLeads = false;
    return statements.map((statement) => {
      const { list } = statement;
      const applies = (firstLeads || list.firstLeads) && list.units.every(({ role }) => role === 'responsible');
      if (list.firstLeads && list.carriesOn) firstLeads = true;
      return applies ? { ...statement, list: { ...list, units: list.units.map(ledByFirst) } } : statement;
    });
  },
};

function ledByFirst(unit: ListedUnit, index: number): ListedUnit {
  return index === 0 ? { ...unit, role: 'lead', first: true } : unit;
}
