import type { CheerioAPI } from 'cheerio';
import type { Unread } from '../../source-text.ts';

/**
 * Whether an article goes on at further addresses, as long ones are cut into: links that are nothing but page numbers, or
 * lead to the next page, or the script of TRS that writes them. Must run before the article is cut out of the page.
 */
export function goesOnElsewhere(page: CheerioAPI): Unread[] {
  const pages = pagesOfScript(page) ?? pagesOfLinks(page);
  if (pages < 2) return [];
  const message = `The article is cut into ${pages} pages, and this is one of them: put the words of all into one file, or look for the version to be printed or the file that is attached.`;
  return [{ kind: 'parts', count: pages - 1, message }];
}

/** `createPageHTML(3, 0, "t2025", "html")`: how many pages, which one. Lists of articles are cut so as well, by other names. */
const TRS_PAGES =
  /createPageHTML\(\s*["']?(?<pages>\d{1,4})["']?\s*,\s*["']?\d{1,4}["']?\s*,\s*["'](?<name>[^"']{1,80})["']/;

function pagesOfScript(page: CheerioAPI): number | null {
  const found = TRS_PAGES.exec(page('script:not([src])').text())?.groups;
  return found && !/^index/i.test(found.name ?? '') ? Number(found.pages) : null;
}

/** Links under the numbers 1, 2, 3 in a row of one element. */
function pagesOfLinks(page: CheerioAPI): number {
  let most = 0;
  const parents = new Set(
    page('a[href]')
      .get()
      .map(({ parent }) => parent),
  );
  for (const parent of parents) {
    if (!parent) continue;
    // Numbers stand side by side without a blank between, each in an element of its own.
    const words = page(parent)
      .contents()
      .get()
      .map((node) => page(node).text().trim())
      .join(' ')
      .trim();
    if (words.length > LONGEST_PAGER || !/下一?[页頁]/.test(words)) continue;
    const numbers = [...words.matchAll(/\d{1,3}/g)].map(([number]) => Number(number));
    const stated = /共\s*(?<pages>\d{1,3})\s*页/.exec(words)?.groups?.pages;
    most = Math.max(most, stated ? Number(stated) : inRow(numbers));
  }
  return most;
}

const LONGEST_PAGER = 120;

/** How far numbers count up from 1. */
function inRow(numbers: readonly number[]): number {
  let last = 0;
  for (const number of numbers) if (number === last + 1) last = number;
  return last;
}
