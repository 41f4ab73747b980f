import { edgeId, regionId } from '../../../graph/ids.ts';
import type { Basis, Edge, RegionNode } from '../../../graph/model.ts';
import { chain, fullName, type Place } from '../../../graph/names/gazetteer.ts';
import { isNationalBody, isNationalTitle } from '../../../graph/names/offices/national-bodies.ts';
import type { ExtractedDocument } from '../../extraction.ts';
import { ownLevel } from '../rules/own-level.ts';
import { regionOfIssuer } from '../rules/region-of-issuer.ts';
import { regionOfTitle } from '../rules/region-of-title.ts';
import { cleanName } from '../units/written-name.ts';
import type { Counts, NamedPlace, PlaceRule } from './place-in-name.ts';

/** What says it most plainly first. */
const PLACE_RULES: readonly PlaceRule[] = [regionOfIssuer, regionOfTitle, ownLevel];

/** The place a document is for, and the words that tell. */
export interface DocumentPlace extends NamedPlace {
  readonly rule: string;
  readonly basis: Basis;
}

/**
 * The place a document is for: its issuer's, else the one its title names, else the one that the text speaks of most at the
 * level it calls its own (我省, 全市). Null for national documents and when nothing tells.
 */
export function documentPlace(text: string, document: ExtractedDocument): DocumentPlace | null {
  if (document.issuer === null ? isNationalTitle(document.title) : isNationalBody(cleanName(document.issuer)))
    return null;
  const counts = countShortNames(text, document);
  for (const { name, find } of PLACE_RULES) {
    const found = find(text, document, counts);
    if (found) return { ...found, rule: name };
  }
  return null;
}

/** Nodes of a place and all above it, up to the province, and the edges between them. */
export function regionGraph(place: Place): { readonly nodes: RegionNode[]; readonly edges: Edge[] } {
  const places = chain(place);
  return {
    nodes: places.map((each) => ({
      kind: 'Region',
      id: regionId(each.code),
      code: each.code,
      name: each.name,
      fullName: fullName(each),
      level: each.level,
    })),
    edges: places.flatMap((each) =>
      each.parent ? [structuralEdge('PART_OF', regionId(each.code), regionId(each.parent.code), 'stated')] : [],
    ),
  };
}

/** An edge that holds as long as the node it starts from, whichever document speaks of it. */
export function structuralEdge(kind: 'PART_OF' | 'IN_REGION', from: string, to: string, basis: Basis): Edge {
  return {
    id: edgeId(kind, from, to),
    kind,
    from,
    to,
    documentId: null,
    basis,
    role: null,
    first: false,
    order: 0,
    article: null,
    confidence: null,
    evidence: [],
  };
}

function countShortNames(text: string, document: ExtractedDocument): Counts {
  const known = new Map<string, number>();
  const whole = text.slice(document.start, document.end);
  return (name) => {
    const count = known.get(name) ?? whole.split(name).length - 1;
    known.set(name, count);
    return count;
  };
}
