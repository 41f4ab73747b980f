import type { Cheerio, CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { alternation } from '../../../graph/text/alternation.ts';
import { ARTICLE_CONTAINERS, SURROUNDING_NAMES, SURROUNDINGS } from '../../lexicon/pages/page-containers.ts';
import { blockText, INVISIBLE, isHidden, STRUCK_OUT } from './blocks.ts';
import { picturesIn } from './pictures.ts';

/** The article of a page, and what the page says besides. */
export interface Article {
  readonly body: Cheerio<Element>;
  /** Characters of whole sentences on the page that are not in the article. */
  readonly outside: number;
  /** Characters of whole sentences in the article that the page hides. */
  readonly hidden: number;
  /** Characters that the article strikes out. */
  readonly struck: number;
  /** Pictures in the article that may hold words. */
  readonly pictures: number;
}

/** The class names are whole words, as `foot` would also sit in `footnote`. */
const SURROUNDING_NAME = new RegExp(`(?:^|[\\s_-])${alternation(SURROUNDING_NAMES)}(?:$|[\\s_-])`, 'i');
/** Shorter than this is a label, not an article. */
export const ENOUGH_CHARACTERS = 60;
/** How much of a parent's text its best child must hold for the article to be looked for inside that child. */
const SHARE_TO_DESCEND = 0.75;

/** The element that holds the article: a known container with most of the page's sentences, else the deepest element with them. */
export function findArticle(page: CheerioAPI): Article {
  page(INVISIBLE).remove();
  // A form may be round the whole page, or never closed; one that is only a form says little.
  removeSmall(page, page('form').get() as Element[]);
  const root = page('body').first() as Cheerio<Element>;
  const whole = sentences(page, root.get(0));
  const body = knownContainer(page, whole) ?? deepest(page, root, whole);
  const inside = body.get().reduce((sum, element) => sum + sentences(page, element), 0);
  return {
    body,
    outside: Math.max(0, whole - inside),
    hidden: hiddenSentences(page, body),
    struck: struckIn(body),
    pictures: picturesIn(page, body),
  };
}

function struckIn(body: Cheerio<Element>): number {
  return body.find(STRUCK_OUT).text().replace(/\s/g, '').length;
}

function hiddenSentences(page: CheerioAPI, body: Cheerio<Element>): number {
  const hidden = (body.find('[style], [hidden]').get() as Element[]).filter((element) => isHidden(page, element));
  const outermost = hidden.filter(
    (element) => !hidden.some((other) => other !== element && page.contains(other, element)),
  );
  return outermost.reduce((sum, element) => sum + sentenceLength(page(element).text()), 0);
}

function knownContainer(page: CheerioAPI, whole: number): Cheerio<Element> | null {
  for (const selector of ARTICLE_CONTAINERS) {
    const outermost = page(selector)
      .get()
      .filter((element) => page(element).parents(selector).length === 0) as Element[];
    const [best] = outermost.sort((a, b) => prose(page, b) - prose(page, a));
    // A box of that name may hold a part of the page only.
    if (best && prose(page, best) >= ENOUGH_CHARACTERS && sentences(page, best) * 2 >= whole) return page(best);
  }
  return null;
}

function deepest(page: CheerioAPI, root: Cheerio<Element>, whole: number): Cheerio<Element> {
  for (const element of page(SURROUNDINGS.join(', ')).get() as Element[])
    if (sentences(page, element) * 2 < Math.max(1, whole)) page(element).remove();
  const named = page('[class], [id]')
    .get()
    .filter(({ attribs }) => SURROUNDING_NAME.test(`${attribs.class ?? ''} ${attribs.id ?? ''}`)) as Element[];
  // A wrong name must not take the article with it.
  removeSmall(page, named);
  const body = descend(page, root);
  if (whole > 0) for (const element of body.get()) removeLinksAbove(page, element);
  return body;
}

const BOXES = new Set(['td', 'th', 'ul', 'ol', 'dl', 'div', 'table', 'p', 'section']);

/** Takes away what is mostly links above the first sentence, such as a side column; true once that sentence is reached. */
function removeLinksAbove(page: CheerioAPI, element: Element): boolean {
  for (const child of [...element.children]) {
    if (child.type === 'text' && /[。；！？]/.test(child.data)) return true;
    if (child.type !== 'tag') continue;
    if (BOXES.has(child.name) && isLinks(page, child)) page(child).remove();
    else if (removeLinksAbove(page, child)) return true;
  }
  return false;
}

function isLinks(page: CheerioAPI, element: Element): boolean {
  const text = page(element).text();
  const links = page(element).find('a');
  return links.length > 1 && !/[。；！？]/.test(text) && prose(page, element) === 0;
}

function removeSmall(page: CheerioAPI, elements: readonly Element[]): void {
  for (const element of elements) if (prose(page, element) < ENOUGH_CHARACTERS) page(element).remove();
}

function descend(page: CheerioAPI, from: Cheerio<Element>): Cheerio<Element> {
  let here = from;
  for (;;) {
    const scored = (here.children().get() as Element[]).map((child) => ({ child, score: sentences(page, child) }));
    const whole = scored.reduce((sum, { score }) => sum + score, 0);
    const best = scored.sort((a, b) => b.score - a.score)[0];
    if (!best || whole === 0 || best.score < whole * SHARE_TO_DESCEND || isText(best.child)) return here;
    here = page(best.child);
  }
}

/** A paragraph or a table is part of an article, never the whole of it. */
function isText({ name }: Element): boolean {
  return [
    'p',
    'pre',
    'span',
    'font',
    'b',
    'strong',
    'table',
    'tbody',
    'tr',
    'ul',
    'ol',
    'li',
    'h1',
    'h2',
    'h3',
  ].includes(name);
}

/** Characters in lines that hold a whole sentence: menus, addresses and copyright lines hold none. */
function sentences(page: CheerioAPI, element: Element | undefined): number {
  return element ? sentenceLength(blockText(page, page(element))) : 0;
}

export function sentenceLength(text: string): number {
  return text.split('\n').reduce((sum, line) => (/[。；！？]/.test(line) ? sum + line.length : sum), 0);
}

/** Characters outside links. */
function prose(page: CheerioAPI, element: Element | undefined): number {
  if (!element) return 0;
  const text = page(element).text().replace(/\s+/g, '');
  const linked = page(element).find('a').text().replace(/\s+/g, '');
  return Math.max(0, text.length - 2 * linked.length);
}
