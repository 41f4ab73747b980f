/** Where a text begins to speak of its own year, a notice or a byline in front of it included. */
const HEAD = 400;
const FIVE_YEAR_PLAN = /[“"]?十(?<nth>[一二三四五六七八])五[”"]?/u;
/** A year named for itself: not 到2025年, 比2020年 or 2022年以来. */
const NAMED =
  /(?<!到|至|比|较|自|从|与|在|[-—~～])(?<year>20[0-9]{2})年?(?![0-9]|年?(?:底|末|前|以来|起|之前|以前|期间|[-—~～至到]))/u;

/**
 * The year that 今年, 年底前 and 6月底前 are of, where neither a date nor the title gives it: the first year of the five-year
 * plan that the title names, else the first year that the beginning names for itself; null when there is none.
 */
export function planYear(title: string, text: string, start: number, end: number): number | null {
  const nth = FIVE_YEAR_PLAN.exec(title)?.groups?.nth;
  if (nth !== undefined) return 2006 + '一二三四五六七八'.indexOf(nth) * 5;
  const year = NAMED.exec(text.slice(start, Math.min(end, start + HEAD)))?.groups?.year;
  return year === undefined ? null : Number(year);
}
