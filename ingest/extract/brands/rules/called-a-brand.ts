import type { Rule } from '../../rule.ts';

export const calledABrand: Rule = {
  name: 'brand/called-a-brand',
  summary: '未加引号而正文称为品牌的名称：打响……品牌、擦亮……名片。',
  examples: [
    { text: '打响渭河渔谣文旅品牌，提升城市形象。', finds: ['渭河渔谣'] },
    { text: '打响特色农产品品牌，擦亮生态名片。', finds: [] },
  ],
};
