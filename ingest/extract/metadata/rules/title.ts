import type { Rule } from '../../rule.ts';

export const title: Rule = {
  name: 'metadata/title',
  summary: '文件的标题：以“方案”“要点”“意见”“通知”等结尾的行，断开的行连起来；通知附有方案的，取方案的标题。',
  examples: [
    {
      text: '某市司法局关于印发《某市法治建设\n工作方案》的通知\n各县区司法局：\n现将《某市法治建设工作方案》印发给你们。\n某市司法局\n2021年8月25日\n某市法治建设工作方案\n一、加强立法。提高质量。',
      finds: ['title=某市法治建设工作方案', 'issuer=某市司法局', 'publishedOn=2021-08-25', 'region=某市'],
    },
    { text: '首页 > 政务公开 > 工作要点\n1.做好工作。抓好落实。', finds: [] },
  ],
};
