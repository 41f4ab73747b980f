import type { CheerioAPI } from 'cheerio';
import { type Element, Text } from 'domhandler';
import { type Block, descriptorsOf } from '../css.ts';
import { unescaped } from './counter-styles.ts';
import { counterStyle } from './counters.ts';

/** What the style sheets say of the counters of an element, and of what stands before its words. */
interface Said {
  reset?: string | undefined;
  increment?: string | undefined;
  before?: string | undefined;
}

const MOST_RULES = 200;
const NAMED = /(?<name>[\w-]+)(?:\s+(?<value>-?\d{1,6}))?/g;
const PART =
  /"(?<a>[^"]*)"|'(?<b>[^']*)'|counters?\(\s*(?<name>[\w-]+)\s*(?:,\s*(?:"(?<between>[^"]*)"|'(?<other>[^']*)')\s*)?(?:,\s*(?<style>[\w-]+)\s*)?\)/g;

/**
 * Writes the numbers that a page makes of counters, `h2::before { content: counter(chapter, cjk-ideographic) "、" }`, in front of
 * the words of their elements, as a browser shows them.
 */
export function writeGeneratedNumbers(page: CheerioAPI, blocks: readonly Block[]): void {
  const rules = blocks.filter(({ body }) => /counter/.test(body)).slice(0, MOST_RULES);
  if (!rules.some(({ body }) => /content\s*:[^;]*counters?\(/.test(body))) return;
  const said = new Map<Element, Said>();
  for (const { prelude, body } of rules) {
    const words = descriptorsOf(body);
    for (const selector of prelude.split(',')) {
      const plain = selector.replace(/::?before\s*$/i, '').trim();
      const isBefore = plain !== selector.trim();
      if (plain === '' || plain.includes(':')) continue;
      for (const element of matching(page, plain)) {
        const one = said.get(element) ?? {};
        said.set(element, one);
        one.reset = (isBefore ? undefined : words.get('counter-reset')) ?? one.reset;
        one.increment = words.get('counter-increment') ?? one.increment;
        one.before = (isBefore ? words.get('content') : undefined) ?? one.before;
      }
    }
  }
  const body = page('body').get(0);
  if (body) write(body, said);
}

function matching(page: CheerioAPI, selector: string): Element[] {
  try {
    return page(selector).get() as Element[];
  } catch {
    // Written for another browser, or wrongly: it holds for nothing.
    return [];
  }
}

function write(root: Element, said: ReadonlyMap<Element, Said>): void {
  /** For each counter the values of its instances, the innermost last. */
  const counters = new Map<string, number[]>();
  const visit = (element: Element, begun: Set<string>) => {
    const { reset, increment, before } = said.get(element) ?? {};
    for (const { name, value } of named(reset, 0)) {
      const values = counters.get(name) ?? [];
      // One that a neighbour began is begun anew, one of an element above is covered until this level ends.
      if (begun.has(name)) values[values.length - 1] = value;
      else values.push(value);
      counters.set(name, values);
      begun.add(name);
    }
    for (const { name, value } of named(increment, 1)) {
      const values = counters.get(name) ?? [0];
      values[values.length - 1] = (values.at(-1) ?? 0) + value;
      counters.set(name, values);
    }
    const number = before === undefined ? '' : contentOf(element, before, counters);
    const inside = new Set<string>();
    for (const child of element.children) if (child.type === 'tag') visit(child, inside);
    for (const name of inside) counters.get(name)?.pop();
    if (number !== '') prepend(element, number);
  };
  visit(root, new Set());
}

function named(written: string | undefined, otherwise: number): { readonly name: string; readonly value: number }[] {
  if (written === undefined || /^none$/i.test(written)) return [];
  return [...written.matchAll(NAMED)].map(({ groups }) => ({
    name: groups?.name ?? '',
    value: groups?.value === undefined ? otherwise : Number(groups.value),
  }));
}

/** Empty where no counter is in it: bullets and ornaments are no words. */
function contentOf(element: Element, written: string, counters: ReadonlyMap<string, readonly number[]>): string {
  if (!/counters?\(/.test(written)) return '';
  return [...written.matchAll(PART)]
    .map(({ groups = {} }) => {
      const { a, b, name, style = 'decimal' } = groups;
      if (name === undefined) return unescaped(a ?? b ?? '');
      const print = (counterStyle(element, style.toLowerCase()) ?? counterStyle(element, 'decimal'))?.print ?? String;
      const values = counters.get(name) ?? [0];
      const between = groups.between ?? groups.other;
      return between === undefined ? print(values.at(-1) ?? 0) : values.map(print).join(between);
    })
    .join('');
}

function prepend(element: Element, words: string): void {
  const text = new Text(words);
  const [first] = element.children;
  text.parent = element;
  text.next = first ?? null;
  if (first) first.prev = text;
  element.children.unshift(text);
}
