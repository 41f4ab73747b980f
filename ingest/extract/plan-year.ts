import { alternation } from '../../graph/text/alternation.ts';
import { ACTION_VERBS } from '../lexicon/measures/actions.ts';
import { MANNER_ADVERBS } from '../lexicon/shared/manner.ts';
import { AFTER_A_POINT, BEFORE_A_POINT } from '../lexicon/shared/times.ts';

/** Where a text begins to speak of its own year, a notice or a byline in front of it included. */
const HEAD = 400;
const FIVE_YEAR_PLAN = /[“"]?十(?<nth>[一二三四五六七八])个?五[”"]?/u;
/** A year named for itself: not 到2025年, 比2020年 or 2022年以来. */
const NAMED = new RegExp(
  `(?<!${alternation(BEFORE_A_POINT)}|[0-9年]\\s?[-—~～]{1,2})(?<year>20[0-9]{2})年?(?![0-9]|年?(?:${alternation(AFTER_A_POINT)}|[-—~～至到]))`,
  'u',
);

/** 2025年，县水利局将加快…: that year is ahead, whatever year the text looks back on first. */
const AHEAD = new RegExp(
  `(?<year>20[0-9]{2})年[，,][^，,。；;]{0,24}?将${alternation([...MANNER_ADVERBS, ...ACTION_VERBS, '重点', '办好'])}`,
  'u',
);

/**
 * The year that 今年, 年底前 and 6月底前 are of, where neither a date nor the title gives it: the first year of the five-year
 * plan that the title names, else the year in which the beginning says that something will be done, else the first that it names for
 * itself; null when there is none.
 */
export function planYear(title: string, text: string, start: number, end: number): number | null {
  const nth = FIVE_YEAR_PLAN.exec(title)?.groups?.nth;
  if (nth !== undefined) return 2006 + '一二三四五六七八'.indexOf(nth) * 5;
  const head = text.slice(start, Math.min(end, start + HEAD));
  const year = (AHEAD.exec(head) ?? NAMED.exec(head))?.groups?.year;
  return year === undefined ? null : Number(year);
}
