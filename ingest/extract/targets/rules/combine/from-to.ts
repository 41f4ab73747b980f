import type { Rule } from '../../../rule.ts';

export const fromTo: Rule = {
  name: 'target/from-to',
  summary: '“由……提高到……”：后一个数是指标，前一个数记为基数，不另算指标。',
  examples: [
    { text: '到2025年，公共充电桩由3000个增加到8000个。', finds: ['公共充电桩 eq 8000 个 @2025 <3000个'] },
    { text: '基层诊疗量占比从2020年的52%提高到65%左右。', finds: ['基层诊疗量占比 approx 65 % <2020年的52%'] },
    {
      text: '许可事项办理时限由20个工作日压缩至8个工作日以内。',
      finds: ['许可事项办理时限 lte 8 个工作日 <20个工作日'],
    },
  ],
};
