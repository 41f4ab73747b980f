import { type CheerioAPI, load } from 'cheerio';

/**
 * Pages that a script draws often bring their article along, in a place that shows nothing by itself: a text area, a
 * template, a hidden field, a frame's own text. All of them as markup.
 */
export function storedMarkup(page: CheerioAPI): string[] {
  const each = (selector: string, markup: (at: number) => string | null | undefined) =>
    page(selector)
      .get()
      .map((_, at) => markup(at) ?? '');
  const found = [
    ...each('textarea', (at) => page('textarea').eq(at).text()),
    ...each('noscript', (at) => page('noscript').eq(at).text()),
    ...each('template', (at) => page('template').eq(at).html()),
    ...each(TEMPLATE_SCRIPTS, (at) => page(TEMPLATE_SCRIPTS).eq(at).text()),
    ...each('input[value]', (at) => page('input[value]').eq(at).attr('value')),
    ...each('iframe[srcdoc]', (at) => page('iframe[srcdoc]').eq(at).attr('srcdoc')),
  ];
  return found.filter((markup) => /[。；！？]/.test(markup)).map((markup) => load(markup).html());
}

/** Scripts that a browser does not run. */
const TEMPLATE_SCRIPTS = 'script[type^="text/html"], script[type*="template"], script[type="text/plain"]';
