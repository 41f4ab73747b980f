import type { NodeParts } from '../api-client/fragments.ts';
import type { ResultOf } from '../api-client/graphql.ts';
import type { NodeKind } from '../api-client/schema-types.ts';
import { targetLabel } from './target-label.ts';

export type NodeAnswer = ResultOf<typeof NodeParts>;
type MeasureNode = Extract<NodeAnswer, { __typename: 'Measure' }>;
/** What a name needs of a node. */
export type Nameable = Exclude<NodeAnswer, MeasureNode> | Omit<MeasureNode, 'document'>;

/** A node as it is called: enough to draw and list it. */
export interface NamedNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** A second, quieter line: a plan's place and year, a measure's number. */
  readonly note: string;
}

export function nameNode(node: Nameable): NamedNode {
  switch (node.__typename) {
    case 'Document':
      return { id: node.id, kind: 'Document', label: node.title, note: placeAndYear(node.region?.name, node.year) };
    case 'Measure':
      return { id: node.id, kind: 'Measure', label: node.label, note: node.number ?? '' };
    case 'Unit':
      return { id: node.id, kind: 'Unit', label: node.name, note: node.office };
    case 'Brand':
      return { id: node.id, kind: 'Brand', label: node.name, note: node.brandKind ?? '' };
    case 'Target':
      return { id: node.id, kind: 'Target', label: targetLabel(node), note: node.deadline ?? '' };
    case 'Regulation':
      return { id: node.id, kind: 'Regulation', label: `《${node.title}》`, note: '' };
    case 'Region':
      return { id: node.id, kind: 'Region', label: node.name, note: node.fullName };
  }
}

function placeAndYear(place: string | undefined, year: number | null): string {
  return [place, year].filter(Boolean).join(' ');
}
