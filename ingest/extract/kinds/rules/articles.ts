import type { Rule } from '../../rule.ts';

export const kindByArticles: Rule = {
  name: 'kind/articles',
  summary: '标题看不出文种，而全文分“第一条”“第二条”等四条以上的，是条例与办法。',
  examples: [
    {
      text: '加强茶园管理\n第一条 茶园应当登记。\n第二条 登记有效期五年。\n第三条 禁止毁坏茶园。\n第四条 违者罚款。',
      finds: ['条例与办法：“第一条”'],
    },
  ],
};
