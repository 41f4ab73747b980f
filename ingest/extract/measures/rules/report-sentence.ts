import type { Rule } from '../../rule.ts';

export const reportSentence: Rule = {
  name: 'measure/report-sentence',
  summary: '没有编号的会议报道，写明将要做什么的句子为一条举措；已经做成的、转述会议召开的不是。',
  examples: [
    {
      text: '全市农业工作会议召开\n2024-03-01\n2023年，全市建成高标准农田5万亩。\n会议提出，今年要抓好农业工作。\n着力稳定粮食生产，落实种植面积，推广先进技术。加快推进种业振兴，建设良种基地。持续优化农业服务，健全社会化服务体系。',
      finds: ['– 着力稳定粮食生产', '– 加快推进种业振兴', '– 持续优化农业服务'],
    },
  ],
};
