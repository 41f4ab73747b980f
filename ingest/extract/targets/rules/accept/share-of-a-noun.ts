import { alternation } from '../../../../../graph/text/alternation.ts';
import { FURTHERING_VERBS } from '../../../../lexicon/shared/furthering.ts';
import type { TargetRule } from '../../candidate.ts';
import { suffixLength } from '../../number/comparator.ts';

const OPENED = new RegExp(`(?:^|${alternation(FURTHERING_VERBS)}|引导|[使让有年底前末])$`, 'u');

export const shareOfANoun: TargetRule = {
  name: 'target/share-of-a-noun',
  summary: '百分比在名词之前：“100%的镇卫生院建设达标”“推动60%以上的……由……承担”。',
  examples: [
    { text: '2024年底前，100%的镇卫生院建设达标。', finds: ['镇卫生院建设达标 eq 100 % @2024'] },
    { text: '全市将实现100%乡镇通公交、100%村组通硬化路。', finds: ['乡镇通公交 eq 100 %', '村组通硬化路 eq 100 %'] },
    { text: '推动80%以上的政务服务事项实现网上办理。', finds: ['政务服务事项实现网上办理 gte 80 %'] },
    { text: '三分之二以上的行政村建有综合性文化服务中心。', finds: ['行政村建有综合性文化服务中心 gte 0.6667 ratio'] },
  ],
  accepts: ({ quantity, before, after }) =>
    (quantity.sort === 'percent' || quantity.sort === 'fraction') &&
    OPENED.test(before) &&
    /^的?\p{Script=Han}{2}/u.test(after.slice(suffixLength(after))),
};
