import { printNumber } from '../word/number-formats.ts';
import type { RtfToken } from './tokens.ts';

interface Level {
  /** As `w:numFmt` of Word names it. */
  readonly format: string;
  readonly start: number;
  /** Characters below U+0009 stand for the number of that level. */
  readonly text: string;
  /** All numbers in it are Arabic. */
  readonly arabic: boolean;
}

interface List {
  readonly id: number;
  readonly levels: Level[];
}

/** Codes of `\levelnfc` (MS-OSHARED 2.2.1.3, MSONFC) that plans use; all others print as decimals. */
const FORMATS: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};
const NEW_LEVEL: Level = { format: 'decimal', start: 1, text: '', arabic: false };

/**
 * The number that Word shows before a paragraph of list `ls` on level `depth` (from 0), for files that do not write it out
 * beside the list. Call it once a paragraph, in order.
 */
export function rtfNumbering(tokens: Iterable<RtfToken>): (ls: number, depth: number) => string {
  const lists = definedLists(tokens);
  const counters = new Map<number, number[]>();
  return (ls, depth) => {
    const list = lists.get(ls);
    const level = list?.levels[depth];
    if (!list || !level) return '';
    const counts = (counters.get(list.id) ?? []).slice(0, depth + 1);
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    counters.set(list.id, counts);
    return shown(list, level, counts);
  };
}

function shown({ levels }: List, level: Level, counts: readonly number[]): string {
  if (level.format === 'bullet' || level.format === 'none') return '';
  const text = [...level.text]
    .map((sign) => {
      const depth = sign.charCodeAt(0);
      if (depth > LAST_LEVEL) return sign;
      const of = levels[depth];
      return printNumber(counts[depth] ?? of?.start ?? 1, level.arabic ? 'decimal' : (of?.format ?? 'decimal'));
    })
    .join('');
  return /[\p{L}\p{N}]$/u.test(text) ? `${text} ` : text;
}

const LAST_LEVEL = 8;

/** Lists by the number that paragraphs name them with (`\ls`). */
function definedLists(tokens: Iterable<RtfToken>): ReadonlyMap<number, List> {
  const byId = new Map<number, List>();
  const byNumber = new Map<number, List>();
  let table: 'lists' | 'overrides' | null = null;
  let [depth, tableDepth, textDepth] = [0, 0, 0];
  let levels: Level[] = [];
  let named = 0;
  let text = '';
  const change = (what: Partial<Level>) => {
    const last = levels.at(-1);
    if (last) levels[levels.length - 1] = { ...last, ...what };
  };
  const control = (word: string, value: number | null) => {
    if (word === 'listtable' || word === 'listoverridetable') {
      table = word === 'listtable' ? 'lists' : 'overrides';
      tableDepth = depth;
    } else if (table === null) return;
    else if (word === 'list') levels = [];
    else if (word === 'listlevel') levels.push(NEW_LEVEL);
    else if (word === 'levelnfc' || word === 'levelnfcn') change({ format: FORMATS[value ?? 0] ?? 'decimal' });
    else if (word === 'levelstartat' && table === 'lists') change({ start: value ?? 1 });
    else if (word === 'levellegal') change({ arabic: value !== 0 });
    else if (word === 'leveltext') [textDepth, text] = [depth, ''];
    else if (word === 'listid' && table === 'lists') byId.set(value ?? 0, { id: value ?? 0, levels });
    else if (word === 'listid') named = value ?? 0;
    else if (word === 'ls' && table === 'overrides') {
      const list = byId.get(named);
      if (list) byNumber.set(value ?? 0, list);
    }
  };
  for (const token of tokens) {
    if (token.kind === 'open') depth++;
    else if (token.kind === 'close') {
      // The first character says how many follow; a semicolon ends them.
      if (textDepth === depth) change({ text: text.slice(1, 1 + text.charCodeAt(0)) });
      if (textDepth === depth) textDepth = 0;
      depth--;
      if (table !== null && depth < tableDepth) table = null;
    } else if (token.kind === 'text') text += textDepth > 0 ? token.text : '';
    else control(token.word, token.value);
  }
  return byNumber;
}
