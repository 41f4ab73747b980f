import type { Rule } from '../../rule.ts';

export const distributedValues: Rule = {
  name: 'target/distributed-values',
  summary: '“分别达到”后并列的几个数，按顺序各归其指标（或各归前面并列的年份）。',
  examples: [
    {
      text: '柴油、汽油等石油制品消费量分别下降8%、5%。',
      finds: ['柴油消费量 decrease-by 8 %', '汽油消费量 decrease-by 5 %'],
    },
    {
      text: '到2025年，城镇、农村自来水普及率分别达到99%和92%以上。',
      finds: ['城镇自来水普及率 gte 99 % @2025', '农村自来水普及率 gte 92 % @2025'],
    },
    {
      text: '到2025年和2030年，绿色低碳园区数量分别达到20个、50个。',
      finds: ['绿色低碳园区数量 eq 20 个 @2025', '绿色低碳园区数量 eq 50 个 @2030'],
    },
    {
      text: '小学、初中、高中班额达标率分别不低于98%、97%、95%。',
      finds: ['小学班额达标率 gte 98 %', '初中班额达标率 gte 97 %', '高中班额达标率 gte 95 %'],
    },
  ],
};
