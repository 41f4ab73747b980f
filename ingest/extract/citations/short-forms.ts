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
    forms.set(short, [...(forms.get(short) ?? []), form]);
  }
  return forms;
}

/** What a short form means at a place of the text: the last introduction before it. */
export function meaningOf(forms: ShortForms, short: string, at: number): ShortForm | undefined {
  return forms.get(short)?.findLast((form) => form.start < at);
}

export function isIntroduction(forms: ShortForms, title: string, start: number): boolean {
  return forms.get(title)?.some((form) => form.start === start) ?? false;
}
