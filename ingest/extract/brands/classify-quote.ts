import { NAME_ENDINGS, NAME_OPENINGS, STRONG_HEADS } from '../../lexicon/brand-heads.ts';
import { MAKING_VERBS, ORDINARY_AFTER, ORDINARY_BEFORE } from '../../lexicon/ordinary-phrases.ts';
import { endingWord, openingWord } from '../targets/word-match.ts';
import { type Head, headAfter } from './head-noun.ts';
import {
  isFormative,
  isFormula,
  isFormulaic,
  isKnownReform,
  isMetaphor,
  isMotto,
  isNumberCombination,
  isOrdinary,
  isPhrase,
} from './name-form.ts';
import type { Quote } from './quotes.ts';
import { beforeAHead } from './rules/before-a-head.ts';
import { coinedName } from './rules/coined-name.ts';
import { inAList } from './rules/in-a-list.ts';
import { namedReform } from './rules/named-reform.ts';
import { objectOfMaking } from './rules/object-of-making.ts';
import { selfNamed } from './rules/self-named.ts';
import { subjectOfActing } from './rules/subject-of-acting.ts';

export interface Judgement {
  readonly rule: string;
  readonly kind: string | null;
  /** Sure enough for later mentions without quotes. */
  readonly firm: boolean;
}

const CAMPAIGNS = /(?:行动|工程|计划|活动|项目|品牌|名片|大赛|竞赛|改革)$/u;
const ENDS_PHRASE =
  /^[”」』"]?(?:[，,。；;！!？?、：:）)\n\s“「]|$|等|建设|运用|应用|创建|进[村社企校机乡行]|常态化|体系|[0-9]+[次场期项件处]|包保)/u;
/** What the thing with this name does or undergoes: “云栖里”立项. */
const ACTS =
  /^(?:覆盖(?![率面])|惠及|立项|申报|申遗|上线|落地|开播|开街|开园|开馆|开业|揭牌|启用|首发|首演|入选|入围|亮相|投入使用|试运行)/u;
const SUBJECT_BEFORE = /^(?:推动|推进|促进|促成|争取|支持|助力|力争|确保|实现|力促|加快)?$/u;
const CLAUSE_BEFORE = /[^，,。；;！!？?：:\n“”《》]*$/u;

/** Whether a string in quotes is a brand, by what it is called, how it is built and what is done with it; null when not. */
export function judgeQuote(text: string, quote: Quote, listEnd: number, plain: boolean): Judgement | null {
  const name = quote.text;
  const after = text.slice(quote.end + 1, quote.end + 16);
  const before = CLAUSE_BEFORE.exec(text.slice(Math.max(0, quote.start - 29), quote.start - 1))?.[0] ?? '';
  if (isFormula(name) || openingWord(after, ORDINARY_AFTER) !== null) return null;
  const own = headAfter(text, quote.end + 1);
  const head = own ?? (listEnd > quote.end ? headAfter(text, listEnd + 1) : null);
  const inList = listEnd > quote.end || head?.listed === true;
  const honoured = endingWord(before, ORDINARY_BEFORE) !== null;
  if (head?.strong && strongEnough(name, head)) {
    return { rule: inList ? inAList.name : beforeAHead.name, kind: head.noun, firm: true };
  }
  if (isKnownReform(name)) return { rule: namedReform.name, kind: head?.noun ?? null, firm: true };
  if (head?.noun.endsWith('改革') && name.length >= 4 && name.endsWith('化') && !isFormulaic(name) && !isPhrase(name)) {
    return { rule: namedReform.name, kind: head.noun, firm: true };
  }
  if (isPhrase(name) || isOrdinary(name)) return null;
  const ending = endingWord(name, NAME_ENDINGS);
  if (
    ending !== null &&
    name.length > ending.length + 1 &&
    !honoured &&
    !/^(?:全国|全省|全市|国家级|省级|市级)/u.test(name)
  ) {
    return { rule: selfNamed.name, kind: kindOf(ending), firm: true };
  }
  if (isFormulaic(name) && head?.noun !== '改革') return null;
  if (head !== null && !head.strong && name.length >= 3 && !honoured) {
    return { rule: namedReform.name, kind: head.noun, firm: name.length <= 8 };
  }
  if (plain || honoured) return null;
  const made = MAKING_VERBS.some((verb) => before.includes(verb)) || /^(?:建设|运用|应用|推广|上线|系统)/u.test(after);
  if (
    made &&
    (name.includes('·') || (openingWord(name, NAME_OPENINGS) !== null && name.length >= 3 && name.length <= 10))
  ) {
    return { rule: coinedName.name, kind: null, firm: true };
  }
  if (made && isNumberCombination(name)) return { rule: coinedName.name, kind: null, firm: false };
  if (!/^[^0-9]{3,12}$/u.test(name) || isMetaphor(name)) return null;
  if (made && ENDS_PHRASE.test(text.slice(quote.end, quote.end + 6)))
    return { rule: objectOfMaking.name, kind: null, firm: false };
  if (SUBJECT_BEFORE.test(before) && ACTS.test(after)) return { rule: subjectOfActing.name, kind: null, firm: false };
  return null;
}

/** Before 行动 even an ordinary word is a name, “清零”行动; before 平台 “一站式” stays an adjective. */
function strongEnough(name: string, head: Head): boolean {
  if (isPhrase(name)) return head.themed && head.noun.endsWith('活动') && isMotto(name);
  if (isFormulaic(name) && !/^(?:行动|专项行动|工程|计划|平台|系统|品牌)$/u.test(head.noun)) return false;
  if (isFormative(name)) return /^(?:行动|专项行动|工程|计划|活动|改革|项目)$/u.test(head.noun);
  if (!isOrdinary(name)) return head.listed || name.length >= 2;
  return (
    CAMPAIGNS.test(head.noun) &&
    (head.immediate || /^[二三四五六七八九十两双]\p{Script=Han}$/u.test(name)) &&
    !/^[一二三四五六七八九十两][个项大类种级]/u.test(name)
  );
}

function kindOf(ending: string): string | null {
  return endingWord(ending, STRONG_HEADS);
}

/** Whether a name may stand in a list of brands for no other reason than its neighbours. */
export function mayBeABrand(name: string): boolean {
  return (
    name.length >= 3 &&
    !isFormula(name) &&
    !isOrdinary(name) &&
    !isPhrase(name) &&
    !isFormulaic(name) &&
    !isMetaphor(name)
  );
}
