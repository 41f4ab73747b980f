import type { TitleRule } from '../citation-rule.ts';

export const articleOfTitle: TitleRule = {
  name: 'citation/article',
  summary: '书名号后（或文号后）的第几条、第几款、第几项，记为所引条文；并列的条文一并记录。',
  examples: [
    {
      text: '依照《中华人民共和国土地管理法》第四十四条第二款办理农用地转用。',
      finds: ['中华人民共和国土地管理法 第四十四条第二款'],
    },
    { text: '违反《河道管理条例》第24条、第25条的，依法查处。', finds: ['河道管理条例 第24条、第25条'] },
    { text: '《政府投资条例》（国务院令第712号）第九条规定的程序', finds: ['政府投资条例 第九条 国务院令第712号'] },
  ],
  find: ({ start, end, title, article, documentNumber }) =>
    article === null ? null : { title, article, documentNumber, start, end },
};
