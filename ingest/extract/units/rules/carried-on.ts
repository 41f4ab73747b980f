import { extractedUnit } from '../extracted-unit.ts';
import type { PlanRule } from '../unit-rule.ts';

export const carriedOn: PlanRule = {
  name: 'unit/carried-on',
  summary: '“以下均需某某落实，不再列出”：所说单位加到其后的每一条举措。',
  examples: [
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.编制方案。摸清底数。（生态环境部指导，试点城市政府负责落实。以下均需试点城市政府落实，不再列出）\n2.建设设施。补齐短板。（商务部参与）',
      finds: ['1. 生态环境部 配合', '1. 试点城市政府 责任', '2. 商务部 配合', '2. 试点城市政府 责任 承上'],
    },
  ],
  find({ statements }) {
    const everywhere = [...statements.keys()].flatMap((statement) =>
      statement.list.everywhere.map((unit) => ({
        from: statement.start,
        unit: extractedUnit(unit, statement, carriedOn.name, 'inherited'),
      })),
    );
    return ({ source, start }) =>
      source
        ? everywhere
            .filter(({ from }) => from <= start || source.statements.some((one) => one.start === from))
            .map(({ unit }) => unit)
        : [];
  },
};
