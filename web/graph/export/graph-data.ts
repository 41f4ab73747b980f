import type { EdgeKind, NodeKind, Role } from '../../api-client/schema-types.ts';
import type { Elements } from '../elements/to-elements.ts';

/** The drawn graph as data, with where it comes from: what every format of export is written from. */
export interface GraphData {
  readonly source: Source;
  readonly nodes: readonly {
    readonly id: string;
    readonly kind: NodeKind;
    readonly label: string;
    readonly note: string;
    readonly plan: string | null;
    readonly year: number | null;
    readonly place: string | null;
  }[];
  readonly edges: readonly {
    readonly id: string;
    readonly kind: EdgeKind;
    readonly role: Role | null;
    readonly first: boolean;
    readonly basis: string;
    readonly from: string;
    readonly to: string;
  }[];
}

/** What makes a picture citable. */
export interface Source {
  readonly question: string;
  readonly address: string;
  /** Of the store: equal content, equal digest. */
  readonly digest: string | null;
  /** ISO. */
  readonly date: string;
}

export function graphData(elements: Elements, source: Source): GraphData {
  return {
    source,
    nodes: elements.nodes.map(({ id, kind, label, note, planId, year, place }) => ({
      ...{ id, kind, label, note, year, place },
      plan: planId,
    })),
    edges: elements.edges.map(({ id, kind, role, first, basis, from, to }) => ({
      ...{ id, kind, role, first, basis, from, to },
    })),
  };
}
