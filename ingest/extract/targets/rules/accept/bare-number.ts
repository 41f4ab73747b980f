import { wordList } from '../../../../../graph/lexicon/word-list.ts';
import { alternation } from '../../../../../graph/text/alternation.ts';
import { LEVEL_VERBS } from '../../../../lexicon/targets/comparators.ts';
import { BARE_METRICS, COUNTED_HEADS } from '../../../../lexicon/targets/metrics.ts';
import type { TargetRule } from '../../candidate.ts';
import { suffixLength } from '../../number/comparator.ts';
import { endingWord } from '../../word-match.ts';

const LEVELS = [...LEVEL_VERBS, ...wordList('不低于 不少于 不超过 超过 突破 低于 高于')];
const MEASURED = new RegExp(`${alternation(BARE_METRICS)}`, 'u');

/** 劣Ⅴ类水体为0. */
const NONE_LEFT = /[为到至]0$/u;

export const bareNumber: TargetRule = {
  name: 'target/bare-number',
  summary: '没有单位的数：只在“指数、系数、数量”等之后并由“达到、不低于”等引出时算。',
  examples: [
    { text: '农村公路技术状况指数达到85以上。', finds: ['农村公路技术状况指数 gte 85'] },
    { text: '每万人口注册志愿者数不少于1800。', finds: ['每万人口注册志愿者数 gte 1800'] },
    { text: '客户端注册用户突破30万。', finds: ['客户端注册用户 gt 300000'] },
    {
      text: '年接待游客人次800万，全年助餐人次达60万以上。',
      finds: ['年接待游客人次 eq 8000000 人次', '助餐人次 gte 600000 人次 @2024'],
    },
    { text: '劣Ⅴ类水体断面降为0。', finds: ['劣Ⅴ类水体断面 eq 0'] },
    { text: '拨打12345，登录平台编号为20240的页面。', finds: [] },
  ],
  accepts: ({ quantity, before, after }) =>
    quantity.sort === 'bare' &&
    (endingWord(before, LEVELS) !== null ||
      NONE_LEFT.test(before + quantity.value) ||
      endingWord(before, COUNTED_HEADS) !== null ||
      (suffixLength(after) > 0 && MEASURED.test(before.slice(-6)))) &&
    (MEASURED.test(before) || quantity.value >= 10000 || quantity.value === 0) &&
    /^$|^[，,。；;、）)]/u.test(after.slice(suffixLength(after))),
};
