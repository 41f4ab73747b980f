import { GRANT_AFTER, GRANT_BEFORE } from '../../../lexicon/target-words.ts';
import type { ExclusionRule } from '../candidate.ts';
import { suffixLength } from '../comparator.ts';
import { containsWord, openingWord } from '../word-match.ts';

const RAISED_TO = /(?:标准不低于|标准不少于|提高到|提高至|提升到|增加到|增加至|达到|提高|增加)(?:每人每[年月])?$/u;

export const notAGrant: ExclusionRule = {
  name: 'target/not-a-grant',
  summary: '补助、奖励、收费、罚款的额度和计提、减免的比例不是指标；“补助标准提高到”某数的除外。',
  examples: [
    { text: '对新认定的高新技术企业给予最高50万元奖励。', finds: [] },
    { text: '按照投资额的20%给予补助。', finds: [] },
    { text: '对获评一、二、三等奖的，分别给予 30 万元、20 万元、10 万元奖励。', finds: [] },
    { text: '各区按不低于项目总价8%的比例安排维修经费。', finds: [] },
    { text: '基本公共卫生服务人均财政补助标准提高到94元。', finds: ['基本公共卫生服务人均财政补助标准 eq 94 元'] },
  ],
  excludes({ quantity, before, after, continues, wholeBefore }) {
    const money = quantity.unit.includes('元');
    if (!money && quantity.sort !== 'percent') return false;
    if (RAISED_TO.test(before)) return false;
    if (money && /券[^，,。；;]{0,8}不超过$/u.test(before)) return true;
    const rest = after.slice(suffixLength(after));
    if (openingWord(rest, GRANT_AFTER) !== null) return true;
    // 分别给予30万元、20万元: so for every value of the list.
    if (money && continues && /(?:给予|奖励|补助|补贴|资助|奖补)[\d\s.、和万亿元]*$/u.test(wholeBefore)) return true;
    const near = before.slice(-14);
    if (money && containsWord(near, GRANT_BEFORE)) return true;
    if (!money && /(?:按照?|给予|减按|税率|利率|费率|首付|计提|上浮|下浮)[^，,。；;]{0,10}$/u.test(near)) return true;
    return /^的?(?:标准|补助|补贴|奖励|奖补)/u.test(rest);
  },
};
