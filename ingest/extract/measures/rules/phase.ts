import { PHASE_HEADINGS } from '../../../lexicon/measures/headings.ts';
import type { KindRule } from '../measure-rule.ts';

export const phase: KindRule = {
  name: 'measure/phase',
  summary: '标题写明“实施步骤”“时间安排”等的，其下事项是阶段安排。',
  examples: [
    {
      text: '某县农业农村工作方案\n一、重点任务\n（一）抓好春耕。备足农资。\n二、实施步骤\n（一）动员部署（3月）。召开会议。\n（二）总结验收（12月）。组织验收。',
      finds: ['（一） 抓好春耕', '（一） 动员部署（3月） [阶段]', '（二） 总结验收（12月） [阶段]'],
    },
  ],
  kind: 'phase',
  accepts: (title) => PHASE_HEADINGS.some((word) => title.includes(word)),
};
