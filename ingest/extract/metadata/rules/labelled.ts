import type { Rule } from '../../rule.ts';

export const labelled: Rule = {
  name: 'metadata/labelled',
  summary: '网页上的“发文机关：”“发文字号：”等信息栏。',
  examples: [
    {
      text: '发文机关：某市教育局\n发文字号：教发〔2023〕5号\n教育工作要点\n一、扩大学位。新建学校。',
      finds: ['title=教育工作要点', 'issuer=某市教育局', 'documentNumber=教发〔2023〕5号', 'region=某市'],
    },
  ],
};
