import type { Role } from '../../../../graph/model.ts';
import {
  CONTENT_LABELS,
  LABEL_LEVELS,
  LABEL_NOUN_PAIRS,
  LABEL_NOUNS,
  LABEL_STEMS,
  OTHER_LABELS,
  OTHER_UNIT_LABELS,
} from '../../../lexicon/units/unit-words.ts';
import { matchesWithin } from '../../../parse/matches-within.ts';

/** A label in front of a list, 牵头单位：, with everything that belongs to it: brackets around, colon behind. */
export interface FoundLabel {
  /** Without white space. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

const pairs = LABEL_NOUN_PAIRS.flatMap((first) =>
  LABEL_NOUN_PAIRS.filter((second) => second !== first).flatMap((second) =>
    ['及', '和', '、', '或', '/'].map((and) => first + and + second),
  ),
);
const roles = new Map<string, Role>([
  ...['', ...LABEL_LEVELS].flatMap((level) =>
    LABEL_STEMS.flatMap(([stem, role]) => LABEL_NOUNS.map((noun): [string, Role] => [level + stem + noun, role])),
  ),
  ...LABEL_STEMS.flatMap(([stem, role]) => pairs.map((noun): [string, Role] => [stem + noun, role])),
  ...OTHER_UNIT_LABELS,
]);
const content = new Set(CONTENT_LABELS);
const others = new Set([...OTHER_LABELS, ...CONTENT_LABELS]);
const LONGEST = Math.max(...[...roles.keys(), ...others].map(({ length }) => length));
/** Typists space labels out: 责 任 单 位. */
const WIDEST_GAP = 3;
/** White space and emphasis around a label. */
const WIDEST_MARGIN = 4;
const WIDEST_REMARK = 14;
const SIGN = /[:：】\]〕〗为]/g;
const OPENING = '【[〔〖';

/** The role that a label gives; null when it names people, times or other things. */
export function roleOfLabel(label: string): Role | null {
  return roles.get(label) ?? null;
}

/** Labels that name times or people: what follows names no unit. */
export function isOtherLabel(label: string): boolean {
  return others.has(label);
}

/** Labels such as 工作内容：, behind which the measure itself is written. */
export function isContentLabel(label: string): boolean {
  return content.has(label);
}

/** Every label in a stretch of text. Looks back from the sign that closes one, so that other text costs nothing. */
export function findLabels(text: string, from: number, to: number): FoundLabel[] {
  const found: FoundLabel[] = [];
  let floor = from;
  for (const sign of matchesWithin(SIGN, text, from, to)) {
    const label = sign.start < floor ? null : labelAt(text, floor, sign.start, to);
    if (!label) continue;
    found.push(label);
    floor = label.end;
  }
  return found;
}

/** The label that a stretch of text begins with. */
export function labelAtStart(text: string, from: number, to: number): FoundLabel | null {
  const start = skip(text, from, to, 40);
  const reach = Math.min(to, start + LONGEST + 30);
  for (const sign of matchesWithin(SIGN, text, start, reach)) {
    const label = labelAt(text, start, sign.start, to);
    if (label) return label.start === start ? label : null;
  }
  return null;
}

/** The same, a gap doing for the colon: 责任单位　甲局、乙局. */
export function spacedLabelAtStart(text: string, from: number, to: number): FoundLabel | null {
  const start = skip(text, from, to, WIDEST_MARGIN);
  let label = '';
  let best: FoundLabel | null = null;
  let at = start;
  while (at < to && label.length < LONGEST) {
    label += text[at] ?? '';
    at++;
    const next = skip(text, at, to, WIDEST_MARGIN);
    if (isLabel(label)) {
      if (text[at] === ':' || text[at] === '：') best = { label, start, end: at + 1 };
      else if (next > at && next < to) best = { label, start, end: next };
    }
    if (next - at > WIDEST_GAP) break;
    at = next;
  }
  return best;
}

function isLabel(word: string): boolean {
  return roles.has(word) || others.has(word);
}

function labelAt(text: string, floor: number, sign: number, to: number): FoundLabel | null {
  const char = text[sign] ?? '';
  if (char === ':' || char === '：') {
    const word = labelBefore(text, floor, beforeRemark(text, floor, sign));
    return word ? { ...word, start: withOpening(text, floor, word.start) ?? word.start, end: sign + 1 } : null;
  }
  if (char === '为') {
    const colon = text[sign + 1] === ':' || text[sign + 1] === '：' ? 1 : 0;
    const end = sign + 1 + colon;
    if (!/^[\u4e00-\u9fff]{2}/.test(text.slice(end, Math.min(to, end + 2)))) return null;
    const word = labelBefore(text, floor, sign);
    return word ? { ...word, start: withOpening(text, floor, word.start) ?? word.start, end } : null;
  }
  const word = labelBefore(text, floor, sign);
  const start = word && withOpening(text, floor, word.start);
  if (!word || start === null) return null;
  const next = skip(text, sign + 1, to, WIDEST_MARGIN);
  return { ...word, start, end: text[next] === ':' || text[next] === '：' ? next + 1 : sign + 1 };
}

/** The longest label that ends at an offset, white space within allowed. */
function labelBefore(text: string, floor: number, end: number): FoundLabel | null {
  let at = end;
  for (let gap = 0; at > floor && gap < WIDEST_MARGIN && isSpace(text[at - 1]); gap++) at--;
  let label = '';
  let best: FoundLabel | null = null;
  while (at > floor && label.length < LONGEST) {
    at--;
    label = (text[at] ?? '') + label;
    if (isLabel(label)) best = { label, start: at, end };
    for (let gap = 0; at > floor && gap < WIDEST_GAP && isSpace(text[at - 1]); gap++) at--;
    if (isSpace(text[at - 1])) break;
  }
  return best;
}

/** 牵头单位（部门）： the remark is no part of the word. */
function beforeRemark(text: string, floor: number, colon: number): number {
  const char = text[colon - 1] ?? '';
  if (char !== '）' && char !== ')') return colon;
  for (let at = colon - 2; at >= Math.max(floor, colon - WIDEST_REMARK); at--)
    if (text[at] === '（' || text[at] === '(') return at;
  return colon;
}

/** Where the bracket in front of a label opens; null when there is none. */
function withOpening(text: string, floor: number, start: number): number | null {
  let at = start;
  for (let gap = 0; at > floor && gap < WIDEST_MARGIN && isSpace(text[at - 1]); gap++) at--;
  return at > floor && OPENING.includes(text[at - 1] ?? ' ') ? at - 1 : null;
}

function skip(text: string, from: number, to: number, most: number): number {
  let at = from;
  while (at < to && at - from < most && isSpace(text[at])) at++;
  return at;
}

/** A label may be broken over two lines, as printed pages do. */
function isSpace(char: string | undefined): boolean {
  return char !== undefined && /[\s\u3000*]/.test(char);
}
