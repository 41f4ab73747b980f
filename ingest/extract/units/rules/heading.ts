import type { Rule } from '../../rule.ts';

export const heading: Rule = {
  name: 'unit/heading',
  summary: '标题上的单位管到标题下的每一条举措。',
  examples: [
    {
      text: '某县农业农村工作方案\n一、整治环境（牵头单位：县住建局）\n1.清理垃圾。日产日清。\n2.治理污水。新建管网。',
      finds: ['1. 县住建局 牵头 承上', '2. 县住建局 牵头 承上'],
    },
  ],
};
