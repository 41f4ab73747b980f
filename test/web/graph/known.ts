import type { Known, KnownEdge, KnownNode } from '../../../web/graph/elements/graph-cache.ts';
import { nothingKnown, relationKey } from '../../../web/graph/elements/graph-cache.ts';
import type { Relation } from '../../../web/state/state.ts';

export const LEADS: Relation = { kind: 'RESPONSIBLE_FOR', direction: 'out', role: 'lead' };
const LED_BY: Relation = { kind: 'RESPONSIBLE_FOR', direction: 'in', role: 'lead' };

function knownNode(id: string, kind: KnownNode['kind']): KnownNode {
  return { id, kind, label: id, note: '', planId: null, year: null, place: null };
}

function leads(unit: string, measure: string): KnownEdge {
  return {
    id: `${unit}>${measure}`,
    kind: 'RESPONSIBLE_FOR',
    role: 'lead',
    first: false,
    basis: 'stated',
    from: unit,
    to: measure,
  };
}

/** A unit that leads so many measures, all of which the page knows; the first is led by another unit as well. */
export function knownLeads(measures: number): Known {
  const ids = Array.from({ length: measures }, (_, index) => `m${index}`);
  const edges = [...ids.map((id) => leads('u', id)), leads('v', 'm0')];
  return {
    ...nothingKnown,
    nodes: new Map([
      ...ids.map((id) => [id, knownNode(id, 'Measure')] as const),
      ['u', knownNode('u', 'Unit')],
      ['v', knownNode('v', 'Unit')],
    ]),
    edges: new Map(edges.map((edge) => [edge.id, edge])),
    relations: new Map([
      [relationKey('u', LEADS), { nodeIds: ids, total: measures }],
      ...ids.map((id) => [relationKey(id, LED_BY), { nodeIds: id === 'm0' ? ['u', 'v'] : ['u'], total: 1 }] as const),
    ]),
    counts: new Map([['u', [{ ...LEADS, neighbourKind: 'Measure', total: measures }]]]),
  };
}
