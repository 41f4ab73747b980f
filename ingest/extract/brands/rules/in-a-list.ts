import { alternation } from '../../../../graph/text/alternation.ts';
import { MAKING_VERBS } from '../../../lexicon/brands/ordinary-phrases.ts';
import type { FoundName, JudgedQuote, NameRule, QuoteRule } from '../brand-rule.ts';
import { isFormula, isFormulaic, isMetaphor, isOrdinary, isPhrase } from '../name-form.ts';
import { isStrongEnough } from '../strong-head.ts';

/** `lists` numbers the list that each quote stands in. */
interface ListRule extends QuoteRule, NameRule {
  readonly refine: (judged: readonly JudgedQuote[], lists: readonly number[]) => JudgedQuote[];
}

export const inAList: ListRule = {
  name: 'brand/in-a-list',
  summary: '并列的几个引号专名，末尾统称为品牌、行动、活动等；“等……品牌”之前未加引号的并列名称也算。',
  examples: [
    { text: '开展“敲门行动”“暖冬送福”“银龄相伴”三大行动。', finds: ['敲门行动', '暖冬送福', '银龄相伴'] },
    { text: '发挥“老娘舅”、“和事佬”等调解品牌作用。', finds: ['老娘舅', '和事佬'] },
    {
      text: '持续擦亮“惠企贷”、企业安全体检、“税企面对面”等服务品牌。',
      finds: ['惠企贷', '企业安全体检', '税企面对面'],
    },
    { text: '推进“综合性”“一站式”调解平台建设。', finds: [] },
  ],
  find: ({ name, head, inList }) =>
    head?.strong && inList && isStrongEnough(name, head) ? { kind: head.noun, firm: true } : null,
  /** In a list of names that holds a brand the others are brands as well: 开展“文化进万家”“送戏下乡”. */
  refine(judged, lists) {
    const branded = new Set(lists.filter((_, index) => judged[index]?.judgement != null));
    return judged.map(({ quote, judgement }, index) => {
      const neighbour = branded.has(lists[index] ?? -1) && mayBeABrand(quote.text);
      return { quote, judgement: judgement ?? (neighbour ? { rule: inAList.name, kind: null, firm: false } : null) };
    });
  },
  findNames: (text, from, to) => unquotedItems(text.slice(from, to)).map((name) => ({ ...name, at: name.at + from })),
};

/** Whether a name may stand in a list of brands for no other reason than its neighbours. */
function mayBeABrand(name: string): boolean {
  return (
    name.length >= 3 &&
    !isFormula(name) &&
    !isOrdinary(name) &&
    !isPhrase(name) &&
    !isFormulaic(name) &&
    !isMetaphor(name)
  );
}

const BRAND_WORD = /品牌|金名片/gu;
const LIST_END = /等[\p{Script=Han}]{0,8}$/u;
const LONGEST_LIST = 120;
const LIST_VERB = new RegExp(`^.*?${alternation([...MAKING_VERBS, '培育'])}`, 'u');

/** 擦亮“甲”、企业体检、“乙”等法律服务品牌: the items without quotes; those with quotes are found as quotes. */
function unquotedItems(part: string): FoundName[] {
  return [...part.matchAll(BRAND_WORD)].flatMap((match) => {
    const first = Math.max(0, match.index - LONGEST_LIST);
    const before = part.slice(first, match.index);
    const end = LIST_END.exec(before.slice(-9));
    if (end === null) return [];
    const list = /[^，,。；;：:\n]*$/u.exec(before.slice(0, before.length - end[0].length))?.[0] ?? '';
    if (!/[”、]/u.test(list) || !/[“”]/u.test(list)) return [];
    const opening = LIST_VERB.exec(list)?.[0].length ?? 0;
    const names: FoundName[] = [];
    let at = match.index - end[0].length - list.length + opening;
    for (const item of list.slice(opening).split('、')) {
      const plain = !/[“”]/u.test(item) && item.length >= 4 && item.length <= 20;
      if (plain) names.push({ name: item, at, kind: '品牌' });
      at += item.length + 1;
    }
    return names;
  });
}
