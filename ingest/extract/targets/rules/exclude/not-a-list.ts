import { alternation } from '../../../../../graph/text/alternation.ts';
import {
  CHOOSING_VERBS,
  COMPLETION_VERBS,
  GIVING_VERBS,
  GOVERNING_VERBS,
} from '../../../../lexicon/targets/bringing-about.ts';
import { REACH_VERBS } from '../../../../lexicon/targets/comparators.ts';
import {
  LISTED_NOUNS,
  SCOPE_BEFORE,
  SCOPE_NOUNS,
  WATCHING,
  WHOLE_WORDS,
} from '../../../../lexicon/targets/no-targets.ts';
import type { ExclusionRule } from '../../candidate.ts';
import { suffixLength } from '../../number/comparator.ts';
import { containsWord, endingWord } from '../../word-match.ts';

const BROUGHT_ABOUT = [...REACH_VERBS, '新增', '建成', '新建', '培育', '形成', '不少于', '至少'];

/** 为全区300名独居老人提供助餐: so many are to be served. */
const SERVED = /(?:为|给|帮助|帮扶)\p{Script=Han}{2}$/u;
const SERVES = new RegExp(`^\\p{Script=Han}{1,16}(?:${alternation(GIVING_VERBS)}|开展|落实|免费|每)`, 'u');

/** 对5条重大隐患挂牌督办: so many there are. */
const WATCHED = new RegExp(
  `^\\p{Script=Han}{2,12}?(?:[实进]行|予以|开展|实施|逐一|一律|集中)?(?:挂牌|重点|跟踪|提级|现场|联合)?${alternation(WATCHING)}`,
  'u',
);
/** 对跨越航道的67座桥梁逐一建档 */
const ONE_BY_ONE = /^\p{Script=Han}{2,12}?(?:逐一|逐个|逐[项条座家户件栋处村艘]|分别)\p{Script=Han}{2}/u;

/** 将任务分解到14个乡镇、218个村: all that there are. */
const SHARED_OUT = /(?:分解|下沉|延伸)[到至][^，,。；;]{1,30}$/u;
/** 在全市遴选100个村: so many of all. */
const CHOSEN = new RegExp(`(?:${alternation(CHOOSING_VERBS)}|培育|打造|创建|建设|新建|建成)$`, 'u');
const FIRST_BATCH = /(?:首批|第一批)$/u;

export const notAList: ExclusionRule = {
  name: 'target/not-a-list',
  summary: '对所列事项的计数（八大行动、12项重点任务、甲乙丙等3个县）和对既有范围的计数（全市11个县区）不是指标。',
  examples: [
    { text: '实施乡村建设八大行动，落实12项重点任务。', finds: [] },
    { text: '首批20个“一件事”全面落地，首批20个县先行。', finds: ['“一件事” eq 20 个'] },
    { text: '将任务分解到14个乡镇、218个村。', finds: [] },
    { text: '围绕6个重点领域开展督查。', finds: [] },
    { text: '对7处险工险段实行挂牌督办，加固险工险段12处。', finds: ['加固险工险段 eq 12 处'] },
    { text: '在全市11个县区推广家庭医生签约服务。', finds: [] },
    { text: '为全区300名独居老人提供助餐服务。', finds: ['独居老人 eq 300 名'] },
    { text: '推进东港、西港、南港3个园区整合提升。', finds: [] },
    { text: '推广护河工作7条宝贵经验。', finds: [] },
    { text: '总结参加试点的11个省份经验。', finds: [] },
    { text: '推进农村公路、供水、电网等5项工程。', finds: [] },
    { text: '改造内容包括安全类、节能类、便民类3类。', finds: [] },
    { text: '建成11大类37项特色农产品标准。', finds: ['特色农产品标准 eq 37 项'] },
  ],
  excludes({ quantity, before, after, wholeBefore, wholeAfter, continues }) {
    if (quantity.sort !== 'count' || /(?:至少|不少于|不低于)/u.test(before)) return false;
    // 基础类、完善类、提升类3类: each item already ends with what is counted.
    if (before.includes('、') && before.endsWith(quantity.unit) && /^$|^[，,。；;、]/u.test(after)) return true;
    if (continues) return SHARED_OUT.test(wholeBefore);
    const firstBatch = FIRST_BATCH.exec(before);
    if (firstBatch !== null)
      return (
        endingWord(before.slice(0, firstBatch.index), GOVERNING_VERBS) === null &&
        !containsWord(after, COMPLETION_VERBS)
      );
    if (/(?:^|[，,])在$/u.test(before) && /^[^，,。；;]{0,40}各/u.test(wholeAfter)) return true;
    const rest = after.slice(suffixLength(after));
    if (/^大?类$/u.test(quantity.unit) && /^[0-9]+项/u.test(rest)) return true;
    if (/(?:^|[，,：:；;])对$/u.test(before) && WATCHED.test(rest)) return true;
    if (/(?:^|[，,：:；;。])对(?:[^，,。；;]{2,24}的)?$/u.test(before) && ONE_BY_ONE.test(rest)) return true;
    if (endingWord(before, WHOLE_WORDS) !== null && !(SERVED.test(before) && SERVES.test(rest))) return true;
    if (/基础上$/u.test(after) || /(?:总结|梳理|在)$/u.test(before)) return quantity.numerals === 'chinese';
    const noun = rest.replace(/^的/u, '').split(/[，,。；;、的]/u)[0] ?? '';
    // 参加调研的31个省区市: so many there are.
    if (before.endsWith('的') && suffixLength(after) === 0 && SCOPE_NOUNS.some((scope) => noun.startsWith(scope)))
      return true;
    const reached = endingWord(before, BROUGHT_ABOUT) !== null;
    if (!reached && suffixLength(after) === 0 && endingWord(noun.slice(0, 8), LISTED_NOUNS) !== null) return true;
    if (!reached && suffixLength(after) === 0 && LISTED_NOUNS.some((listed) => noun.startsWith(listed))) return true;
    if (endingWord(before, SCOPE_BEFORE) !== null && suffixLength(after) === 0) return true;
    if (
      !CHOSEN.test(before) &&
      containsWord(before.slice(-6), WHOLE_WORDS) &&
      SCOPE_NOUNS.some((scope) => noun.startsWith(scope))
    )
      return true;
    const verb = endingWord(before, GOVERNING_VERBS);
    return (
      before.includes('、') && verb === null && noun !== '' && suffixLength(after) === 0 && !/[”率数量]$/u.test(before)
    );
  },
};
