import type { EdgeElement, Elements, NodeElement } from '../elements/to-elements.ts';

/** A node beside the compared ones, with the lines that join it to each of them. */
export interface Compared {
  readonly id: string;
  /** By the id of the compared node. */
  readonly relations: ReadonlyMap<string, readonly EdgeElement[]>;
}

export interface Comparison {
  readonly nodes: readonly NodeElement[];
  /** Joined to more than one of them, to most of them first. */
  readonly shared: readonly Compared[];
  /** Joined to one of them, in their order. */
  readonly own: readonly Compared[];
}

/** What drawn nodes have in common, and what each has alone, by the lines that are drawn. */
export function compare(elements: Elements, ids: readonly string[]): Comparison {
  const nodes = ids.flatMap((id) => elements.nodes.find((node) => node.id === id) ?? []);
  const compared = new Set(nodes.map(({ id }) => id));
  const around = new Map<string, Map<string, EdgeElement[]>>();
  for (const edge of elements.edges) {
    for (const [one, other] of [
      [edge.from, edge.to],
      [edge.to, edge.from],
    ] as const) {
      if (!compared.has(one) || compared.has(other)) continue;
      const relations = around.get(other) ?? new Map<string, EdgeElement[]>();
      around.set(other, relations);
      relations.set(one, [...(relations.get(one) ?? []), edge]);
    }
  }
  const all = [...around].map(([id, relations]): Compared => ({ id, relations }));
  const place = ({ relations }: Compared) => nodes.findIndex(({ id }) => relations.has(id));
  return {
    nodes,
    shared: all
      .filter(({ relations }) => relations.size > 1)
      .toSorted((one, other) => other.relations.size - one.relations.size),
    own: all.filter(({ relations }) => relations.size === 1).toSorted((one, other) => place(one) - place(other)),
  };
}
