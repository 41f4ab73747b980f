import { type BookTitle, bookTitles } from './book-title.ts';

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

/** The short forms that a text introduces for titles in 《》, and what 《意见》 alone means. One pass over the whole text. */
export function prepareCitations(text: string): ShortForms {
  const forms = new Map<string, ShortForm[]>();
  const titles = bookTitles(text, 0, text.length).filter(({ sort }) => sort === 'document');
  for (const { end, title } of titles) {
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
  return withKinds(forms, titles);
}

/** 《意见》 without an introduction is the last document before it whose title ends so. */
function withKinds(forms: ReadonlyMap<string, readonly ShortForm[]>, titles: readonly BookTitle[]): ShortForms {
  const all = new Map(forms);
  const implied = new Map<string, ShortForm[]>();
  for (const { start, title } of titles) {
    if (isKindOnly(title)) continue;
    const bare = title
      .replace(/[（(][^（()）]*[)）]$/u, '')
      .replace(/的通知$/u, '')
      .replace(/[》〉]$/u, '');
    for (const kind of [bare.slice(-2), bare.slice(-4)]) {
      if (!KIND_SET.has(kind) || forms.has(kind)) continue;
      const same = implied.get(kind) ?? [];
      same.push({ short: kind, title, start, end: start });
      implied.set(kind, same);
    }
  }
  for (const [kind, meanings] of implied) all.set(kind, meanings);
  return all;
}

/** What kind of document it is, and nothing of which one: 《意见》, 《行动计划》. */
export function isKindOnly(title: string): boolean {
  return KIND_SET.has(title);
}

const KINDS = [
  '意见',
  '实施意见',
  '指导意见',
  '方案',
  '实施方案',
  '行动方案',
  '工作方案',
  '总体方案',
  '计划',
  '行动计划',
  '实施计划',
  '规划',
  '发展规划',
  '总体规划',
  '纲要',
  '规划纲要',
  '通知',
  '办法',
  '管理办法',
  '条例',
  '细则',
  '规定',
  '措施',
  '若干措施',
  '要点',
  '工作要点',
  '清单',
  '标准',
  '决定',
  '行动',
  '三年行动',
] as const;
const KIND_SET: ReadonlySet<string> = new Set(KINDS);

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
