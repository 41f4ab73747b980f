import type { Rule } from '../../rule.ts';

export const kindByNews: Rule = {
  name: 'kind/news',
  summary: '报道：正文开头有“本报讯”“记者从……获悉”等。',
  examples: [
    {
      text: '某县出台桥梁改造行动方案\n本报讯（记者 李四）近日，某县部署桥梁改造。',
      finds: ['报道：“本报讯”'],
    },
  ],
};
