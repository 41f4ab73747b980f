/**
 * A figure that stands raised, in the characters for it: it is a power or the mark of a note, and as plain digits `10` and `4`
 * would make another number. Null when the text is no figure.
 */
export function raisedFigure(text: string): string | null {
  if (!/^\s*[\d+-]+\s*$/.test(text)) return null;
  return [...text.trim()].map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻'['0123456789+-'.indexOf(sign)] ?? sign).join('');
}
