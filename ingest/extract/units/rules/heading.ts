import { extractedUnit } from '../extracted-unit.ts';
import { closingLines } from '../refine/closing-lines.ts';
import type { PlanRule } from '../unit-rule.ts';

export const heading: PlanRule = {
  name: 'unit/heading',
  summary: '标题上的单位管到标题下的每一条举措。',
  examples: [
    {
      text: '某县农业农村工作方案\n一、整治环境（牵头单位：县住建局）\n1.清理垃圾。日产日清。\n2.治理污水。新建管网。',
      finds: ['1. 县住建局 牵头 承上', '2. 县住建局 牵头 承上'],
    },
  ],
  find({ plan, statements }) {
    const closing = closingLines(plan);
    return ({ source, around = null }) => {
      const above = source ? source.item.parent : around;
      const inherited = [];
      for (let item = above; item; item = item.parent)
        for (const statement of plan.items.get(item)?.statements ?? []) inherited.push(statement);
      const last = source ? closing.get(source.item.parent) : undefined;
      if (last && last !== source) for (const statement of last.statements) inherited.push(statement);
      return inherited.flatMap((statement) =>
        (statements.get(statement) ?? []).map((unit) => extractedUnit(unit, statement, heading.name, 'inherited')),
      );
    };
  },
};
