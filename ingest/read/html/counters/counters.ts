import type { Element, ParentNode } from 'domhandler';
import { chineseNumeral } from '../../chinese-numeral.ts';

/** How a number is written (CSS Counter Styles 3), and what stands round it in a list. */
export interface CounterStyle {
  readonly print: (value: number) => string;
  readonly prefix: string;
  readonly suffix: string;
}

const western = (print: (value: number) => string): CounterStyle => ({ print, prefix: '', suffix: '. ' });
const chinese = (print: (value: number) => string): CounterStyle => ({ print, prefix: '', suffix: '、' });

const DECIMAL = western(String);
const INFORMAL = chinese(chineseNumeral);

/** The names are those of CSS `list-style-type` and of the attribute `type`. */
const STYLES: ReadonlyMap<string, CounterStyle> = new Map([
  ['decimal', DECIMAL],
  ['1', DECIMAL],
  ['decimal-leading-zero', western((value) => String(value).padStart(2, '0'))],
  ['cjk-ideographic', INFORMAL],
  [
    'cjk-decimal',
    chinese((value) => [...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')),
  ],
  ['simp-chinese-informal', INFORMAL],
  ['trad-chinese-informal', INFORMAL],
  ['japanese-informal', INFORMAL],
  ['simp-chinese-formal', chinese(formal)],
  ['trad-chinese-formal', chinese(formal)],
  ['cjk-heavenly-stem', chinese((value) => '甲乙丙丁戊己庚辛壬癸'[value - 1] ?? String(value))],
  ['cjk-earthly-branch', chinese((value) => '子丑寅卯辰巳午未申酉戌亥'[value - 1] ?? String(value))],
  ['lower-greek', western((value) => 'αβγδεζηθικλμνξοπρστυφχψω'[value - 1] ?? String(value))],
  ...['lower-alpha', 'lower-latin', 'a'].map((name) => [name, western(letters)] as const),
  ...['upper-alpha', 'upper-latin', 'A'].map(
    (name) => [name, western((value) => letters(value).toUpperCase())] as const,
  ),
  ...['lower-roman', 'i'].map((name) => [name, western(roman)] as const),
  ...['upper-roman', 'I'].map((name) => [name, western((value) => roman(value).toUpperCase())] as const),
]);

/** The styles that a page defines for itself, by the root of its tree. */
const defined = new WeakMap<ParentNode, ReadonlyMap<string, CounterStyle>>();

/** Makes the styles of a page's `@counter-style` rules known for the elements below `root`. */
export function defineCounterStyles(root: ParentNode, styles: ReadonlyMap<string, CounterStyle>): void {
  defined.set(root, styles);
}

/** The style of that name for an element; undefined where nobody knows one. */
export function counterStyle(element: Element, name: string): CounterStyle | undefined {
  let root: ParentNode = element;
  while (root.parent) root = root.parent;
  return defined.get(root)?.get(name) ?? STYLES.get(name);
}

/** The same of those that every browser knows. */
export function knownStyle(name: string): CounterStyle | undefined {
  return STYLES.get(name);
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
