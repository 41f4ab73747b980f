import { alternation } from '../../../../../graph/text/alternation.ts';
import { FORESEEING } from '../../../../lexicon/targets/no-targets.ts';
import type { ExclusionRule } from '../../candidate.ts';

/** 据气象部门预测，…: all that the sentence says is foreseen. */
const FORESEEN = new RegExp(`据[^，,。；;]{0,16}${alternation(FORESEEING)}`, 'u');
/** 水位可能超过警戒水位0.5米. */
const MAY_BE = /(?:可能|或将|有可能|局地可|局部可|部分地区可)[^，,。；;]{0,16}$/u;

export const notAForecast: ExclusionRule = {
  name: 'target/not-a-forecast',
  summary: '预测、预报和“可能”如何的数字不是指标。',
  examples: [
    { text: '据水文部门预测，下周入库流量将达到300立方米/秒，坝前水位可能超过汛限水位1.2米。', finds: [] },
    { text: '山区局部可达120毫米以上。', finds: [] },
    { text: '暴雨预报准确率达到90%。', finds: ['暴雨预报准确率 eq 90 %'] },
    { text: '预计年底前建成水塔3座。', finds: ['水塔 eq 3 座 @2024'] },
  ],
  excludes: ({ before, lead }) => MAY_BE.test(before) || FORESEEN.test(lead + before),
};
