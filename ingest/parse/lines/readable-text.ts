import { PRIVATE_USE, RADICALS } from '../../lexicon/pages/character-forms.ts';
import { noteMarks } from '../note-marks.ts';
import { isTraditional, simplifyingEdits } from './traditional-characters.ts';
import { type Edit, wrapEdits } from './wrapped-lines.ts';

/** A text in the characters that are meant, simplified ones where it is in traditional ones, and the way back from its offsets to those of the source. */
export interface ReadableText {
  readonly text: string;
  /** Whether the source is in traditional characters, and `text` in the simplified ones that they stand for. */
  readonly isSimplified: boolean;
  /** Where a stretch of `text` stands in the source. */
  place(start: number, end: number): { readonly start: number; readonly end: number };
}

const FORMS: ReadonlyMap<string, string> = new Map(
  [...RADICALS, ...PRIVATE_USE].map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);

/**
 * Radicals and compatibility forms of Chinese characters, digits and letters in full width, characters without width, and
 * bullets of symbol fonts: everything that is not read as it is written.
 */
const OTHER_FORM = new RegExp(
  [
    '[\\u2e80-\\u2fdf\\uf900-\\ufaff\\uff05\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a]',
    '(?<=[0-9０-９])\\uff0e(?=[0-9０-９])',
    '[\\u00ad\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufe00-\\ufe0f\\ufeff]',
    '[\\ue000-\\uf8ff]',
    '\\ud87e[\\udc00-\\ude1d]',
    '\\udb40[\\udd00-\\uddef]',
  ].join('|'),
  'g',
);
/** Characters without width: nothing is read where they stand. */
const WIDTHLESS = /^[\p{Cf}\p{Mn}]/u;

/** The text as a person reads it. Source offsets hold through `place`; a text in common characters is its own. */
export function readableText(source: string): ReadableText {
  const marks = noteMarks(source).map((mark) => ({ ...mark, text: '' }));
  const isSimplified = isTraditional(source);
  const edits = [
    ...formEdits(source),
    ...(isSimplified ? simplifyingEdits(source) : []),
    ...spacingEdits(source),
    ...wrapEdits(source),
    ...marks,
  ].sort((a, b) => a.start - b.start);
  if (edits.length === 0) return { text: source, isSimplified, place: (start, end) => ({ start, end }) };
  const parts: string[] = [];
  /** For every edit: where it begins and ends in the readable text, and in the source. */
  const places: { readonly from: number; readonly to: number; readonly start: number; readonly end: number }[] = [];
  let at = 0;
  let length = 0;
  for (const { start, end, text } of edits) {
    if (start < at) continue;
    parts.push(source.slice(at, start), text);
    length += start - at;
    places.push({ from: length, to: length + text.length, start, end });
    length += text.length;
    at = end;
  }
  parts.push(source.slice(at));
  const before = (offset: number) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.from ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return places[low - 1];
  };
  /** Where the character that ends at an offset ends in the source: what vanishes behind it is no part of it. */
  const endOf = (offset: number) => {
    const place = before(offset);
    if (!place) return offset;
    return offset <= place.to ? place.end : place.end + offset - place.to;
  };
  const startOf = (offset: number) => {
    const place = before(offset + 1);
    if (!place) return offset;
    return offset < place.to ? place.start : place.end + offset - place.to;
  };
  return {
    text: parts.join(''),
    isSimplified,
    place: (start, end) => ({ start: startOf(start), end: end > start ? endOf(end) : startOf(start) }),
  };
}

function formEdits(source: string): Edit[] {
  const edits: Edit[] = [];
  for (const found of source.matchAll(OTHER_FORM)) {
    const [written] = found;
    const text = WIDTHLESS.test(written) ? '' : (FORMS.get(written) ?? written.normalize('NFKC'));
    if (text !== written) edits.push({ start: found.index, end: found.index + written.length, text });
  }
  return edits;
}

const LINE = /[^\n]{7,160}/g;
const GAP = /[ \t\u00a0\u3000]+/g;
const HAN = /^[\u4e00-\u9fff\u3400-\u4dbf]$/;
/** What may stand among the single characters: a year, a mark. */
const AMONG = /^(?:\d{1,4}|[“”《》（）()、—-]|[\u4e00-\u9fff][》”）)])$/;
const FEWEST_CHARACTERS = 4;

/** 工 作 规 则: the gaps of lines that are set with a blank between every two characters, as titles are. */
function spacingEdits(source: string): Edit[] {
  const edits: Edit[] = [];
  for (const found of source.matchAll(LINE)) {
    const line = found[0].trim();
    const words = line.split(GAP);
    const single = words.filter((word) => HAN.test(word)).length;
    if (single < FEWEST_CHARACTERS || single * 4 < words.length * 3) continue;
    if (!words.every((word) => HAN.test(word) || AMONG.test(word))) continue;
    const from = found.index + found[0].indexOf(line);
    for (const gap of line.matchAll(GAP))
      edits.push({ start: from + gap.index, end: from + gap.index + gap[0].length, text: '' });
  }
  return edits;
}
