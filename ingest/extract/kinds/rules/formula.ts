import type { Rule } from '../../rule.ts';

export const kindByFormula: Rule = {
  name: 'kind/formula',
  summary: '标题里看不出文种的，看开头的套语：“现批复如下”“现答复如下”“制定本办法”等。',
  examples: [
    { text: '某市人民政府：\n你市请示收悉。现批复如下：\n一、同意。', finds: ['批复：“现批复如下”'] },
    { text: '为发展茶业，提出如下实施意见。\n一、选种。选用良种。', finds: ['意见：“提出如下实施意见”'] },
    { text: '加快某县茶叶发展\n为规范种植，制定本办法。\n一、选种。选用良种。', finds: ['条例与办法：“制定本办法”'] },
  ],
};
