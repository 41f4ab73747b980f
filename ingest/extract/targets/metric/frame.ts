import { alternation } from '../../../../graph/text/alternation.ts';
import { isWholeWord } from '../../../../graph/text/words.ts';
import { ORGANISATIONS } from '../../../lexicon/shared/actors.ts';
import { ACHIEVE_VERBS, DROPPED_VERBS } from '../../../lexicon/targets/bringing-about.ts';
import { FRAME_OPENINGS, WILL_WORDS } from '../../../lexicon/targets/frames.ts';
import { ACTING_VERBS, NAMED_BY_A_VERB, NAMED_WORK, NAMING_VERBS } from '../../../lexicon/targets/work-verbs.ts';
import { endingWord, openingWord } from '../word-match.ts';

/** Verbs that no name begins with. */
export const ACTS: readonly string[] = [...DROPPED_VERBS, ...ACTING_VERBS].filter((verb) => verb.length > 1);
const DEEDS: readonly string[] = [...new Set([...ACTS, ...NAMING_VERBS, ...ACHIEVE_VERBS])].filter(
  (verb) => verb.length > 1,
);

/** 在交通枢纽, 为残疾人, 面向企业: where, for whom and with what something is done. */
const OPENS_A_FRAME = new RegExp(`^${alternation(FRAME_OPENINGS)}(?=[\\p{Script=Han}0-9“])`, 'u');
/** 各乡镇, 每个社区, 市属医院要, 村（社区）: who does it. */
const WHO = new RegExp(
  `^(?:(?:各|每个?(?![百千万亿人亩])|所有|全体|我)[^，,。；;]{1,24}|[^，,。；;]{0,16}(?:[省市州县区乡（）()]|(?<!城)镇|(?<!农)村|[^质格布邮当药结定骨]局|${alternation(ORGANISATIONS)}))${alternation(WILL_WORDS)}*$`,
  'u',
);
/** How far into the words the deed is looked for. */
const REACH = 48;

/**
 * 在交通枢纽安装储物柜 is about 储物柜: without what stands before the last deed, where that says where, for whom or by whom it is
 * done; else the words as they are.
 */
export function withoutFrame(text: string): string {
  const framed = OPENS_A_FRAME.exec(text);
  const opens = framed !== null && isWholeWord(text, 0, framed[0].length);
  // 在山区各乡镇造林: the deed is what is counted.
  const work = opens && framed[0] === '在' ? endingWord(text, NAMED_WORK) : null;
  if (work !== null && isWholeWord(text, text.length - work.length, text.length)) return work;
  for (let at = Math.min(text.length - 3, REACH); at > 0; at--) {
    const deed = openingWord(text.slice(at, at + LONGEST), DEEDS);
    if (deed === null || text.length - at - deed.length < 2) continue;
    if (!opens && !(ACTS.includes(deed) && WHO.test(text.slice(0, at)))) continue;
    if (isPartOfAName(deed, text.slice(at + deed.length)) || !isWholeWord(text, at, at + deed.length)) continue;
    return text.slice(at);
  }
  return text;
}

const LONGEST = Math.max(...DEEDS.map(({ length }) => length));

/** 回收|站点, 创作|基地: the verb says what kind of thing it is. */
export function isPartOfAName(verb: string, rest: string): boolean {
  if (/^[员者师率费]/u.test(rest)) return true;
  if (ACTS.includes(verb)) return false;
  const named = endingWord(rest, NAMED_BY_A_VERB);
  // 扶持家庭农场: 场 ends a longer word.
  return (
    rest.length < (verb === '试点' ? 3 : 2) ||
    /^\p{Script=Han}[长度量数额积]$/u.test(rest) ||
    (named !== null && (named.length > 1 || rest.length < 4))
  );
}

/** 居民建立健康档案: what stands before the first deed that something follows; else the words as they are. */
export function beforeADeed(text: string): string {
  for (let at = 2; at < Math.min(text.length - 2, REACH); at++) {
    const deed = openingWord(text.slice(at, at + LONGEST), SERVICES);
    if (deed === null || !isWholeWord(text, at, at + deed.length)) continue;
    const made = text.slice(at + deed.length);
    return deed === '建立' && made.endsWith('档案') ? text.slice(0, at) + made : text.slice(0, at);
  }
  return text;
}

const SERVICES: readonly string[] = [...DEEDS, '免费', '进行', '给予', '办理', '购买', '接种', '代缴'];
