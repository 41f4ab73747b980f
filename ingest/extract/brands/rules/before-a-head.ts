import type { Rule } from '../../rule.ts';

export const beforeAHead: Rule = {
  name: 'brand/before-a-head',
  summary: '引号内的专名，后面写明是行动、工程、计划、活动、项目、平台、应用、品牌等；只取引号内的字。',
  examples: [
    { text: '实施“菁英计划”留学项目，开展“春雨润苗”专项行动。', finds: ['菁英计划', '春雨润苗'] },
    { text: '迭代“耕地智保”应用场景，做优“丽水山耕”区域公用品牌。', finds: ['耕地智保', '丽水山耕'] },
    { text: '深入实施“领头雁”工程和增品种、提品质、创品牌“三品”专项行动。', finds: ['领头雁', '三品'] },
    { text: '搭建“一站式”服务平台，健全处置“僵尸企业”工作机制。', finds: [] },
    { text: '落实“两个确立”要求，推进“八五”普法活动。', finds: [] },
  ],
};
