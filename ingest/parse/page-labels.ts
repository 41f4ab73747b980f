import { METADATA_LABELS, OTHER_PAGE_LABELS } from '../lexicon/documents/page-labels.ts';
import { matchesWithin } from './matches-within.ts';

/** A label of the box that a site prints above a document, 发文字号：, with the value behind it. */
export interface PageLabel {
  /** Without white space. */
  readonly label: string;
  readonly start: number;
  /** Without the white space and bars around it; `start` equals `end` where nothing is written. */
  readonly value: { readonly start: number; readonly end: number };
  /** What parts it from its value: a colon, a bar or a bracket, only white space, or nothing. */
  readonly sign: 'mark' | 'space' | 'none';
}

const WORDS = [...METADATA_LABELS.map(([label]) => label), ...OTHER_PAGE_LABELS].sort((a, b) => b.length - a.length);
/** Typists space labels out: 索 引 号, 标  题. */
const LABEL = WORDS.map((word) => [...word].join('[ \\t\\u00a0\\u3000]{0,6}')).join('|');
const MARGIN = '[ \\t\\u00a0\\u3000]';
const FIND = new RegExp(
  `(?<before>^[•·●∙\\s\\u3000]*[【[〖]?${MARGIN}*|[|【[〖]${MARGIN}*|${MARGIN})(?<label>${LABEL})(?<sign>${MARGIN}*[】\\]〗]?${MARGIN}*(?:[:：|]|(?<=[】\\]〗])|$)|${MARGIN}+|)`,
  'g',
);
const PADDING = /[\s\u3000|：:]/;

/** The labels of a line with their values, in order; empty for ordinary lines. */
export function pageLabels(text: string): PageLabel[] {
  if (text.length > LONGEST_LINE) return [];
  const found: (Omit<PageLabel, 'value'> & { readonly end: number })[] = [];
  for (const { start, end, groups } of matchesWithin(FIND, text, 0, text.length)) {
    const { before = '', label: written = '', sign: parting = '' } = groups;
    const label = written.replace(/\s/g, '');
    const sign = SIGN.test(parting) || end === text.length ? 'mark' : parting === '' ? 'none' : 'space';
    const plain = sign !== 'mark' && label === written && label.length < 4 && label !== '文号';
    const alone = found.length === 0 && (start > 0 || plain);
    if (sign === 'none' ? alone || found.length > 0 : sign === 'space' && alone) continue;
    found.push({ label, start: start + before.length, sign, end });
  }
  return found.map(({ label, start, sign, end }, index) => ({
    label,
    start,
    sign,
    value: trimmed(text, end, found[index + 1]?.start ?? text.length),
  }));
}

const SIGN = /[:：|】\]〗]/;
const LONGEST_LINE = 400;

function trimmed(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  // A bar ends the cell.
  const bar = text.indexOf('|', from + (/^[\s\u3000|]*/.exec(text.slice(from, to))?.[0].length ?? 0));
  if (bar >= 0 && bar < end) end = bar;
  while (start < end && PADDING.test(text[start] ?? '')) start++;
  while (end > start && /[\s\u3000【[〖]/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
