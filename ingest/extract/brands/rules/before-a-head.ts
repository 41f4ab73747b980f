import type { QuoteRule } from '../brand-rule.ts';
import { isStrongEnough } from '../strong-head.ts';

export const beforeAHead: QuoteRule = {
  name: 'brand/before-a-head',
  summary: '引号内的专名，后面写明是行动、工程、计划、活动、项目、平台、应用、品牌等；只取引号内的字。',
  examples: [
    { text: '实施“菁英计划”留学项目，开展“春雨润苗”专项行动。', finds: ['菁英计划', '春雨润苗'] },
    { text: '迭代“耕地智保”应用场景，做优“丽水山耕”区域公用品牌。', finds: ['耕地智保', '丽水山耕'] },
    { text: '深入实施“领头雁”工程和增品种、提品质、创品牌“三品”专项行动。', finds: ['领头雁', '三品'] },
    { text: '打造“云小智”智能客服，组织“少年爱科学”主题团课。', finds: ['云小智', '少年爱科学'] },
    {
      text: '开展“喜迎新春、情暖万家、共筑平安”主题实践活动和“乡音——我来讲”主题活动。',
      finds: ['喜迎新春、情暖万家、共筑平安', '乡音——我来讲'],
    },
    { text: '围绕“责任上肩、措施上手、隐患清零”主题开展排查活动。', finds: [] },
    { text: '实施“258”人才工程，开展“民法典进乡村”普法宣传活动。', finds: ['258', '民法典进乡村'] },
    { text: '搭建“一站式”服务平台，健全处置“僵尸企业”工作机制。', finds: [] },
    { text: '落实“两个确立”要求，推进“八五”普法活动。', finds: [] },
  ],
  find: ({ name, head, inList }) =>
    head?.strong && !inList && isStrongEnough(name, head) ? { kind: head.noun, firm: true } : null,
};
