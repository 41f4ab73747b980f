import type { Rule } from '../../rule.ts';

export const unitParagraph: Rule = {
  name: 'measure/unit-paragraph',
  summary: '标题下没有编号的段落，有两段以上各以自己的单位结尾的，每段为一条举措。',
  examples: [
    {
      text: '某省种业方案\n一、重点任务\n加强资源保护。建成种质资源库10个。（省农业农村厅、省林业局负责）\n推进创新攻关。培育新品种20个。（省科技厅牵头）',
      finds: ['– 加强资源保护', '– 推进创新攻关'],
    },
  ],
};
