import type { Element } from 'domhandler';
import { chineseNumeral } from '../chinese-numeral.ts';
import { styled } from './styles.ts';

/** How numbers of a list are written; the names are those of CSS `list-style-type` and of the attribute `type`. */
const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: (value) => `${value}. `,
  1: (value) => `${value}. `,
  'decimal-leading-zero': (value) => `${String(value).padStart(2, '0')}. `,
  'cjk-ideographic': (value) => `${chineseNumeral(value)}、`,
  'cjk-decimal': (value) => `${[...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')}、`,
  'simp-chinese-informal': (value) => `${chineseNumeral(value)}、`,
  'trad-chinese-informal': (value) => `${chineseNumeral(value)}、`,
  'japanese-informal': (value) => `${chineseNumeral(value)}、`,
  'simp-chinese-formal': (value) => `${formal(value)}、`,
  'trad-chinese-formal': (value) => `${formal(value)}、`,
  'cjk-heavenly-stem': (value) => `${'甲乙丙丁戊己庚辛壬癸'[value - 1] ?? value}、`,
  'cjk-earthly-branch': (value) => `${'子丑寅卯辰巳午未申酉戌亥'[value - 1] ?? value}、`,
  'lower-greek': (value) => `${'αβγδεζηθικλμνξοπρστυφχψω'[value - 1] ?? value}. `,
  'lower-alpha': (value) => `${letters(value)}. `,
  'lower-latin': (value) => `${letters(value)}. `,
  a: (value) => `${letters(value)}. `,
  'upper-alpha': (value) => `${letters(value).toUpperCase()}. `,
  'upper-latin': (value) => `${letters(value).toUpperCase()}. `,
  A: (value) => `${letters(value).toUpperCase()}. `,
  'lower-roman': (value) => `${roman(value)}. `,
  i: (value) => `${roman(value)}. `,
  'upper-roman': (value) => `${roman(value).toUpperCase()}. `,
  I: (value) => `${roman(value).toUpperCase()}. `,
};

/** Values of the items of a list, found once a list. */
const known = new WeakMap<Element, ReadonlyMap<Element, number>>();

/** The number that a browser shows before an item: `1. `, `一、`; empty in lists without numbers. */
export function itemNumber(item: Element): string {
  const list = item.parent;
  if (list?.type !== 'tag' || list.name !== 'ol') return '';
  const type = styleType(item) ?? styleType(list) ?? item.attribs.type ?? list.attribs.type ?? 'decimal';
  if (/^(?:none|disc|circle|square)$/.test(type)) return '';
  if (/^["']/.test(type)) return type.slice(1, -1);
  const values = known.get(list) ?? valuesOf(list);
  known.set(list, values);
  return (FORMATS[type] ?? FORMATS.decimal)?.(values.get(item) ?? 1) ?? '';
}

/** `start`, `value` and `reversed`, as HTML counts them. */
function valuesOf(list: Element): ReadonlyMap<Element, number> {
  const items = list.children.filter((child): child is Element => child.type === 'tag' && child.name === 'li');
  const step = 'reversed' in list.attribs ? -1 : 1;
  let next = integer(list.attribs.start) ?? (step < 0 ? items.length : 1);
  const values = new Map<Element, number>();
  for (const item of items) {
    const value = integer(item.attribs.value) ?? next;
    values.set(item, value);
    next = value + step;
  }
  return values;
}

function integer(written: string | undefined): number | null {
  const value = Number.parseInt(written ?? '', 10);
  return Number.isFinite(value) ? value : null;
}

/** The type that a style names, among the other words of `list-style`, or the sign itself in quotes. */
function styleType(element: Element): string | null {
  const style = styled(element, 'list-style', 'list-style-type') ?? '';
  const sign = /^(?:"[^"]*"|'[^']*')$/.exec(style)?.[0];
  const words = style.split(/\s+/);
  return sign ?? words.find((word) => word in FORMATS || /^(?:none|disc|circle|square)$/.test(word)) ?? null;
}

const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';

/** 壹, 拾贰, 贰拾: numerals that nobody can change afterwards. */
function formal(value: number): string {
  if (value < 10) return FORMAL_DIGITS[value] ?? '';
  if (value > 99) return String(value);
  const tens = Math.floor(value / 10);
  return `${tens === 1 ? '' : FORMAL_DIGITS[tens]}拾${value % 10 === 0 ? '' : FORMAL_DIGITS[value % 10]}`;
}

/** a … z, aa … */
function letters(value: number): string {
  if (value < 1) return String(value);
  const before = value > 26 ? letters(Math.floor((value - 1) / 26)) : '';
  return before + String.fromCharCode(97 + ((value - 1) % 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let left = value;
  return ROMAN.map(([worth, sign]) => {
    const times = Math.floor(left / worth);
    left -= times * worth;
    return sign.repeat(times);
  }).join('');
}
