import { LAW_ENDINGS } from '../../lexicon/not-regulations.ts';
import { articlesAt } from './article.ts';
import { meaningOf, type ShortForms } from './short-forms.ts';

export interface LawName {
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly article: string | null;
}

const FULL_NAME = new RegExp(`中华人民共和国[\\p{Script=Han}]{1,24}?(?:${[...LAW_ENDINGS].join('|')})`, 'gu');
const BEFORE_ARTICLE = /[\p{Script=Han}]{1,20}(?:法|法典|条例|规定|办法|细则)$/u;
const LEADING_WORDS = /^.*(?:根据|依据|按照|依照|违反|符合|适用|落实|执行|遵守|贯彻|以及|和|与|及|的)/u;

/** Laws named in full (中华人民共和国…法), with their article (行政复议法第十一条) or by their short form, without 《》. */
export function lawsNamedWithoutMarks(text: string, from: number, to: number, forms: ShortForms): LawName[] {
  const found: LawName[] = [];
  const part = text.slice(from, to);
  for (const match of part.matchAll(FULL_NAME)) {
    const start = from + match.index;
    if (insideMarks(text, start)) continue;
    const end = start + match[0].length;
    found.push({ start, end, title: match[0], article: articlesAt(text, end)?.articles ?? null });
  }
  for (const match of part.matchAll(/第[一二三四五六七八九十百零〇0-9]{1,8}条/gu)) {
    const end = from + match.index;
    const before = BEFORE_ARTICLE.exec(text.slice(Math.max(from, end - 24), end))?.[0];
    if (before === undefined || found.some((law) => law.end === end)) continue;
    const written = before.replace(LEADING_WORDS, '');
    if (written.length < 3 || /^[本该此]|^[《》]/u.test(written)) continue;
    const meant = meaningOf(forms, written, end);
    found.push({
      start: end - written.length,
      end,
      title: meant?.title ?? written,
      article: articlesAt(text, end)?.articles ?? null,
    });
  }
  return found;
}

/** True between 《 and 》, looking no further back than a title is long. */
function insideMarks(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 80), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}
