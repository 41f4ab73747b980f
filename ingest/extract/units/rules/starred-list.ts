import type { Rule } from '../../rule.ts';

export const starredList: Rule = {
  name: 'unit/starred-list',
  summary: '附后的名单用★标出第一牵头单位的，标到标题相同的各条举措上。',
  examples: [
    {
      text: '某区改革方案\n一、重点任务\n（一）加快构建综合执法体系（牵头单位：区执法局、区编办）\n1.完善清单。动态调整。\n专项工作小组名单\n一、构建综合执法体系工作小组\n牵头单位：区执法局★、区编办',
      finds: ['区执法局 牵头 第一 承上', '区编办 牵头 承上'],
    },
  ],
};
