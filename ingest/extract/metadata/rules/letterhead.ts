import type { Rule } from '../../rule.ts';

export const letterhead: Rule = {
  name: 'metadata/letterhead',
  summary: '“某某机关文件”的版头。',
  examples: [
    {
      text: '县林业局文件\n林长制工作要点\n一、健全体系。落实责任。',
      finds: ['title=林长制工作要点', 'issuer=县林业局'],
    },
  ],
};
