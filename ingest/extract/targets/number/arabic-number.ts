const NUMBER = /(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9０-９]{1,15})(?:[.．][0-9０-９]{1,8})?/uy;

/** ×10^3, ×10³, x10^(4): what stands behind a number in scientific notation. A lone 10³ could be 10 with a footnote mark. */
const POWER =
  /\s?[×✕✖·•∙⋅*xX]\s?10(?:\s?(?:\^|\*\*)\s?\(?(?<plain>[-−–]?[0-9]{1,2})\)?|(?<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))/uy;
const POWER_OF_TEN = /(?:\^|\*\*)\(?(?<plain>[-−–]?[0-9]{1,2})\)?/uy;

export interface ArabicNumber {
  readonly value: number;
  /** What its power of ten multiplies by, already in `value`; 1 without one. */
  readonly power: number;
  readonly end: number;
}

/**
 * An Arabic number at `at`, half- or full-width, with thousands marks and with its power of ten; null when there is none or
 * it has too many digits.
 */
export function arabicNumberAt(text: string, at: number): ArabicNumber | null {
  NUMBER.lastIndex = at;
  const written = NUMBER.exec(text)?.[0];
  const end = NUMBER.lastIndex;
  if (written === undefined || isDigit(text[end])) return null;
  const power = powerAt(text, end, written === '10' ? POWER_OF_TEN : POWER) ?? powerAt(text, end, POWER);
  const digits = written.normalize('NFKC').replaceAll(',', '');
  if (power === null) return { value: Number(digits), power: 1, end };
  const exponent = written === '10' && power.ofItself ? power.exponent - 1 : power.exponent;
  // Read from its digits, 1.1×10^3 is 1100 and nothing beside it.
  return { value: Number(`${digits}e${exponent}`), power: Number(`1e${exponent}`), end: power.end };
}

/** Exponent and end of the power at `at`; null when the digits go on behind it or there is none. */
function powerAt(
  text: string,
  at: number,
  pattern: RegExp,
): { readonly exponent: number; readonly end: number; readonly ofItself: boolean } | null {
  pattern.lastIndex = at;
  const groups = pattern.exec(text)?.groups;
  const written = groups?.plain ?? groups?.raised?.normalize('NFKC');
  if (written === undefined || isDigit(text[pattern.lastIndex])) return null;
  return {
    exponent: Number(written.replace(/[−–]/u, '-')),
    end: pattern.lastIndex,
    ofItself: pattern === POWER_OF_TEN,
  };
}

export function isDigit(char: string | undefined): boolean {
  return char !== undefined && ((char >= '0' && char <= '9') || (char >= '０' && char <= '９'));
}

/** The end of a run of digits, so that an endless one is passed over once. */
export function endOfDigits(text: string, at: number): number {
  let end = at;
  while (isDigit(text[end])) end++;
  return end;
}
