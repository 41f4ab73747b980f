const DASHES = '[-\u2010-\u2015\u2212\uff0d\u30fc~～－]';
/** On a line of its own, the character for one is often typed for a dash. */
const DASH_LIKE = `(?:${DASHES}|一)`;
const DIGITS = '\\d{1,4}';
/** 2, 2/9, 2 of 9, 第2页, 第2页 共9页, 第二页, Page 2, ii, with dots, dashes or brackets around. */
const PAGE_NUMBER = new RegExp(
  `^[\\s·•.|\\[(（【]*(?:P(?:age|\\.)?\\s*)?(?:第\\s*)?(?:${DIGITS}|[ivxlc]{1,6}|[一二三四五六七八九十百]{1,5}(?=\\s*页))\\s*(?:(?:[/／]|of)\\s*${DIGITS})?\\s*(?:页)?(?:\\s*[,，/]?\\s*共\\s*(?:${DIGITS}|[一二三四五六七八九十百]{1,5})\\s*页)?[\\s·•.|\\])）】]*$`,
  'i',
);
const DRESSED = new RegExp(`^\\s*${DASH_LIKE}{1,2}\\s*(?:第\\s*)?${DIGITS}\\s*(?:页)?\\s*${DASH_LIKE}{1,2}\\s*$`);
const NAMED = new RegExp(
  `^第\\s*(?:${DIGITS}|[一二三四五六七八九十百]{1,5})\\s*页\\s*[,，/]?\\s*共\\s*(?:${DIGITS}|[一二三四五六七八九十百]{1,5})\\s*页$`,
);

/** Whether a line in the margin is nothing but a page's number. */
export function isPageNumber(line: string): boolean {
  return PAGE_NUMBER.test(line.normalize('NFKC').trim()) || isDressedPageNumber(line);
}

/** Whether a line can be nothing but a page's number wherever it stands: - 2 -, 第1页 共9页. */
export function isDressedPageNumber(line: string): boolean {
  const folded = line.normalize('NFKC').trim();
  return DRESSED.test(folded) || DRESSED.test(line.trim()) || NAMED.test(folded);
}

const WITHIN = new RegExp(
  `(?<=[\\p{Script=Han}，。；：、）〕”])[ \\u3000]*${DASHES}{1,2}[ \\u3000]*(${DIGITS})[ \\u3000]*${DASHES}{1,2}[ \\u3000]*(?=[\\p{Script=Han}（〔“])`,
  'gu',
);

/**
 * Where page numbers stand inside the sentences (… - 2 - …), as in text that was joined before it was printed: their
 * places, when they count on from each other.
 */
export function pageNumbersWithin(text: string): { readonly start: number; readonly end: number }[] {
  const found = [...text.matchAll(WITHIN)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    number: Number((match[1] ?? '').normalize('NFKC')),
  }));
  const counts = found.every(({ number }, index) => index === 0 || number > (found[index - 1]?.number ?? 0));
  return counts ? found : [];
}
