import type { Rule } from '../../../rule.ts';

export const doubling: Rule = {
  name: 'target/doubling',
  summary: '翻番：翻一番记 1 番，翻两番记 2 番，比较词为 increase-by。',
  examples: [
    { text: '到2027年，数字经济核心产业营业收入翻一番。', finds: ['数字经济核心产业营业收入 increase-by 1 番 @2027'] },
    { text: '村级集体经济收入比2020年翻两番。', finds: ['村级集体经济收入 increase-by 2 番 <2020年'] },
  ],
};
