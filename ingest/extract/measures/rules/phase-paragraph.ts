import type { Rule } from '../../rule.ts';

export const phaseParagraph: Rule = {
  name: 'measure/phase-paragraph',
  summary: '标题下没有编号、各以“某某阶段”开头的段落，有两段以上的，每段为一条阶段安排。',
  examples: [
    {
      text: '某县校车检查方案\n一、进度安排\n检查分两步进行。\n自查阶段：4月，各校自查车况，登记造册。\n抽查阶段（5月）：县教育局抽查，限期整改。\n限期过后再行复查。',
      finds: ['– 自查阶段：4月，各校自查车况，登记造册 [阶段]', '– 抽查阶段（5月）：县教育局抽查，限期整改 [阶段]'],
    },
    {
      text: '某县校车检查方案\n一、加强检查\n对义务教育阶段学校逐车检查。现阶段，先查农村学校。',
      finds: ['一、 加强检查'],
    },
  ],
};
