const BRACKET =
  /\s{0,2}[（(](?<number>[^（()）\n，,；;]{2,24}[〔[［【（(][12][0-9]{3}[〕\]］】)）]\s?第?\s?[0-9]{1,5}\s?号)(?<rest>[，,、；;][^（()）\n]{0,60})?[)）]/uy;
const ORDER =
  /\s{0,2}[（(](?<number>[^（()）\n，,；;]{0,16}令?第?\s?[0-9一二三四五六七八九十百]{1,5}\s?号令?)(?<rest>[，,、；;][^（()）\n]{0,60})?[)）]/uy;

/** 文号 in brackets at `at`, `（国发〔2018〕42号）` or `（国务院令第711号）`; null when none. */
export function documentNumberAt(text: string, at: number): { readonly number: string; readonly end: number } | null {
  for (const pattern of [BRACKET, ORDER]) {
    pattern.lastIndex = at;
    const number = pattern.exec(text)?.groups?.number;
    if (number !== undefined) return { number, end: pattern.lastIndex };
  }
  return null;
}
