import { regionId } from '../../../graph/ids.ts';
import type { Edge, GraphNode, UnitNode } from '../../../graph/model.ts';
import { regionGraph, structuralEdge } from '../places/regions.ts';
import type { ResolvedUnit } from './unit.ts';
import { bareName } from './written-name.ts';

/** Nodes of units with the names they are written by, the places they are in and the bodies they are part of. */
export function unitGraph(mentions: readonly { readonly unit: ResolvedUnit; readonly written: string }[]): {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly Edge[];
} {
  const units = new Map(mentions.map(({ unit }) => [unit.id, unit]));
  const hosts = new Map(mentions.map(({ unit }) => [unit.name, unit]));
  const places = new Map([...units.values()].flatMap(({ place }) => (place ? [[place.code, place] as const] : [])));
  const regions = [...places.values()].map(regionGraph);
  const edges = [...units.values()].flatMap((unit) => {
    const host = unit.partOf === null ? undefined : hosts.get(unit.partOf);
    return [
      ...(unit.place ? [structuralEdge('IN_REGION', unit.id, regionId(unit.place.code), 'inferred')] : []),
      ...(host ? [structuralEdge('PART_OF', unit.id, host.id, 'inferred')] : []),
    ];
  });
  const aliases = aliasesOf(mentions);
  return {
    nodes: [
      ...[...units.values()].map((unit) => unitNode(unit, aliases.get(unit.id) ?? [])),
      ...regions.flatMap((region) => region.nodes),
    ],
    edges: [...edges, ...regions.flatMap((region) => region.edges)],
  };
}

function aliasesOf(mentions: readonly { readonly unit: ResolvedUnit; readonly written: string }[]) {
  const aliases = new Map<string, Set<string>>();
  for (const { unit, written } of mentions) {
    const names = aliases.get(unit.id) ?? new Set();
    aliases.set(unit.id, names);
    const alias = bareName(written);
    if (alias !== unit.name) names.add(alias);
  }
  return aliases;
}

function unitNode(unit: ResolvedUnit, aliases: Iterable<string>): UnitNode {
  const { id, name, office, level, collective, place } = unit;
  const regionOf = place ? regionId(place.code) : null;
  return { kind: 'Unit', id, name, office, aliases: [...aliases].sort(), regionId: regionOf, level, collective };
}
