import type { Rule } from '../../rule.ts';

export const region: Rule = {
  name: 'metadata/region',
  summary: '发文机关或标题开头的地名。',
  examples: [
    {
      text: '杭州市余杭区教育局2024年工作要点\n一、扩大学位。新建学校。',
      finds: ['title=杭州市余杭区教育局2024年工作要点', 'issuer=杭州市余杭区教育局', 'region=杭州市余杭区'],
    },
  ],
};
