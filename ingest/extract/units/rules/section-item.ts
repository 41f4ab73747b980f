import type { Rule } from '../../rule.ts';

export const sectionItem: Rule = {
  name: 'unit/section-item',
  summary: '一节里专设“牵头单位”“责任分工”一项的，管到这一节的每一条举措。',
  examples: [
    {
      text: '某县农业农村工作方案\n一、开展专项行动\n（一）具体举措。\n1.摸排隐患。建立台账。\n2.集中整治。逐项销号。\n（二）牵头单位。专项行动由县应急局、县消防大队共同牵头。',
      finds: ['1. 县应急局 牵头 承上', '1. 县消防大队 牵头 承上', '2. 县应急局 牵头 承上', '2. 县消防大队 牵头 承上'],
    },
  ],
};
