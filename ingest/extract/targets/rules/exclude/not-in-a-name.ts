import { COMPARATOR_WORDS } from '../../../../../graph/lexicon/comparators.ts';
import { alternation } from '../../../../../graph/text/alternation.ts';
import { wordEndAt } from '../../../../../graph/text/words.ts';
import { REACH_VERBS } from '../../../../lexicon/targets/comparators.ts';
import { CIRCLES, NUMBERED_NOUNS } from '../../../../lexicon/targets/no-targets.ts';
import type { ExclusionRule } from '../../candidate.ts';
import { suffixLength } from '../../number/comparator.ts';
import { endingWord } from '../../word-match.ts';

/** 两降一升, 三增两减: so many rise and fall, by how much nobody says. */
const RISES_AND_FALLS = /[一二两三四五六七八九十几][升降增减]$/u;

const REACHING = [...REACH_VERBS, ...COMPARATOR_WORDS];

/** 50人会, 40人论坛. */
const MEETING = /^(?:会|论坛|团|谈)/u;

/** 50人会议, 30人团队 count people. */
function namesAMeeting(after: string): boolean {
  const name = MEETING.exec(after)?.[0];
  return name !== undefined && wordEndAt(after, 0) === name.length;
}

/** 对开展试验的1类新药, 获批2类器械5个: a class by its number, where 培育3类主体 counts the classes. */
function namesAClass(before: string, after: string): boolean {
  if (!/^\p{Script=Han}{2}/u.test(after)) return false;
  return OF_CLASS.test(before) || /^\p{Script=Han}{2,10}[0-9]/u.test(after);
}
const OF_CLASS = /(?:^|的|第)$/u;

const KNOWN_NUMBER_OF = new RegExp(`^(?:核心|基本|根本|主体|重大)${alternation(NUMBERED_NOUNS)}`, 'u');

/** 三公里充分就业社区, 15分钟生活圈. */
function namesACircle(after: string): boolean {
  const noun = /^\p{Script=Han}{1,10}/u.exec(after)?.[0] ?? '';
  return CIRCLES.some((word) => noun.includes(word));
}

export const notInAName: ExclusionRule = {
  name: 'target/not-in-a-name',
  summary: '名称、称号、型号里的数字不是指标：“百村示范”、500强企业、10万吨级码头、110千伏变电站。',
  examples: [
    { text: '深入实施“千企帮千村、10个好项目”活动。', finds: [] },
    { text: '落实扬尘治理“六个百分之百”，对排名后3位的约谈。', finds: [] },
    { text: '招引世界500强企业，建设10万吨级码头。', finds: [] },
    { text: '执行GB 3838—2002标准，拓展12345热线功能，推进5G基站建设。', finds: [] },
    { text: '落实《关于建设100个美丽乡村的意见》。', finds: [] },
    { text: '市民满18周岁、60岁以上老年人免费乘车。', finds: [] },
    { text: '9月8日前报送，2021年9月8日起施行。', finds: [] },
    { text: '将30户及以上连片村组纳入集中供水。', finds: [] },
    { text: '督促三方设计单位完成图纸。', finds: [] },
    { text: '喜迎八方来客，推进四方联动。', finds: [] },
    { text: '推行开办企业“一日办结”。', finds: [] },
    { text: '对首次获批的2类器械给予奖励，全年获批3类器械5个。', finds: ['3类器械 eq 5 个 @2024'] },
    { text: '建设三公里充分就业社区，召开50人会。', finds: [] },
    { text: '实现事故起数、伤亡人数、投诉量“两降一升”。', finds: [] },
    { text: '推动能耗、水耗和产值三项指标两降一升。', finds: [] },
  ],
  excludes({ quantity, before, after, wholeAfter, quoted }) {
    if (/^(?:级|型|吨级|兆级|制)/u.test(after)) return true;
    // 30户及以上连片村组: which ones.
    if (/^及以上\p{Script=Han}{2}/u.test(after) && quantity.sort === 'count') return true;
    // 督促三方设计单位
    if (quantity.unit === '方' && quantity.numerals === 'chinese') return true;
    if (/^[升降增减]$/u.test(quantity.unit) && RISES_AND_FALLS.test(before)) return true;
    if (/[排名位列]*[后末]$/u.test(before) && /^[名位]$/u.test(quantity.unit)) return true;
    if (quoted && quantity.sort === 'percent' && /[0-9一二三四五六七八九十两]个$/u.test(before)) return true;
    if (quantity.unit === '类' && quantity.numerals === 'arabic' && namesAClass(before, wholeAfter)) return true;
    if (quantity.unit === '人' && namesAMeeting(after)) return true;
    if (/^(?:公里|千米|米|分钟|小时)$/u.test(quantity.unit) && suffixLength(after) === 0 && namesACircle(after))
      return true;
    // 十八项核心制度: a name that everybody knows.
    if (quantity.numerals === 'chinese' && suffixLength(after) === 0 && KNOWN_NUMBER_OF.test(after)) return true;
    if (quantity.unit === '强' && !before.endsWith('前')) return true;
    if (quantity.sort === 'measure' && /^(?:千伏|伏)/u.test(after)) return true;
    if (quoted && quantity.sort === 'measure' && endingWord(before, REACHING) === null)
      return suffixLength(after) === 0;
    if (quoted && (quantity.sort === 'count' || quantity.sort === 'bare' || quantity.sort === 'time'))
      return suffixLength(after) === 0 && !/(?:最多|至少|不超过)$/u.test(before);
    return false;
  },
};
