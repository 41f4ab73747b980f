import { MAKING_VERBS, ORDINARY_AFTER, ORDINARY_BEFORE } from '../../lexicon/brands/ordinary-phrases.ts';
import { endingWord, openingWord } from '../targets/word-match.ts';
import type { Judgement, QuoteInContext, QuoteRule } from './brand-rule.ts';
import { headAfter } from './head-noun.ts';
import { isFormula } from './name-form.ts';
import type { Quote } from './quotes.ts';
import { beforeAHead } from './rules/before-a-head.ts';
import { coinedName } from './rules/coined-name.ts';
import { inAList } from './rules/in-a-list.ts';
import { namedReform } from './rules/named-reform.ts';
import { objectOfMaking } from './rules/object-of-making.ts';
import { selfNamed } from './rules/self-named.ts';
import { subjectOfActing } from './rules/subject-of-acting.ts';

/** What a name is called goes before how it is built, and that before what is done with it, which is the weakest sign. */
const QUOTE_RULES: readonly QuoteRule[] = [
  inAList,
  beforeAHead,
  namedReform,
  selfNamed,
  coinedName,
  objectOfMaking,
  subjectOfActing,
];

/** Whether a string in quotes is a brand; null when not. */
export function judgeQuote(text: string, quote: Quote, listEnd: number, plain: boolean): Judgement | null {
  const after = text.slice(quote.end + 1, quote.end + 16);
  const context = inContext(text, quote, listEnd, after, plain);
  if (isFormula(quote.text) || setsOff(context)) return null;
  for (const rule of QUOTE_RULES) {
    const found = rule.find(context);
    if (found) return { rule: rule.name, ...found };
  }
  return null;
}

/** “八五”普法, “三农”问题: what stands behind sets an ordinary word off, unless a longer name is called something: “633”人才工程. */
function setsOff({ name, after, head }: QuoteInContext): boolean {
  const ordinary = openingWord(after, ORDINARY_AFTER);
  if (ordinary === null) return false;
  return !(name.length >= 3 && head?.strong && !head.listed && after.indexOf(head.noun) >= ordinary.length);
}

const CLAUSE_BEFORE = /[^，,。；;！!？?：:\n“”《》]*$/u;

function inContext(text: string, quote: Quote, listEnd: number, after: string, plain: boolean): QuoteInContext {
  const before = CLAUSE_BEFORE.exec(text.slice(Math.max(0, quote.start - 29), quote.start - 1))?.[0] ?? '';
  const own = headAfter(text, quote.end + 1);
  const head = own ?? (listEnd > quote.end ? headAfter(text, listEnd + 1) : null);
  return {
    name: quote.text,
    before,
    after,
    head,
    inList: listEnd > quote.end || head?.listed === true,
    made: MAKING_VERBS.some((verb) => before.includes(verb)) || /^(?:建设|运用|应用|推广|上线|系统)/u.test(after),
    honoured: endingWord(before, ORDINARY_BEFORE) !== null,
    plain,
  };
}
