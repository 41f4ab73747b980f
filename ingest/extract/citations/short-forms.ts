import { bookTitles } from './book-title.ts';

/** `《中华人民共和国环境保护法》（以下简称《环保法》）`: later mentions of the short form mean the full title. */
export interface ShortForm {
  readonly short: string;
  readonly title: string;
  /** Span of the short form where it is introduced: that mention is no citation of its own. */
  readonly start: number;
  readonly end: number;
}

const INTRODUCTION =
  /\s{0,2}[（(](?:[^（()）\n]{0,40}[，,；;])?\s{0,2}(?:以下|下)(?:统)?(?:简称|称)(?:为)?[:：]?\s{0,2}(?<open>[《“"]?)(?<short>[^《》“”"（()）\n]{1,30})[》”"]?[)）]/uy;

/** By the short form. A text may give one short form several meanings, one after the other. */
export type ShortForms = ReadonlyMap<string, readonly ShortForm[]>;

/** The short forms that a text introduces for titles in 《》. One pass over the whole text. */
export function prepareCitations(text: string): ShortForms {
  const forms = new Map<string, ShortForm[]>();
  for (const { end, title, sort } of bookTitles(text, 0, text.length)) {
    if (sort !== 'document') continue;
    INTRODUCTION.lastIndex = end + 1;
    const found = INTRODUCTION.exec(text);
    const short = found?.groups?.short;
    if (found === null || short === undefined) continue;
    const start = text.indexOf(short, found.index + found[0].search(/称/u));
    const form = { short, title, start, end: start + short.length };
    const same = forms.get(short);
    if (same === undefined) forms.set(short, [form]);
    else same.push(form);
  }
  return forms;
}

/** What a short form means at a place of the text: the last introduction before it. */
export function meaningOf(forms: ShortForms, short: string, at: number): ShortForm | undefined {
  const meanings = forms.get(short) ?? [];
  return meanings[introducedBefore(meanings, at) - 1];
}

export function isIntroduction(forms: ShortForms, title: string, start: number): boolean {
  const meanings = forms.get(title) ?? [];
  return meanings[introducedBefore(meanings, start)]?.start === start;
}

/** How many of the introductions, which are in text order, begin before an offset. */
function introducedBefore(meanings: readonly ShortForm[], at: number): number {
  let low = 0;
  let high = meanings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((meanings[middle]?.start ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
