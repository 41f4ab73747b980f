import type { TargetRule } from '../../candidate.ts';
import { isRank } from '../../number/comparator.ts';

export const rank: TargetRule = {
  name: 'target/rank',
  summary: '名次：进入全省前30名、保持全国前三；比较词为 lte。',
  examples: [
    { text: '力争营商环境评价进入全省前10名。', finds: ['营商环境评价 lte 10 名'] },
    { text: '教育质量监测综合排名保持全市前三。', finds: ['教育质量监测综合排名 lte 3 名'] },
    { text: '6月底前10个村完成摸排。', finds: ['村完成摸排 eq 10 个 @2024-06'] },
  ],
  accepts: ({ quantity, before }) => quantity.sort === 'rank' || isRank(quantity, before),
};
