import { xmlText, xmlWriter } from '../export/graph/xml.ts';

export interface AtomEntry {
  /** Below the base. */
  readonly path: string;
  readonly title: string;
  /** RFC 3339 */
  readonly updated: string;
  readonly author: string | null;
  readonly summary: string;
}

interface Feed {
  readonly title: string;
  /** Its own address. */
  readonly self: string;
  /** Of the server, ending in a slash. */
  readonly base: string;
  readonly entries: readonly AtomEntry[];
}

/** A feed by RFC 4287. It is as new as its newest entry, so that it stays the same until something is. */
export function atom({ title, self, base, entries }: Feed): string {
  const { xml, take } = xmlWriter();
  const element = (name: string, text: string) => xml.ele(name).txt(xmlText(text)).up();
  xml.ele('http://www.w3.org/2005/Atom', 'feed');
  element('id', self);
  element('title', title);
  element(
    'updated',
    entries
      .map(({ updated }) => updated)
      .toSorted()
      .at(-1) ?? '1970-01-01T00:00:00Z',
  );
  xml.ele('link', { rel: 'self', href: self }).up();
  xml.ele('author').ele('name').txt('政脉').up().up();
  for (const { path, title, updated, author, summary } of entries) {
    xml.ele('entry');
    element('id', base + path);
    element('title', title);
    element('updated', updated);
    xml.ele('link', { rel: 'alternate', href: base + path }).up();
    if (author !== null) xml.ele('author').ele('name').txt(xmlText(author)).up().up();
    element('summary', summary);
    xml.up();
  }
  xml.end();
  return `${take()}\n`;
}
