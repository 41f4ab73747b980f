import type { TargetRule } from '../../candidate.ts';

export const duration: TargetRule = {
  name: 'target/duration',
  summary: '要压缩到、不超过或达到的时长：审批最多80天、压缩至3个工作日、优良天数300天以上。',
  examples: [
    { text: '工程建设项目全流程审批最多60天。', finds: ['工程建设项目全流程审批 lte 60 天'] },
    { text: '不动产一般登记办理时限压缩至3个工作日以内。', finds: ['不动产一般登记办理时限 lte 3 个工作日'] },
    { text: '院前急救平均反应时间缩短到12分钟以内。', finds: ['院前急救平均反应时间 lte 12 分钟'] },
  ],
  accepts: ({ quantity }) => quantity.sort === 'time',
};
