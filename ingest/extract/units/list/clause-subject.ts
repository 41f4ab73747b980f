import type { Role } from '../../../../graph/model.ts';
import { alternation } from '../../../../graph/text/alternation.ts';
import { wholeWords } from '../../../../graph/text/words.ts';
import { CLAUSE_OPENINGS, ROLE_FILLERS } from '../../../lexicon/units/unit-words.ts';
import type { ListedUnit } from '../../plan.ts';
import { areDepartments, isOfficeField } from './office-fields.ts';
import { AND_OTHERS, isSurelyUnit, looksLikeUnit, splitNames } from './unit-names.ts';

/** How far in front of a word of role its subject is looked for. */
export const LONGEST_CLAUSE = 160;

const HARD_STOP = /[。；;！？!?\n：:]/;

/** Where the clause that holds an offset begins. */
export function clauseStart(text: string, floor: number, at: number): number {
  for (let index = at - 1; index >= floor; index--) {
    const char = text[index] ?? '';
    if (HARD_STOP.test(char) || char === '，' || char === ',') return index + 1;
  }
  return floor;
}

const ADVERBS = new RegExp(`(?:${alternation(ROLE_FILLERS)}|${AND_OTHERS}|[\\s])+$`);
export const LEADING = new RegExp(
  `^(?:[\\s\\u3000]|[一二三四五六七八九十]是|[一二三四五六七八九十]要|${alternation(CLAUSE_OPENINGS)})+`,
);
/** Who does it stands behind 由, which is no part of 自由, 理由 or 由于. */
const BY = /由/g;

/** The names in front of 牵头 or 负责: behind 由, or from the start of the clause. */
export function subjectOf(text: string, start: number, at: number, role: Role): { from: number; to: number } | null {
  let words = text.slice(start, at);
  const adverbs = ADVERBS.exec(words)?.[0].length ?? 0;
  const to = at - adverbs;
  words = text.slice(start, to);
  let from = start;
  let by = false;
  for (const found of wholeWords(words, BY)) {
    from = start + found.index + 1;
    by = true;
  }
  if (!by) {
    from += LEADING.exec(words)?.[0].length ?? 0;
    const towards = role === 'responsible' ? text.slice(from, to).indexOf('对') : -1;
    if (towards > 2) return previousRole(text, from, from + towards);
  }
  return from < to ? previousRole(text, from, to) : null;
}

const ROLE_WORD = /(?:牵头|负责|负总责|负主责|配合)、/g;

/** 各级政府负总责、司法行政机关牵头: only what stands behind the previous role. */
function previousRole(text: string, from: number, to: number): { from: number; to: number } {
  let start = from;
  for (const found of text.slice(from, to).matchAll(ROLE_WORD)) start = from + found.index + found[0].length;
  return { from: start, to };
}

/**
 * The bodies named in a stretch of running text, those behind 会同 in the role of partners; null when anything in it is no body.
 * `collective` lets 各村（社区） pass for one.
 */
export function surelyUnits(
  text: string,
  from: number,
  to: number,
  role: Role,
  partner: Role = role,
  collective = false,
): ListedUnit[] | null {
  const pieces = splitNames(text, from, to);
  const departments = areDepartments(text, to);
  if (
    pieces.length === 0 ||
    !pieces.every(
      ({ name }) =>
        (isSurelyUnit(name) && !NEGATED.test(name)) ||
        (departments && isOfficeField(name)) ||
        (OF_EVERY_LEVEL.test(name) && looksLikeUnit(name)) ||
        (collective && EACH.test(name) && looksLikeUnit(name)),
    )
  )
    return null;
  return pieces.map(({ name, start, end, joins }) => ({
    name,
    start,
    end,
    role: joins ? partner : role,
    first: false,
  }));
}

const EACH = /^各[省市州县区旗镇乡街村地有相]/;
/** 各级工会, 各级红十字会 */
const OF_EVERY_LEVEL = /^各级(?!领导|干部|人员)[\u4e00-\u9fff]{2,10}$/;
const NEGATED = /^(?:不|未|没有)/;
