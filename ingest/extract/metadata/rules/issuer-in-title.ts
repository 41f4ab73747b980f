import type { Rule } from '../../rule.ts';

export const issuerInTitle: Rule = {
  name: 'metadata/issuer-in-title',
  summary: '没有落款机关的，取标题里“关于”前的机关。',
  examples: [
    {
      text: '青海省教育厅等七部门关于加快校园足球发展的意见\n一、建好场地。开放使用。',
      finds: ['title=青海省教育厅等七部门关于加快校园足球发展的意见', 'issuer=青海省教育厅', 'region=青海省'],
    },
    {
      text: '青海省人民政府关于加快种业振兴的意见\n一、保护资源。建设种质库。',
      finds: ['title=青海省人民政府关于加快种业振兴的意见', 'issuer=青海省人民政府', 'region=青海省'],
    },
    {
      text: '【制定机关】某市人民政府办公厅\n市人民政府办公厅关于印发茶园改造方案的通知\n一、改造茶园。更新品种。',
      finds: ['title=市人民政府办公厅关于印发茶园改造方案的通知', 'issuer=某市人民政府办公厅', 'region=某市'],
    },
  ],
};
