import { type CheerioAPI, load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { ZhengmaiError } from '../../graph/errors.ts';

/** Document types declare entities, which bombs are made of, and no office file has one. */
export function parseXml(name: string, text: string): CheerioAPI {
  if (/<!DOCTYPE/i.test(text)) {
    throw new ZhengmaiError(
      'UNREADABLE_FILE',
      `${name} declares XML entities, as attacks do: save it again in Word or WPS.`,
    );
  }
  return load(text, { xml: true });
}

export function elements(parent: { readonly children: readonly AnyNode[] }): Element[] {
  return parent.children.filter((child): child is Element => child.type === 'tag');
}

/** The first child of this name, with its prefix. */
export function child(parent: Element | undefined, name: string): Element | undefined {
  return parent?.children.find((each): each is Element => each.type === 'tag' && each.name === name);
}

/** The text directly in an element. */
export function ownText(element: Element): string {
  return element.children.map((node) => (node.type === 'text' ? node.data : '')).join('');
}

/** All elements of one of these names below, in order; not those inside another one that matches. */
export function descendants(parent: Element, names: ReadonlySet<string>): Element[] {
  const found: Element[] = [];
  const waiting = elements(parent).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (names.has(next.name)) found.push(next);
    else waiting.push(...elements(next).reverse());
  }
  return found;
}
