/** Characters of symbol fonts that plans use, by font and code (the private-use code less F000). */
const SYMBOLS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: { 163: '≤', 179: '≥', 177: '±', 180: '×', 184: '÷', 185: '≠', 187: '≈', 176: '°', 183: '•' },
  wingdings: { 108: '●', 110: '■', 117: '◆', 168: '□', 252: '✓', 254: '☑', 171: '★', 167: '▪', 216: '➢' },
  'wingdings 2': { 82: '☑', 80: '✓', 163: '□' },
};

/** The character of `w:sym`; empty where its font alone knows what it looks like. */
export function symbol(font: string, code: string): string {
  const point = Number.parseInt(code, 16);
  if (!Number.isInteger(point)) return '';
  const known = SYMBOLS[font.toLowerCase()]?.[point & 0xff];
  if (known !== undefined) return known;
  return point >= 0xe000 && point <= 0xf8ff ? '' : String.fromCodePoint(point);
}
