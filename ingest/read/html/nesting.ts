import { ZhengmaiError } from '../../../graph/errors.ts';

/** Pages of government sites nest up to some sixty elements; parser and tree walks go a step deeper for each. */
const DEEPEST = 1_000;

/** Elements that hold nothing, or that the next of their kind closes, so that they do not nest in one another. */
const FLAT = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option optgroup rp rt colgroup'.split(
    ' ',
  ),
);
/** What stands in these is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'iframe', 'template', 'xmp']);

/** Refuses a page that would take its parser time by the square of its depth, before it is parsed. One pass over the markup. */
export function refuseDeepNesting(name: string, markup: string): void {
  const tags = /<(?<close>\/?)(?<tag>[a-z][a-z0-9]*)/gi;
  let depth = 0;
  for (let found = tags.exec(markup); found; found = tags.exec(markup)) {
    const tag = found.groups?.tag?.toLowerCase() ?? '';
    if (FLAT.has(tag)) continue;
    if (found.groups?.close) depth = Math.max(0, depth - 1);
    else if (RAW.has(tag)) {
      const end = endOfRaw(markup, tag, tags.lastIndex);
      if (end < 0) return;
      tags.lastIndex = end;
    } else if (++depth > DEEPEST) {
      throw new ZhengmaiError(
        'LIMIT_EXCEEDED',
        `${name} nests more than ${DEEPEST} elements in one another: save what it shows as .txt.`,
      );
    }
  }
}

/** Behind `</script`; -1 where it never comes, and the rest of the page is raw. */
function endOfRaw(markup: string, tag: string, from: number): number {
  const close = new RegExp(`</${tag}`, 'gi');
  close.lastIndex = from;
  return close.exec(markup) ? close.lastIndex : -1;
}
