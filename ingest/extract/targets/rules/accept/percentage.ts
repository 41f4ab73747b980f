import type { TargetRule } from '../../candidate.ts';

export const percentage: TargetRule = {
  name: 'target/percentage',
  summary: '要达到的百分比：某率、占比、覆盖面达到、不低于、控制在若干％；前置的期限管到句末，跨“；”。',
  examples: [
    {
      text: '到2025年，农村生活污水治理率达到40%以上，卫生厕所普及率不低于95%；秸秆综合利用率稳定在93%左右。',
      finds: ['农村生活污水治理率 gte 40 % @2025', '卫生厕所普及率 gte 95 % @2025', '秸秆综合利用率 approx 93 % @2025'],
    },
    { text: '重复投诉率控制在3%以内。', finds: ['重复投诉率 lte 3 %'] },
    { text: '义务教育巩固率达百分之九十六。', finds: ['义务教育巩固率 eq 96 %'] },
    {
      text: '专职安全员配备不少于从业人员总数的2%。',
      finds: ['专职安全员配备 gte 2 %'],
    },
    {
      text: '确保孕产妇系统管理率、儿童健康管理率均达到90%以上。',
      finds: ['孕产妇系统管理率、儿童健康管理率 gte 90 %'],
    },
    { text: '实现隐患整改、挂牌督办、闭环销号三个100%。', finds: ['隐患整改、挂牌督办、闭环销号 eq 100 %'] },
    { text: '年底前完成3个60%。', finds: ['3个60% eq 60 % @2024'] },
    { text: '绿色建筑占新建建筑比重提高到８０％。', finds: ['绿色建筑占新建建筑比重 eq 80 %'] },
    { text: '规模化养殖场粪污处理设施装备配套率100%。', finds: ['规模化养殖场粪污处理设施装备配套率 eq 100 %'] },
    { text: '三成以上村庄达到和美乡村标准。', finds: ['村庄达到和美乡村标准 gte 30 %'] },
  ],
  accepts: ({ quantity, before, after, continues }) =>
    quantity.sort === 'percent' && (continues || (before + after).trim().length > 1),
};
