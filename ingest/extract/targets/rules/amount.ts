import type { TargetRule } from '../candidate.ts';

export const amount: TargetRule = {
  name: 'target/amount',
  summary: '要达到的数量、金额、面积、里程等：数值换算为个、元等基本单位（0.2万元/年 → 2000 元/年）；区间记两端。',
  examples: [
    {
      text: '全省粮食播种面积稳定在8800万亩左右，粮食产量超过700亿斤。',
      finds: ['全省粮食播种面积 approx 88000000 亩', '粮食产量 gt 70000000000 斤'],
    },
    { text: '城乡居民人均纯收入增加0.2万元/年。', finds: ['城乡居民人均纯收入 increase-by 2000 元/年'] },
    { text: '新建绿道50公里，新增造林3.5万亩。', finds: ['绿道 eq 50 公里', '新增造林 eq 35000 亩'] },
    { text: '2025年底前，新能源发电装机达到1.2亿千瓦。', finds: ['新能源发电装机 eq 120000000 千瓦 @2025'] },
    {
      text: '细颗粒物（PM2.5）年均浓度降至35微克/立方米以下。',
      finds: ['细颗粒物（PM2.5）年均浓度 lte 35 微克/立方米'],
    },
    {
      text: '普法宣传惠及300万农民、60万职工。',
      finds: ['普法宣传惠及农民 eq 3000000 农民', '普法宣传惠及职工 eq 600000 职工'],
    },
    {
      text: '臭氧浓度保持在150微克每立方米以下，力争保持在140微克每立方米以下。',
      finds: ['臭氧浓度 lte 150 微克每立方米', '臭氧浓度 lte 140 微克每立方米'],
    },
    { text: '设立总规模5亿元的产业基金。', finds: ['总规模 eq 500000000 元'] },
    { text: '亩均增收800元以上。', finds: ['亩均增收 increase-by 800 元'] },
    {
      text: '落实食堂补助标准，2025年起每生每年不低于300元，2026年起不低于350元。',
      finds: ['落实食堂补助标准 gte 300 元', '落实食堂补助标准 gte 350 元'],
    },
    { text: '新能源汽车保有量达到燃油车的2倍。', finds: ['新能源汽车保有量 eq 2 倍'] },
    { text: '人均预期寿命提高到80岁以上。', finds: ['人均预期寿命 gte 80 岁'] },
    { text: '工业总产值突破千亿元，打造百亿级产业集群。', finds: ['工业总产值 gt 100000000000 元'] },
    {
      text: '烤烟收购稳定在30万担以上，淘汰燃煤锅炉80蒸吨。',
      finds: ['烤烟收购 gte 300000 担', '淘汰燃煤锅炉 eq 80 蒸吨'],
    },
    { text: '孕产妇死亡率控制在10/10万以下。', finds: ['孕产妇死亡率 lte 10 /10万'] },
    { text: '城乡低保标准提高到每月700元和560元以上。', finds: ['城乡低保标准 gte 700 元', '城乡低保标准 gte 560 元'] },
    { text: '群众满意度评分达到95分以上。', finds: ['群众满意度评分 gte 95 分'] },
  ],
  accepts: ({ quantity, before, after, continues }) =>
    quantity.sort === 'measure' || quantity.sort === 'rate' || quantity.sort === 'noun'
      ? continues || (before + after).trim().length > 1
      : false,
};
