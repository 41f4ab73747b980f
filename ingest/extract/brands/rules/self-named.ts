import { NAME_ENDINGS, STRONG_HEADS } from '../../../lexicon/brands/brand-heads.ts';
import { endingWord } from '../../targets/word-match.ts';
import type { QuoteRule } from '../brand-rule.ts';
import { isOrdinary, isPhrase } from '../name-form.ts';

export const selfNamed: QuoteRule = {
  name: 'brand/self-named',
  summary: '引号内的名称本身以行动、工程、码、在线、课堂、议事堂等结尾。',
  examples: [
    { text: '推广“安居码”，用好“亲清直通车”。', finds: ['安居码', '亲清直通车'] },
    { text: '将“铸链工程”纳入年度计划。', finds: ['铸链工程'] },
    { text: '被命名为“全国文明城市”“省级示范中心”。', finds: [] },
  ],
  find({ name, honoured }) {
    if (honoured || isPhrase(name) || isOrdinary(name) || IS_A_GRADE.test(name)) return null;
    const ending = endingWord(name, NAME_ENDINGS);
    if (ending === null || name.length <= ending.length + 1) return null;
    return { kind: endingWord(ending, STRONG_HEADS), firm: true };
  },
};

/** 全国文明城市: one of many that bear the name. */
const IS_A_GRADE = /^(?:全国|全省|全市|国家级|省级|市级)/u;
