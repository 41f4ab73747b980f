/** Chinese characters and their marks: no space parts them, and each takes as much room as two letters. */
export const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef“”‘’—…\u{20000}-\u{3ffff}]/u;

/** A line that starts like this starts a paragraph, if the line before it ended a sentence. */
export const NUMBERED =
  /^(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百\d]+[）)]|\d{1,3}[.．、](?!\d)|第[一二三四五六七八九十百\d]+[章节条]|[①-⑳])/;
export const ENDS_SENTENCE = /[。；;！？!?：:）)〕]$/;

/** What stands between two lines of one paragraph: nothing in Chinese, a space between words. */
export function glue(before: string, next: string): string {
  return WIDE.test(before.slice(-1)) ||
    WIDE.test(next.slice(0, 1)) ||
    /[-‐]$/.test(before) ||
    (/\d$/.test(before) && /^[\d.%％]/.test(next))
    ? ''
    : ' ';
}
