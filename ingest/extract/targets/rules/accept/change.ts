import type { TargetRule } from '../../candidate.ts';
import { changeBefore } from '../../number/comparator.ts';

export const change: TargetRule = {
  name: 'target/change',
  summary: '增减的幅度：增长、提高、下降、减少若干；后面跟“到、至”的是达到的水平，不是幅度；“比……”记为基数。',
  examples: [
    { text: '规模以上工业增加值年均增长6.5%左右。', finds: ['规模以上工业增加值 increase-by 6.5 %'] },
    {
      text: '到2025年，单位地区生产总值能耗比2020年下降14.5%，非化石能源消费比重提高3个百分点。',
      finds: [
        '单位地区生产总值能耗 decrease-by 14.5 % @2025 <2020年',
        '非化石能源消费比重 increase-by 3 个百分点 @2025',
      ],
    },
    { text: '化肥使用量下降至40万吨以下。', finds: ['化肥使用量 lte 400000 吨'] },
    {
      text: '压减一般性支出10%以上，提高床位使用率5个百分点。',
      finds: ['压减一般性支出 decrease-by 10 %', '提高床位使用率 increase-by 5 个百分点'],
    },
    { text: '农业增加值增长2%，力争3%。', finds: ['农业增加值 increase-by 2 %', '农业增加值 increase-by 3 %'] },
    { text: '农业增加值增长2%，力争达到3亿元。', finds: ['农业增加值 increase-by 2 %', '农业增加值 eq 300000000 元'] },
    { text: '良种覆盖率提高1个以上百分点。', finds: ['良种覆盖率 increase-by 1 个百分点'] },
    { text: '年底前，办件平均跑动次数减少0.5次。', finds: ['办件平均跑动次数 decrease-by 0.5 次 @2024'] },
  ],
  accepts: ({ quantity, before }) => quantity.sort !== 'bare' && changeBefore(before, quantity) !== null,
};
