import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { child } from '../xml.ts';

/** What styles say that matters to a reader of text: which list they number by, whether they hide, whether they are a contents line. */
export interface Styles {
  /** Style of paragraphs that name none. */
  readonly defaultParagraph: string | undefined;
  /** The list and level of a style, each its own or that of the style it is based on. */
  numberingOf(style: string | undefined): { readonly listId: string | undefined; readonly depth: string | undefined };
  hides(style: string | undefined): boolean;
  isContents(style: string | undefined): boolean;
}

/** Styles are based on each other; a chain that is longer is a circle. */
const MAX_CHAIN = 20;

export function stylesOf(xml: CheerioAPI): Styles {
  const styles = new Map<string, Element>();
  let defaultParagraph: string | undefined;
  xml('w\\:style').each((_, style) => {
    const id = style.attribs['w:styleId'] ?? '';
    styles.set(id, style);
    if (style.attribs['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(style.attribs['w:default'] ?? '')) {
      defaultParagraph = id;
    }
  });

  /** The style and those that it is based on, nearest first. */
  const chain = (id: string | undefined): Element[] => {
    const found: Element[] = [];
    for (let next = id; next !== undefined && found.length < MAX_CHAIN; ) {
      const style = styles.get(next);
      if (!style) break;
      found.push(style);
      next = child(style, 'w:basedOn')?.attribs['w:val'];
    }
    return found;
  };
  const first = <T>(id: string | undefined, of: (style: Element) => T | undefined): T | undefined => {
    for (const style of chain(id)) {
      const value = of(style);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const numPr = (style: Element) => child(child(style, 'w:pPr'), 'w:numPr');

  return {
    defaultParagraph,
    numberingOf: (id) => ({
      listId: first(id, (style) => child(numPr(style), 'w:numId')?.attribs['w:val']),
      depth: first(id, (style) => child(numPr(style), 'w:ilvl')?.attribs['w:val']),
    }),
    hides: (id) =>
      first(id, (style) => child(child(style, 'w:rPr'), 'w:vanish')) !== undefined &&
      first(id, (style) => child(child(style, 'w:rPr'), 'w:vanish')?.attribs['w:val']) !== '0',
    isContents: (id) => {
      const name = child(styles.get(id ?? ''), 'w:name')?.attribs['w:val'] ?? id ?? '';
      return /^(?:toc|目录)\s*[1-9]$/i.test(name);
    },
  };
}
