import { regionId } from '../../graph/ids.ts';
import type { Edge, GraphNode, UnitNode } from '../../graph/model.ts';
import { regionGraph, structuralEdge } from './regions.ts';
import type { ResolvedUnit } from './unit.ts';
import { bareName } from './written-name.ts';

/** Nodes of units with the names they are written by, the places they are in and the bodies they are part of. */
export function unitGraph(mentions: readonly { readonly unit: ResolvedUnit; readonly written: string }[]): {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly Edge[];
} {
  const hosts = new Map(mentions.map(({ unit }) => [unit.name, unit]));
  const parts = mentions.map(({ unit, written }) => {
    const region = unit.place ? regionGraph(unit.place) : { nodes: [], edges: [] };
    const host = unit.partOf === null ? undefined : hosts.get(unit.partOf);
    return {
      nodes: [unitNode(unit, written), ...region.nodes],
      edges: [
        ...(unit.place ? [structuralEdge('IN_REGION', unit.id, regionId(unit.place.code), 'inferred')] : []),
        ...(host ? [structuralEdge('PART_OF', unit.id, host.id, 'inferred')] : []),
        ...region.edges,
      ],
    };
  });
  return { nodes: parts.flatMap(({ nodes }) => nodes), edges: parts.flatMap(({ edges }) => edges) };
}

function unitNode(unit: ResolvedUnit, written: string): UnitNode {
  const { id, name, office, level, collective, place } = unit;
  const alias = bareName(written);
  return {
    kind: 'Unit',
    id,
    name,
    office,
    aliases: alias === name ? [] : [alias],
    regionId: place ? regionId(place.code) : null,
    level,
    collective,
  };
}
