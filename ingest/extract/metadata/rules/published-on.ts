import type { Rule } from '../../rule.ts';

export const publishedOn: Rule = {
  name: 'metadata/published-on',
  summary: '没有落款和成文日期的，取网页的发布日期。',
  examples: [
    {
      text: '教育工作要点\n发布时间：2023-03-09 10:20\n一、扩大学位。新建学校。',
      finds: ['title=教育工作要点', 'publishedOn=2023-03-09'],
    },
  ],
};
