import { alternation } from '../../../../graph/text/alternation.ts';
import { isWholeWord, wordEndAt } from '../../../../graph/text/words.ts';
import { ORGANISATIONS, PEOPLE } from '../../../lexicon/shared/actors.ts';
import {
  ACHIEVE_VERBS,
  DEEDS_OF_A_BODY,
  DROPPED_VERBS,
  GIVING_VERBS,
  NOUNS_OF_VERBS,
  OPENING_WORDS,
} from '../../../lexicon/targets/bringing-about.ts';
import { MEANS } from '../../../lexicon/targets/frames.ts';
import { QUANTITIES_OF_WORK } from '../../../lexicon/targets/metrics.ts';
import { ACTING_VERBS, NAMED_WORK, NAMING_VERBS, WORK_WITH_ITS_OBJECT } from '../../../lexicon/targets/work-verbs.ts';
import { openingWord } from '../word-match.ts';
import { ACTS, isPartOfAName, withoutFrame } from './frame.ts';

/** Verbs of bringing about, and words that open a clause. */
export const VERBS = [...DROPPED_VERBS, ...OPENING_WORDS, ...ACHIEVE_VERBS, ...ACTING_VERBS, ...NAMING_VERBS];
/** Verbs that a metric does without, those that may name a thing included. */
const LEFT_OUT = [...DROPPED_VERBS, ...ACTING_VERBS, ...NAMING_VERBS];
const WORK_VERBS = /^(?:新建|改造|提升|改扩建|扩建|[和、])+$/u;
/** 培养资助研究人员: two verbs without a word for and. */
const SUPPORTS = /^(?:资助|扶持)$/u;

/** Items that name an indicator each: 医师数、护士数. */
export const INDICATOR = /[率数量额比]$|比例|比重/u;
export const NAMES_OF_RATES = /率|比例|比重|占比/u;

/** 今年全市将实现: who will do it is not what is measured. */
const WILL =
  /^(?:今年|明年|今后|下一步|接下来|下阶段)?[，,]?(?:全[省市县区国州]|我[省市县区]|各地|各级)?(?<modal>[将要应须拟]|还要|必须|计划)(?=\p{Script=Han}{3})/u;

/**
 * Without who will do it: 要 in 要素保障率 is half a word, and 应 in 应诉率 and 应届生就业率 begins one that the dictionary does not
 * have, since the lone character behind it is neither a verb nor a word of grammar.
 */
function withoutWill(text: string): string {
  const will = WILL.exec(text);
  if (will === null) return text;
  const end = will[0].length;
  const rest = text.slice(end);
  const isModal = isWholeWord(text, end - (will.groups?.modal?.length ?? 0), end);
  const isFollowed = wordEndAt(rest, 0) > 1 || WORD_OF_ONE.test(rest) || openingWord(rest, VERBS) !== null;
  // 计划完成率: a rate of plans.
  return isModal && isFollowed && !(will.groups?.modal === '计划' && NAMES_OF_RATES.test(rest)) ? rest : text;
}
const WORD_OF_ONE = /^[不再每在于以从按对由与为把至全都均各年建修办种植引招育创达]/u;

/** 全区18家农贸市场快检室建成率: how many there are belongs to no name. */
const ALL_OF_A_PLACE = /^全[省市县区州镇]的?[0-9]{1,6}[家个所座处条户名](?=\p{Script=Han}{3})/u;

/** 溺水事故零发生、安全设施覆盖率100%: what was reached before. */
const REACHED_WITHOUT_NUMBER =
  /^[^，,。；;]{2,30}?(?:零(?:发生|事故|伤亡|死亡|新增|投诉)|[为归清]零|全覆盖)[、和](?=\p{Script=Han}{2})/u;

export function opened(text: string): string {
  let rest = text
    .replace(/^[\s，,、；;：:。”）)—-]+/u, '')
    .replace(REACHED_WITHOUT_NUMBER, '')
    .replace(/^[将把](?=\p{Script=Han}{2}、?\p{Script=Han})/u, '')
    .replace(/^且(?=占)/u, '')
    .replace(/^[从自]?20[0-9]{2}年(?:[0-9]{1,2}月)?起[，,]?/u, '')
    .replace(ALL_OF_A_PLACE, '')
    .replace(/^(?:所有|全部|各类|各级各类)的?(?=\p{Script=Han}{3})/u, '')
    .replace(/^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|[0-9]{1,2}[.．、])\s*/u, '');
  rest = withoutWill(rest);
  // 重点建设用地安全利用率: 重点 says which land.
  if (
    rest.startsWith('重点') &&
    !NAMES_OF_RATES.test(rest) &&
    !INDICATOR.test(rest) &&
    openingWord(rest.slice(2), VERBS) !== null
  )
    rest = rest.slice(2);
  for (let word = openingWord(rest, OPENING_WORDS); word !== null; word = openingWord(rest, OPENING_WORDS)) {
    // 力争保持在: 保持 belongs to the value.
    if (rest.startsWith('在', word.length) || rest.startsWith('到', word.length)) return rest;
    rest = rest.slice(word.length).trimStart();
  }
  return rest;
}

const longVerbs = (verbs: readonly string[]) => alternation(verbs.filter((verb) => verb.length > 1));
const DROPPED = longVerbs(DROPPED_VERBS);
const CAUSE = longVerbs([...DROPPED_VERBS, ...ACHIEVE_VERBS, '累计']);
/** With whom, for whom, about what, how long: what stands in front of the verb and belongs to no name. */
const CIRCUMSTANCES: readonly RegExp[] = [
  /** 与高校共建实训基地 */
  /^与\p{Script=Han}{2,8}?(?=共建|合作|联合)/u,
  /** 围绕新材料建设中试基地 */
  /^围绕[\p{Script=Han}、]{2,24}?(?=建设|打造|布局|培育|组建)/u,
  /** 帮助企业解决难题 */
  new RegExp(`^帮助\\p{Script=Han}{2,6}?(?=${alternation(GIVING_VERBS)})`, 'u'),
  /** 支持中欧班列年开行 */
  /^支持(?=\p{Script=Han}{2,12}(?:开行|运行|发行|开通|投运)$)/u,
  /** 省档案馆完成数字化加工: who does it. */
  new RegExp(
    `^(?![县市区]级|市场)[国省市州县区镇乡]\\p{Script=Han}{1,8}?(?:[局馆院委办]|中心|公司|集团|[大支总]队)(?:每年|今年)?(?=${alternation(DEEDS_OF_A_BODY)})`,
    'u',
  ),
  /** 牵头医院向乡镇卫生院派驻医师 */
  new RegExp(`^\\p{Script=Han}{0,16}?向\\p{Script=Han}{2,16}?(?=${alternation(GIVING_VERBS)})`, 'u'),
  /** 为流动人口提供法律援助 */
  new RegExp(`^为\\p{Script=Han}{2,16}?(?=${alternation(GIVING_VERBS)})`, 'u'),
  /** 对困难儿童实施康复救助 */
  /^对[\p{Script=Han}、“”]{2,20}?(?:实施|开展|进行|给予)(?=\p{Script=Han}{2})/u,
  /** 协调桥梁业主新增警示标志, 联合应急管理部门开展演练 */
  new RegExp(`^(?:协调|督促|联合|会同|协助|协同|指导)\\p{Script=Han}{2,14}?(?=${DROPPED})`, 'u'),
  /** 学校投入专项经费 */
  /^\p{Script=Han}{2,8}?(?:投入|安排|拨付)(?=(?:专项)?(?:经费|资金))/u,
  /** 全市组建突击队 */
  new RegExp(`^(?:全[国省市县区州镇乡村]|我[国省市县区镇乡])(?=${DROPPED})`, 'u'),
  /** 重点时段（11时至19时）巡查, 暑假期间推送短信: when, not what. */
  /^\p{Script=Han}{0,6}(?:期间|时段|季节|时节|时期)(?:（[^（）]{1,20}）)?(?=\p{Script=Han}{4})(?!的)/u,
  /** 五年改造棚户区住房 */
  new RegExp(`^(?:[两二三四五六十]|[0-9]{1,2})年(?=${CAUSE})`, 'u'),
  /** 2022年、2023年分别新增600所 */
  new RegExp(`^分别(?=${CAUSE})`, 'u'),
  /** 首批认定示范企业 */
  new RegExp(`^(?:首批|第[一二三四五六]批)(?=${CAUSE}\\p{Script=Han}{2})`, 'u'),
  /** 市级财政安排专项资金 */
  /^(?:中央|各?[省市县区]级?)?财政(?:每年)?(?:安排|投入)/u,
  /** 通过公开招考等方式补充教师 */
  new RegExp(
    `^(?:通过|采取|采用|利用|借助|依托|按照)[^，,。；;]{1,30}?(?:${alternation(MEANS)}|”(?!等))(?=\\p{Script=Han}{3})`,
    'u',
  ),
  /** 采暖期前组织应急演练 */
  /^\p{Script=Han}{1,4}[期季汛冬节]前(?=\p{Script=Han}{3})/u,
  /** 对独居老人结对帮扶率 */
  /^对(?=[\p{Script=Han}、“”]{4,40}(?:率|比例|比重|占比)$)/u,
];

function withoutCircumstance(written: string): string {
  // 县财政每年安排: who gives it is all that the words say.
  return CIRCUMSTANCES.reduce((text, pattern) => text.replace(pattern, '') || text, written);
}

/** The same of a level, whose first word is left as it is unless it brings something about: 重点安置帮教对象…均达到100%. */
export function withoutVerbOfLevel(written: string): string {
  const bare = withoutCircumstance(written);
  return openingWord(bare, DROPPED_VERBS) === null ? bare : withoutOpeningVerb(bare);
}

/** 供应能力, 恢复面积: so much of the deed itself. */
const HOW_MUCH_OF_IT = new RegExp(
  `^(?:总?量(?!子|化)|规模(?!以上|化|种植|养殖)|总?数(?![字据码智])|${alternation(QUANTITIES_OF_WORK)})`,
  'u',
);

/** Work of a name of its own: 培训500人次. */
export const WORK_WITH_A_NAME = new RegExp(`^${alternation(NAMED_WORK)}$`, 'u');
export const DONE_TO_NOTHING_ELSE = new RegExp(`^${alternation(WORK_WITH_ITS_OBJECT)}$`, 'u');
/** 举办培训, 开展演练 */
const HOLDS_WORK = /^(?:举办|开展|组织|组织开展|举行|召开|实施)$/u;

/** 归集数据的部门: the deed says which ones. */
const WHO_DOES_SO = new RegExp(
  `^\\p{Script=Han}{2,6}的${alternation([...ORGANISATIONS, ...PEOPLE, '人数', '项目'])}`,
  'u',
);

/** 引进和培育连锁机构: the verbs joined to the first go with it. */
export function withoutOpeningVerb(written: string): string {
  const bare = withoutCircumstance(written);
  if (NAMES_OF_RATES.test(written)) return bare;
  const text = opened(withoutFrame(opened(lastDeed(bare))));
  const verb = openingWord(text, LEFT_OUT);
  if (verb === null || text.length - verb.length < 2) return text;
  // 有机农产品: a verb of one character may be half a word.
  if (verb.length === 1 && !isWholeWord(text, 0, 1)) return text;
  if (openingWord(text, NOUNS_OF_VERBS) !== null || HOW_MUCH_OF_IT.test(text.slice(verb.length))) return text;
  const rest = text.slice(verb.length).replace(/^了(?=\p{Script=Han}{2})/u, '');
  if (WHO_DOES_SO.test(rest) || isNoDeed(text, verb)) return text;
  // 实施造林: work that has a name.
  if (HOLDS_WORK.test(verb) && WORK_WITH_A_NAME.test(rest)) return rest;
  const joined = /^(?:[、和及并与]|以及)/u.exec(rest)?.[0] ?? '';
  const second = openingWord(rest.slice(joined.length), VERBS);
  // 整治修复岸线: two such verbs are the name of the work.
  if (
    joined === '' &&
    second !== null &&
    NAMING_VERBS.includes(verb) &&
    isPartOfAName(second, rest.slice(second.length))
  )
    return text;
  const goesAlong = second !== null && (joined !== '' || WORK_VERBS.test(second) || SUPPORTS.test(second));
  const cut = goesAlong ? joined.length + second.length : 0;
  const more = rest.slice(cut);
  // 新增造林: a verb by itself names nothing, save work that has a name.
  if (isVerbOnly(more)) return text;
  return more.length >= 2 ? more : rest;
}

/** 完成水厂续建、新建泵站: two deeds side by side, of which the second is what the number counts. */
function lastDeed(text: string): string {
  const at = text.lastIndexOf('、') + 1;
  if (at < 4 || text.includes('“')) return text;
  const own = text.slice(at);
  const verb = openingWord(own, ACTS);
  const isDeed = verb !== null && own.length - verb.length >= 2 && isWholeWord(text, at, at + verb.length);
  // 新建、改造公园: two verbs of one thing.
  return isDeed && openingWord(text, VERBS) !== text.slice(0, at - 1) && /^\p{Script=Han}{4}/u.test(text) ? own : text;
}

/** 开发区, 回收站点: the verb begins a longer word or names the thing. */
function isNoDeed(text: string, verb: string): boolean {
  if (DROPPED_VERBS.some((dropped) => dropped === verb)) return false;
  const rest = text.slice(verb.length);
  // 取得执照的飞手: the deed says which ones.
  return (
    /\p{Script=Han}的\p{Script=Han}/u.test(rest) || !isWholeWord(text, 0, verb.length) || isPartOfAName(verb, rest)
  );
}

/** 其中新建300万亩: a verb alone says nothing without the thing before it. */
export function isVerbOnly(metric: string): boolean {
  return openingWord(metric, VERBS) === metric || WORK_VERBS.test(metric);
}
