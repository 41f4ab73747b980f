import { contentId } from '../../graph/ids.ts';
import type { RegulationNode } from '../../graph/model.ts';

/**
 * A law or document by its title. 《中华人民共和国行政复议法》 and 《行政复议法》 are one, known by the shorter title, which is the
 * same whichever of them a document writes.
 */
export function regulationNode(title: string, documentNumber: string | null): RegulationNode {
  const canonical = canonicalTitle(title);
  return { kind: 'Regulation', id: contentId('Regulation', canonical), title: canonical, documentNumber };
}

/** One form for widths, spaces and quotes; the state's name goes where a law follows. */
export function canonicalTitle(title: string): string {
  const even = title
    .replace(/\s+/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/〔|［|\[/g, '〔')
    .replace(/〕|］|\]/g, '〕')
    .replace(/[–—―－-]+(?=\d)/g, '—');
  return even.replace(/^中华人民共和国(?=.+(?:法|法典|条例|细则)(?:（.*）)?$)/, '');
}
