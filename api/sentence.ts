import type { Source } from '../graph/model.ts';

const SENTENCE_END = /[。！？\n\r]/u;
/** A line without any stop is cut here, so that evidence stays readable. */
const MAX_SIDE = 600;

/** The whole sentence, or line, around a span of a text. */
export function sentenceAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < MAX_SIDE && !SENTENCE_END.test(text.charAt(from - 1))) from--;
  let to = end;
  if (!/[。！？]/u.test(text.charAt(end - 1))) {
    while (to < text.length && to - end < MAX_SIDE && !SENTENCE_END.test(text.charAt(to))) to++;
    if (/[。！？]/u.test(text.charAt(to))) to++;
  }
  return text.slice(from, to).trim();
}

/** Page of an offset, from 1; null for formats without pages. */
export function pageAt(source: Pick<Source, 'pageStarts'>, offset: number): number | null {
  return source.pageStarts.length === 0 ? null : source.pageStarts.filter((start) => start <= offset).length;
}
