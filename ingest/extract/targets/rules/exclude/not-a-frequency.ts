import { COMPARATOR_WORDS } from '../../../../../graph/lexicon/comparators.ts';
import type { ExclusionRule } from '../../candidate.ts';
import { endingWord } from '../../word-match.ts';

/** 对失业人员免费培训1次: what each may claim. */
const FREE_OF_CHARGE = /(?:免费|可享受|享受|可申请|可申领|限)[^，,。；;]{0,8}$/u;

export const notAFrequency: ExclusionRule = {
  name: 'target/not-a-frequency',
  summary:
    '例行工作的频次（每月1次）、每人可享受的次数不是指标；写明“不少于”“至少”的、由一个频次增加到另一个频次的除外。',
  examples: [
    { text: '领导小组每季度召开1次会议，每月通报1次进展。', finds: [] },
    { text: '对65岁以上的老年人免费体检1次。', finds: [] },
    { text: '网格员每月入户走访不得少于4次。', finds: ['网格员入户走访 gte 4 次'] },
    { text: '每年开展消防演练不少于2次。', finds: ['消防演练 gte 2 次'] },
    { text: '每半年至少组织供需对接活动2场次。', finds: ['供需对接活动 gte 2 场次'] },
    { text: '河道巡查频次由每周2次增加到每日1次。', finds: ['河道巡查频次 eq 1 次 <每周2次'] },
  ],
  excludes({ quantity, before, after, baseline }) {
    // What is raised from one frequency to another is no routine.
    if (baseline !== undefined) return false;
    if (!/^(?:次|期|轮|场|回|批)$/u.test(quantity.unit)) return false;
    if (endingWord(before, COMPARATOR_WORDS) !== null) return false;
    if (quantity.unit === '次' && FREE_OF_CHARGE.test(before)) return true;
    if (/(?:不少于|至少|不低于|超过|达到)[\p{Script=Han}]{0,20}$/u.test(before) || /^以上/u.test(after)) return false;
    return /每(?:[年季月周旬天日0-9]|半年|学[期年]|[两三]年)/u.test(before) || /^[/／]/u.test(after);
  },
};
