import type { Cheerio, CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { blockText, INVISIBLE } from './html-blocks.ts';

/** Where the content systems of government sites put the article; the first that holds real text is taken. */
const KNOWN_CONTAINERS = [
  '#UCAP-CONTENT',
  '#zoom',
  '#Zoom',
  '.TRS_UEDITOR',
  '.TRS_Editor',
  '.trs_editor_view',
  '.TRS_PreAppend',
  '.pages_content',
  '.article-content',
  '.article_content',
  '.artical_content',
  '.article-con',
  '.xxgk-content',
  '.zwgk_content',
  '.news_content',
  '.detail-content',
  '.content_detail',
  '.wzcon',
  '.bt_content',
  '#articleContent',
  '#article-content',
  '#arc_content',
  '#mainText',
  '[itemprop="articleBody"]',
  'article',
];

/** Around the article on most pages. The class names are whole words, as `foot` would also sit in `footnote`. */
const SURROUNDINGS =
  'nav, header, footer, aside, [role="navigation"], [role="banner"], [role="contentinfo"], [role="search"]';
const SURROUNDING_NAMES =
  /(?:^|[\s_-])(?:nav|navbar|menu|header|footer|foot|breadcrumb|crumbs|position|sidebar|share|bdshare|sharebox|toolbar|tools|pagination|pager|related|recommend|qrcode|ewm|copyright|print|fontsize|comment|banner|search)(?:$|[\s_-])/i;

/** Shorter than this is a label, not an article. */
const ENOUGH_CHARACTERS = 60;
/** How much of a parent's text its best child must hold for the article to be looked for inside that child. */
const SHARE_TO_DESCEND = 0.75;

/** The element that holds the article: a known container, else the deepest one with most of the page's sentences. */
export function articleBody(page: CheerioAPI): Cheerio<Element> {
  page(INVISIBLE).remove();
  for (const selector of KNOWN_CONTAINERS) {
    const outermost = page(selector)
      .get()
      .filter((element) => page(element).parents(selector).length === 0) as Element[];
    const [best] = outermost.sort((a, b) => prose(page, b) - prose(page, a));
    if (best && prose(page, best) >= ENOUGH_CHARACTERS) return page(best);
  }
  page(SURROUNDINGS).remove();
  page('[class], [id]').each((_, element) => {
    const names = `${element.attribs.class ?? ''} ${element.attribs.id ?? ''}`;
    // A wrong name must not take the article with it.
    if (SURROUNDING_NAMES.test(names) && prose(page, element) < ENOUGH_CHARACTERS) page(element).remove();
  });
  return descend(page, page('body').first() as Cheerio<Element>);
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
  return ['p', 'span', 'font', 'b', 'strong', 'table', 'tbody', 'tr', 'ul', 'ol', 'h1', 'h2', 'h3'].includes(name);
}

/** Characters in lines that hold a whole sentence: menus, addresses and copyright lines hold none. */
function sentences(page: CheerioAPI, element: Element): number {
  const lines = blockText(page, page(element)).split('\n');
  return lines.filter((line) => /[。；！？]/.test(line)).reduce((sum, line) => sum + line.length, 0);
}

/** Characters outside links. */
function prose(page: CheerioAPI, element: Element | undefined): number {
  if (!element) return 0;
  const text = page(element).text().replace(/\s+/g, '');
  const linked = page(element).find('a').text().replace(/\s+/g, '');
  return Math.max(0, text.length - 2 * linked.length);
}
