const FIGURES = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
/** ①, 〔1〕, (1), 注1: how marks of notes are written where they are raised; [1] is one wherever it stands. */
const MARK = /^\s*(?:注\s?)?[(（〔]?(?:(?<figures>[\d+-]{1,4})|(?<circled>[①-⑳]))[)）〕]?\s*$/;

/**
 * A figure that stands raised, in the characters for it: it is a power or the mark of a note, and as plain digits `10` and `4`
 * would make another number. A mark in a circle or in brackets becomes the raised figure alone. Null when the text is neither.
 */
export function raisedFigure(text: string): string | null {
  const { figures, circled } = MARK.exec(text)?.groups ?? {};
  const written = circled === undefined ? figures : String((circled.codePointAt(0) ?? 0) - CIRCLED_ONE + 1);
  return written === undefined
    ? null
    : [...written].map((sign) => FIGURES['0123456789+-'.indexOf(sign)] ?? sign).join('');
}

const CIRCLED_ONE = 0x2460;
