import type { Rule } from '../../rule.ts';

export const duty: Rule = {
  name: 'unit/duty',
  summary: '句子里写某某“要担负起主体责任”“落实属地责任”的单位。',
  examples: [
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.加强领导。各县区教育局要切实担负起主体责任。',
      finds: ['各县区教育局 责任'],
    },
    { text: '某县农业农村工作方案\n一、重点任务\n1.加强监管。压实企业主体责任。', finds: [] },
  ],
};
