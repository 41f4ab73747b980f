import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';

const LONGEST_TERM = 10;

/** 牵头单位 above 县水利局 in a list of terms are one line, `牵头单位：县水利局`, as a page of cards means them. */
export function writeTermsOnLines(page: CheerioAPI): void {
  for (const term of page('dl > dt, dl > div > dt').get() as Element[]) {
    const said = page(term).next();
    const text = page(term).text().trim();
    if (!said.is('dd') || text === '' || text.length > LONGEST_TERM || /[。；？！:：]$/.test(text)) continue;
    if (said.next().is('dd') || said.find('p, div, ul, ol, table, br').length > 0) continue;
    said.prepend(page('<span>').text(`${text}：`));
    page(term).remove();
  }
}
