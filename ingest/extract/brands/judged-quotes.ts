import { bookTitles } from '../citations/book-title.ts';
import type { JudgedQuote } from './brand-rule.ts';
import { judgeQuote } from './judge-quote.ts';
import { type Quote, quotesIn } from './quotes.ts';
import { inAList } from './rules/in-a-list.ts';

/** Between names of one list: nothing, 、 or 和, or unquoted names among them. */
const BETWEEN =
  /^[”」』"]\s*(?:[、，,]|和|及|与|以及)?\s*(?<unquoted>(?:[\p{Script=Han}（）()]{2,12}、){0,3}[\p{Script=Han}（）()]{0,10})[“「『"]$/u;
const LONGEST_LIST = 24;

/** The quotes of a stretch of text, titles in 《》 apart, each judged together with the list it stands in. */
export function judgedQuotes(text: string, from: number, to: number, plain: boolean): JudgedQuote[] {
  const titles = bookTitles(text, from, to);
  let title = 0;
  const quotes = quotesIn(text, from, to).filter(({ start }) => {
    while ((titles[title]?.end ?? Number.POSITIVE_INFINITY) < start) title++;
    return (titles[title]?.start ?? Number.POSITIVE_INFINITY) > start;
  });
  const ends = listEnds(text, quotes);
  const judged = quotes.map((quote, index) => ({
    quote,
    judgement: judgeQuote(text, quote, ends[index] ?? quote.end, plain),
  }));
  return inAList.refine(judged, ends);
}

/** For each quote, where the list of quotes that it belongs to ends. */
function listEnds(text: string, quotes: readonly Quote[]): number[] {
  const ends = quotes.map(({ end }) => end);
  let length = 1;
  for (let index = quotes.length - 2; index >= 0; index--) {
    const [quote, next] = [quotes[index], quotes[index + 1]];
    if (quote === undefined || next === undefined) continue;
    const joined = next.start - quote.end < 40 && joins(text.slice(quote.end, next.start)) && length < LONGEST_LIST;
    length = joined ? length + 1 : 1;
    if (joined) ends[index] = ends[index + 1] ?? quote.end;
  }
  return ends;
}

/** “甲”、某地“乙” and “甲”、村民说事、“乙” go on; “甲”等品牌的“乙” and “甲”改革和“乙” end with what they are called. */
function joins(between: string): boolean {
  const unquoted = BETWEEN.exec(between)?.groups?.unquoted;
  return unquoted !== undefined && (/^[”」』"]\s*、/u.test(between) ? !/等/u.test(unquoted) : unquoted === '');
}
