import type { Rule } from '../../rule.ts';

export const bareBracket: Rule = {
  name: 'unit/bare-bracket',
  summary: '句末或标题末的括号里只有单位名称的：同级括号都写牵头的算牵头，否则算责任。',
  examples: [
    {
      text: '某街道重点工作方案\n一、重点任务\n1.整治环境。清理垃圾。（建设办、执法办，各社区）',
      finds: ['建设办 责任', '执法办 责任', '各社区 责任'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n（一）建设平台。打通数据。（区委政法委、区数据资源局）',
      finds: ['区委政法委 责任', '区数据资源局 责任'],
    },
    { text: '某县农业农村工作方案\n一、重点任务\n（一）建设法治示范村(社区)', finds: [] },
  ],
};
