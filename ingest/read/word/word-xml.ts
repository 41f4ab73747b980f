import type { CheerioAPI } from 'cheerio';
import { Element } from 'domhandler';
import { decode } from '../text/decode.ts';
import { child, elements, parseXml } from '../xml.ts';
import { withUsualPrefixes } from './usual-prefixes.ts';
import { packageOf, type WordPackage } from './word-package.ts';

/**
 * A Word document in one XML file, as office systems write it and name it `.doc`: that of Word 2003, or a package whose parts
 * stand one after the other (Flat OPC).
 */
export async function openWordXml(name: string, bytes: Uint8Array): Promise<WordPackage> {
  const xml = withUsualPrefixes(parseXml(name, decode(name, bytes).text));
  const flat = xml('pkg\\:part').get();
  if (flat.length === 0) return word2003(name, xml);
  const parts = new Map(flat.map((part) => [(part.attribs['pkg:name'] ?? '').replace(/^\//, ''), part]));
  return packageOf(name, {
    text: async (path) => {
      const content = child(parts.get(path), 'pkg:xmlData');
      return content ? xml.xml(elements(content)) : null;
    },
    bytes: async (path) => {
      const content = child(parts.get(path), 'pkg:binaryData');
      return content ? new Uint8Array(Buffer.from(xml(content).text(), 'base64')) : null;
    },
  });
}

/** Word 2003 names some things otherwise, and has notes where they are referred to, and the numbers of lists written out. */
function word2003(name: string, xml: CheerioAPI): WordPackage {
  const notes: Record<'footnote' | 'endnote', Element[]> = { footnote: [], endnote: [] };
  for (const kind of ['footnote', 'endnote'] as const) {
    for (const note of xml(`w\\:r w\\:${kind}`).get() as Element[]) {
      const id = String(notes[kind].length);
      xml(note).replaceWith(new Element(`w:${kind}Reference`, { 'w:id': id }));
      note.attribs['w:id'] = id;
      notes[kind].push(note);
    }
  }
  for (const merged of xml('w\\:vmerge, w\\:hmerge').get() as Element[])
    merged.name = merged.name === 'w:vmerge' ? 'w:vMerge' : 'w:hMerge';
  for (const list of xml('w\\:listPr').get() as Element[]) {
    const written = child(list, 'wx:t')?.attribs['wx:val'];
    const paragraph = list.parent?.parent;
    if (written && paragraph?.type === 'tag')
      xml(paragraph as Element)
        .children('w\\:pPr')
        .after(`<w:r><w:t>${escaped(written)}</w:t></w:r>`);
  }
  const nothing = parseXml(name, '');
  const part = (kind: string) => {
    if (kind === 'footnotes' || kind === 'endnotes')
      return parseXml(name, `<w:${kind}>${xml.xml(notes[kind === 'footnotes' ? 'footnote' : 'endnote'])}</w:${kind}>`);
    const found = kind === 'styles' ? xml('w\\:styles').first() : xml([]);
    return found.length > 0 ? parseXml(name, xml.xml(found)) : nothing;
  };
  return {
    main: xml,
    related: async (kind) => part(kind),
    allRelated: async (kind) =>
      (xml(kind === 'header' ? 'w\\:hdr' : 'w\\:ftr').get() as Element[]).map((one) => parseXml(name, xml.xml(one))),
    part: async () => null,
  };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
