import type { TitleRule } from '../citation-rule.ts';

export const shortForm: TitleRule = {
  name: 'citation/short-form',
  summary:
    '以“以下简称”引出的简称，后文出现时记为全称；引出简称之处本身不另计；未引出而只写《意见》《方案》的，指前文最近一个以此结尾的文件，前文没有的不计。',
  examples: [
    {
      text: '省政府印发《关于促进低空产业发展的指导意见》。《意见》提出十项任务，对照《方案》逐项落实。',
      finds: ['关于促进低空产业发展的指导意见', '关于促进低空产业发展的指导意见'],
    },
    {
      text: '落实《中华人民共和国长江保护法》（以下简称《长江保护法》）。对照《长江保护法》第十条开展自查。',
      finds: ['中华人民共和国长江保护法', '中华人民共和国长江保护法 第十条'],
    },
    {
      text: '根据《国家综合立体交通网规划纲要》（中发〔2021〕5号，以下简称《纲要》），细化《纲要》任务。',
      finds: ['国家综合立体交通网规划纲要 中发〔2021〕5号', '国家综合立体交通网规划纲要'],
    },
  ],
  find: ({ start, end, meant, article, documentNumber }) =>
    meant === null ? null : { title: meant, article, documentNumber, start, end },
};
