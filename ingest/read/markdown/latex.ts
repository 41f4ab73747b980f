import { LATEX_CHARACTERS, LATEX_STYLES } from '../../lexicon/pages/latex-words.ts';

/** `$95\%$`, `$2025$`: tools that turn PDF into Markdown take numbers for formulas. No Chinese inside, so that prices stay. */
const INLINE = /\$\$?(?<formula>(?![\s$])[\p{ASCII}～–—≥≤×·°％]{1,160}?)\$\$?/gu;
const STYLES: ReadonlySet<string> = new Set(LATEX_STYLES);

/** Formulas that hold nothing but numbers, units and comparisons, as plain text; others stay as they are written. */
export function withoutPlainFormulas(text: string): string {
  return text.replace(INLINE, (written, formula: string) => plain(formula) ?? written);
}

/** 10^{4}: without its mark the power would make another number. */
const POWER_OF_TEN = /(?<=(?<!\d)10)\^(?:\{\s*(-?\d{1,2})\s*\}|(\d))/g;
/** Stands for the mark while the others are taken away; no text has it. */
const RAISED = '\u0000';

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
    .replace(POWER_OF_TEN, (_, braced?: string, bare?: string) => RAISED + (braced ?? bare))
    .replace(/[{}^_]/g, '')
    .replaceAll(RAISED, '^')
    .replace(/(?<=\d)\s+(?=[\d.%])/g, '')
    .trim();
  return known ? words : null;
}
