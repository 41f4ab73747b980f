import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { applyCounterStyles } from './counters/counter-styles.ts';
import { writeGeneratedNumbers } from './counters/generated-numbers.ts';
import { type Block, blocksForScreen } from './css.ts';

/** What a style decides of the words of a page; everything else is looks. */
const DECIDES = /^(?:display|visibility|white-space|list-style|list-style-type)$/;
/** Sheets of that many rules on these matters are not written by people, and each is looked up in the whole page. */
const MOST_RULES = 400;
const LONGEST_SELECTOR = 200;

interface Rule {
  readonly selector: string;
  readonly declarations: readonly Declaration[];
}

interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly isImportant: boolean;
}

/** Puts what the style sheets in a page say of its elements before the elements' own styles, the stronger rule last. */
export function applyStyleSheets(page: CheerioAPI): void {
  const blocks = page('style')
    .get()
    .flatMap((sheet) => blocksForScreen(page(sheet).text()));
  applyCounterStyles(page, blocks);
  writeGeneratedNumbers(page, blocks);
  const rules = rulesOf(blocks)
    .slice(0, MOST_RULES)
    .sort((a, b) => weight(a.selector) - weight(b.selector));
  const important = new Map<Element, Declaration[]>();
  const plain = new Map<Element, Declaration[]>();
  for (const { selector, declarations } of rules) {
    for (const element of matches(page, selector)) {
      for (const declaration of declarations) {
        const into = declaration.isImportant ? important : plain;
        into.set(element, [...(into.get(element) ?? []), declaration]);
      }
    }
  }
  for (const element of new Set([...plain.keys(), ...important.keys()])) {
    const before = written(plain.get(element));
    element.attribs.style = `${before}${element.attribs.style ?? ''};${written(important.get(element))}`;
  }
}

/** What the style of an element says last of any of these properties, in lower case; null where it says nothing. */
export function styled({ attribs }: Element, ...names: readonly string[]): string | null {
  const said = declarationsOf(attribs.style ?? '').filter(({ name }) => names.includes(name));
  return said.at(-1)?.value ?? null;
}

function written(declarations: readonly Declaration[] = []): string {
  return declarations.map(({ name, value }) => `${name}:${value};`).join('');
}

function matches(page: CheerioAPI, selector: string): Element[] {
  try {
    return page(selector).get() as Element[];
  } catch {
    // Written for another browser, or wrongly: it holds for nothing.
    return [];
  }
}

/** Ids outweigh classes, and classes names, as browsers count. */
function weight(selector: string): number {
  const count = (pattern: RegExp) => selector.match(pattern)?.length ?? 0;
  return count(/#/g) * 10_000 + count(/[.[]/g) * 100 + count(/(?:^|[\s>+~])[a-z]/gi);
}

/** The rules of a sheet that decide anything, one selector each; those for paper and other media are not for us. */
function rulesOf(blocks: readonly Block[]): Rule[] {
  return blocks.flatMap(({ prelude, body }) => {
    if (prelude.startsWith('@')) return [];
    const declarations = declarationsOf(body).filter(({ name }) => DECIDES.test(name));
    if (declarations.length === 0) return [];
    return (
      prelude
        .split(',')
        .map((selector) => selector.trim())
        // What holds under a pointer or before the first letter does not hold for the page as it lies there.
        .filter((selector) => selector !== '' && selector.length <= LONGEST_SELECTOR && !selector.includes(':'))
        .map((selector) => ({ selector, declarations }))
    );
  });
}

function declarationsOf(body: string): Declaration[] {
  return body.split(';').flatMap((part) => {
    const colon = part.indexOf(':');
    if (colon < 0) return [];
    const value = part.slice(colon + 1).trim();
    const isImportant = /!\s*important$/i.test(value);
    const bare = value.replace(/\s*!\s*important$/i, '').toLowerCase();
    return [{ name: part.slice(0, colon).trim().toLowerCase(), value: bare, isImportant }];
  });
}
