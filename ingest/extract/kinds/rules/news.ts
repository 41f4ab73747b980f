import type { Rule } from '../../rule.ts';

export const kindByNews: Rule = {
  name: 'kind/news',
  summary: '报道：正文开头有“本报讯”“记者从……获悉”等；标题末尾看不出文种而写某事“召开”“部署”的也是。',
  examples: [
    {
      text: '某县出台桥梁改造行动方案\n本报讯（记者 李四）近日，某县部署桥梁改造。',
      finds: ['报道：“本报讯”'],
    },
    { text: '某县召开桥梁改造推进会\n会议要求，加快改造进度。', finds: ['报道：“召开”'] },
    { text: '某县部署桥梁改造工作的通知\n一、摸清底数。', finds: ['通知：“通知”'] },
  ],
};
