import type { BrandNode, Edge, Evidence, GraphNode, RegulationNode, UnitNode } from '../../graph/model.ts';

/** One node an id: aliases are united, and what one mention does not say another may. */
export function mergeNodes(nodes: readonly GraphNode[]): GraphNode[] {
  return groupById(nodes).map((same) => same.reduce(united));
}

/** One edge an id, with all its evidence in the order of the text; the surest basis wins. */
export function mergeEdges(edges: readonly Edge[]): Edge[] {
  return groupById(edges).map((same) => {
    const evidence = distinct(same.flatMap((edge) => edge.evidence));
    return { ...same.reduce(joined), evidence };
  });
}

function groupById<T extends { readonly id: string }>(items: readonly T[]): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(item.id);
    if (group) group.push(item);
    else groups.set(item.id, [item]);
  }
  return [...groups.values()];
}

function united(a: GraphNode, b: GraphNode): GraphNode {
  if (a.kind === 'Unit' && b.kind === 'Unit') return unitedUnit(a, b);
  if (a.kind === 'Brand' && b.kind === 'Brand') return unitedBrand(a, b);
  if (a.kind === 'Regulation' && b.kind === 'Regulation') {
    return { ...a, documentNumber: a.documentNumber ?? b.documentNumber } as RegulationNode;
  }
  return a;
}

function unitedUnit(a: UnitNode, b: UnitNode): UnitNode {
  return { ...a, aliases: [...new Set([...a.aliases, ...b.aliases])].sort() };
}

/** Of two spellings the first in order, as where documents are merged. */
function unitedBrand(a: BrandNode, b: BrandNode): BrandNode {
  return { ...a, name: a.name < b.name ? a.name : b.name, brandKind: a.brandKind ?? b.brandKind };
}

function joined(a: Edge, b: Edge): Edge {
  return {
    ...a,
    first: a.first || b.first,
    order: Math.min(a.order, b.order),
    // Said twice, it is as sure as where it is surest.
    confidence: a.confidence === null || b.confidence === null ? null : Math.max(a.confidence, b.confidence),
    basis: SURENESS[a.basis] <= SURENESS[b.basis] ? a.basis : b.basis,
  };
}

const SURENESS = { stated: 0, inherited: 1, inferred: 2 } as const;

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Map(evidence.map((each) => [`${each.start}-${each.end}-${each.rule}`, each]));
  return [...seen.values()];
}
