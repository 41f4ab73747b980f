import { alternation } from '../../../graph/text/alternation.ts';
import { numeralValue } from '../../../graph/text/chinese-number.ts';
import { TASK_WORDS } from '../../lexicon/documents/title-words.ts';
import type { Line } from '../lines/lines.ts';

/** Numbering styles of official documents, outermost first, as GB/T 9704 and common practice order them. */
export const MARKER_STYLES = [
  'part',
  'chapter',
  'section',
  'article',
  'financial',
  'roman',
  'chinese',
  'chinese-bracket',
  'task-word',
  'arabic',
  'decimal-2',
  'decimal-3',
  'arabic-bracket',
  'circled',
  'ordinal-word',
  'bullet',
  'plain',
] as const;
export type MarkerStyle = (typeof MARKER_STYLES)[number];

/** The number in front of an item: `一、`, `（一）`, `1.`, `①`, `第一条`. */
export interface Marker {
  readonly style: MarkerStyle;
  readonly value: number;
  /** As written, `4.` or `（一）`. */
  readonly number: string;
  readonly start: number;
  readonly end: number;
  /** Of a heading without a number: the style of the items below it. */
  readonly below?: MarkerStyle;
  /** Of such a heading: the items below go on counting from those above it. */
  readonly continues?: boolean;
}

const CN = '[一二三四五六七八九十百]{1,4}';
const GAP = '[ \\u00a0\\u3000\\t]{0,4}';

interface Style {
  readonly style: MarkerStyle;
  readonly pattern: RegExp;
}
const sticky = (source: string) => new RegExp(source, 'y');

const STYLES: readonly Style[] = [
  { style: 'part', pattern: sticky(`第(?<n>${CN}|\\d{1,2})(?:部分|编|篇)[、：:]?`) },
  { style: 'chapter', pattern: sticky(`第(?<n>${CN}|\\d{1,2})章[、：:]?`) },
  { style: 'section', pattern: sticky(`第(?<n>${CN}|\\d{1,2})节[、：:]?`) },
  { style: 'article', pattern: sticky(`第(?<n>${CN}|\\d{1,3})条(?![第款规约、，,和及至之])[、：:]?`) },
  {
    style: 'task-word',
    pattern: sticky(
      `(?:重点)?${alternation(TASK_WORDS)}(?<n>${CN}|[0-9０-９]{1,2})(?:[：:、.．][ \\u00a0\\u3000\\t]{0,4}|[ \\u00a0\\u3000\\t]{1,4})`,
    ),
  },
  { style: 'financial', pattern: sticky(`(?<n>[壹贰貳叁參肆伍陆陸柒捌玖拾]{1,3})${GAP}[、.．﹒](?![、.．])`) },
  { style: 'roman', pattern: sticky(`(?<n>[Ⅰ-Ⅻ])${GAP}[、.．﹒](?![、.．])`) },
  { style: 'chinese', pattern: sticky(`(?<n>${CN})${GAP}[、.．﹒](?![、.．])`) },
  { style: 'chinese-bracket', pattern: sticky(`[（(﹙〔[【]${GAP}(?<n>${CN})${GAP}[)）﹚〕\\]】][、.．]?`) },
  { style: 'chinese-bracket', pattern: /(?<n>[㈠-㈩])/y },
  {
    style: 'decimal-3',
    pattern: sticky('(?<n>[0-9０-９]{1,2}[.．][0-9０-９]{1,2}[.．][0-9０-９]{1,2})(?![0-9０-９.．%％])[.．、]?'),
  },
  { style: 'decimal-2', pattern: sticky('(?<n>[0-9０-９]{1,2}[.．][0-9０-９]{1,2})(?![0-9０-９.．%％])[.．、]?') },
  { style: 'arabic', pattern: sticky(`(?<n>[0-9０-９]{1,3})${GAP}(?:[*＊★]${GAP})?\\\\?[.．、﹒](?![.．、])`) },
  { style: 'arabic', pattern: /(?<n>[⒈-⒛])/y },
  { style: 'arabic-bracket', pattern: sticky(`[（(﹙]${GAP}(?<n>[0-9０-９]{1,3})${GAP}[)）﹚][、.．]?`) },
  { style: 'arabic-bracket', pattern: sticky('(?<n>[0-9０-９]{1,3})[)）]、?') },
  { style: 'arabic-bracket', pattern: /(?<n>[⑴-⒇])/y },
  { style: 'circled', pattern: /(?<n>[①-⑳❶-❿➀-➉])[、.．]?/y },
  { style: 'ordinal-word', pattern: sticky('(?<n>[一二三四五六七八九十]{1,2})(?:是要|是|要)[，,]?(?![否非不])') },
  { style: 'ordinal-word', pattern: sticky('第(?<n>[一二三四五六七八九十]{1,2})[，,]') },
  { style: 'bullet', pattern: /(?<n>[•●■◆▪◇►▶➢✓·□]|——|──|[-–*](?=[ \t]))[\s\u3000]*/y },
];

/**
 * The marker that a line begins with. `expected` tells which value would come next in a style, to decide whether
 * `11.121人才` is item 11 or a decimal number.
 */
export function readMarker(text: string, line: Line, expected: (style: MarkerStyle) => number): Marker | null {
  for (const { style, pattern } of STYLES) {
    pattern.lastIndex = line.start;
    const found = pattern.exec(text);
    if (!found || pattern.lastIndex > line.end) continue;
    const marker: Marker = {
      style,
      value: markerValue(style, found.groups?.n ?? ''),
      number: found[0].trim().replaceAll('\\', ''),
      start: line.start,
      end: pattern.lastIndex,
    };
    if (accepts(text, line, marker, expected)) return marker;
  }
  return null;
}

const LARGE = 200;
const DIGIT = /[0-9０-９]/;
const ENUMERATION = /[一二三四五六七八九十](?:[、级季届类次产等期线个]|$)/y;

function accepts(text: string, line: Line, marker: Marker, expected: (style: MarkerStyle) => number): boolean {
  const next = text[marker.end] ?? '';
  switch (marker.style) {
    case 'decimal-2':
    case 'decimal-3':
      return isDecimalHeading(text, line, marker, expected);
    case 'arabic':
      if (marker.value === 0) return false;
      // A large number by itself is a year or a quantity; behind its predecessor it goes on counting.
      if (marker.value > LARGE && marker.value !== expected('arabic')) return false;
      return DIGIT.test(next) && marker.end < line.end ? marker.value === expected('arabic') : true;
    case 'financial':
      FINANCIAL_ENUMERATION.lastIndex = marker.end;
      return !FINANCIAL_ENUMERATION.test(text);
    case 'chinese':
      ENUMERATION.lastIndex = marker.end;
      return !ENUMERATION.test(text);
    case 'bullet':
      return line.end - marker.end >= 6;
    default:
      return true;
  }
}

const FINANCIAL_ENUMERATION = /[壹贰貳叁參肆伍陆陸柒捌玖拾]、/y;

/** `2.1 …` under item 2: what follows is a gap or a word that no quantity takes. */
function isDecimalHeading(text: string, line: Line, marker: Marker, expected: (style: MarkerStyle) => number): boolean {
  const [major = '', minor = ''] = marker.number.normalize('NFKC').split('.');
  if (minor.startsWith('0') || major === '0' || marker.end >= line.end) return false;
  const next = text[marker.end] ?? '';
  if (expected('arabic') === Number(major) && Number(major) > 1 && !/[\s\u3000]/.test(next)) return false;
  return /[\s\u3000]/.test(next) || (Number(minor) === 1 && !/[万亿个%％元倍吨米公平千亩]/.test(next));
}

function markerValue(style: MarkerStyle, numeral: string): number {
  if (style === 'bullet') return 0;
  if (style.startsWith('decimal')) return Number(numeral.normalize('NFKC').split('.').at(-1));
  const code = numeral.charCodeAt(0);
  if (code >= 0x2776 && code <= 0x277f) return code - 0x2775;
  if (code >= 0x2780 && code <= 0x2789) return code - 0x277f;
  if (style === 'roman') return numeral.charCodeAt(0) - 0x215f;
  const plain = numeral.normalize('NFKC').replace(/[().]/g, '');
  return numeralValue(plain) ?? 0;
}
