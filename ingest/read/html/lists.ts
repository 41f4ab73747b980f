import type { Element } from 'domhandler';
import { type CounterStyle, counterStyle } from './counters/counters.ts';
import { styled } from './styles.ts';

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
  const style = counterStyle(item, type) ?? counterStyle(item, 'decimal');
  return style ? numbered(style, values.get(item) ?? 1) : '';
}

function numbered({ prefix, print, suffix }: CounterStyle, value: number): string {
  return `${prefix}${print(value)}${suffix}`;
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
  return (
    sign ??
    words.find((word) => counterStyle(element, word) !== undefined || /^(?:none|disc|circle|square)$/.test(word)) ??
    null
  );
}
