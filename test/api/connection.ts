/** A Relay connection as a test reads it. */
export interface Connection<T> {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
}

export function nodesOf<T>({ edges }: Pick<Connection<T>, 'edges'>): T[] {
  return edges.map(({ node }) => node);
}
