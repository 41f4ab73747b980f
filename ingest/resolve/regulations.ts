import { contentId } from '../../graph/ids.ts';
import type { RegulationNode } from '../../graph/model.ts';
import { canonicalTitle } from '../../graph/names/canonical-title.ts';

/**
 * A law or document by its title. 《中华人民共和国行政复议法》 and 《行政复议法》 are one, known by the shorter title, which is the
 * same whichever of them a document writes.
 */
export function regulationNode(title: string, documentNumber: string | null): RegulationNode {
  const canonical = canonicalTitle(title);
  return { kind: 'Regulation', id: contentId('Regulation', canonical), title: canonical, documentNumber };
}
