import { LATEX_CHARACTERS, LATEX_STYLES } from '../../lexicon/latex-words.ts';

/** `$95\%$`, `$2025$`: tools that turn PDF into Markdown take numbers for formulas. No Chinese inside, so that prices stay. */
const INLINE = /\$\$?(?<formula>(?![\s$])[\p{ASCII}～–—≥≤×·°％]{1,160}?)\$\$?/gu;
const STYLES: ReadonlySet<string> = new Set(LATEX_STYLES);

/** Formulas that hold nothing but numbers, units and comparisons, as plain text; others stay as they are written. */
export function withoutPlainFormulas(text: string): string {
  return text.replace(INLINE, (written, formula: string) => plain(formula) ?? written);
}

function plain(formula: string): string | null {
  if (/[\n$]/.test(formula) || !/[\d\\]/.test(formula)) return null;
  let known = true;
  const words = formula
    .replace(/\\(?<command>[A-Za-z]+|[^A-Za-z])\s?/g, (_, command: string) => {
      if (STYLES.has(command)) return '';
      const character = LATEX_CHARACTERS.get(command);
      if (character === undefined) known = false;
      return character ?? '';
    })
    .replace(/[{}^_]/g, '')
    .replace(/(?<=\d)\s+(?=[\d.%])/g, '')
    .trim();
  return known ? words : null;
}
