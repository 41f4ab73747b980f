import type { Rule } from '../../rule.ts';

export const number: Rule = {
  name: 'metadata/number',
  summary: '文号：单独成行，或在标题后的括号里；正文引用的文号不算。',
  examples: [
    {
      text: '国发〔2018〕42号\n青海省工作要点\n一、落实意见。按照《意见》（国办发〔2019〕1号）执行。',
      finds: ['title=青海省工作要点', 'documentNumber=国发〔2018〕42号', 'region=青海省'],
    },
    {
      text: '关于优化服务的实施意见(池政〔2017〕101号)\n一、减少审批。压缩时限。',
      finds: ['title=关于优化服务的实施意见', 'documentNumber=池政〔2017〕101号'],
    },
    {
      text: '岭政字〔2023〕21 号 岭城市人民政府 关于印发公路养护行动方案的通知\n各镇人民政府：\n现将《公路养护行动方案》印发给你们。\n公路养护行动方案\n一、修补路面。逐段排查。',
      finds: ['title=公路养护行动方案', 'issuer=岭城市人民政府', 'documentNumber=岭政字〔2023〕21 号', 'region=岭城市'],
    },
    {
      text: '公路养护行动方案\n国发〔2018〕42号文件已经提出要求。\n一、修补路面。逐段排查。',
      finds: ['title=公路养护行动方案'],
    },
  ],
};
