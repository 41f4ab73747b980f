import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, openApi } from '../api.ts';
import { type Connection, nodesOf } from '../connection.ts';

describe('walking the graph', () => {
  let api: Api;
  let unit: string;
  beforeAll(async () => {
    api = await openApi();
    const { units } = await api.ask<{ units: Connection<{ id: string }> }>(
      '{ units(first: 1) { edges { node { id } } } }',
    );
    unit = nodesOf(units)[0]?.id ?? '';
  });
  afterAll(() => api.close());

  it('counts what an expansion would bring, and then brings as much', async () => {
    const { measures } = await api.ask<{ measures: Connection<{ id: string }> }>(
      '{ measures(first: 4) { edges { node { id } } } }',
    );
    const ids = [unit, ...nodesOf(measures).map(({ id }) => id)];
    const { neighbourCounts } = await api.ask<{ neighbourCounts: Count[] }>(
      'query ($ids: [ID!]!) { neighbourCounts(ids: $ids) { id kind direction role neighbourKind total } }',
      { ids },
    );
    expect(new Set(neighbourCounts.map(({ id }) => id))).toEqual(new Set(ids));
    for (const { total, neighbourKind, ...relation } of neighbourCounts) {
      const { neighbours } = await api.ask<{ neighbours: Connection<{ node: { __typename: string } }> }>(
        `query ($id: ID!, $kind: EdgeKind!, $direction: Direction!, $role: Role) {
          neighbours(id: $id, kind: $kind, direction: $direction, role: $role, first: 200) {
            totalCount edges { node { node { __typename } } }
          }
        }`,
        relation,
      );
      const ofKind = nodesOf(neighbours).filter(({ node }) => node.__typename === neighbourKind);
      expect(ofKind).toHaveLength(total);
    }
  });

  it('answers with the edges among nodes on screen, and no others', async () => {
    const { neighbours } = await api.ask<{ neighbours: Connection<{ edge: { id: string }; node: { id: string } }> }>(
      `query ($id: ID!) { neighbours(id: $id, kind: RESPONSIBLE_FOR, direction: out, first: 5) {
        edges { node { edge { id } node { id } } }
      } }`,
      { id: unit },
    );
    const ids = [unit, ...nodesOf(neighbours).map(({ node }) => node.id)];
    const { edgesAmong } = await api.ask<{ edgesAmong: EdgeRecord[] }>(
      'query ($ids: [ID!]!) { edgesAmong(ids: $ids) { id kind from { id } to { id } } }',
      { ids },
    );
    expect(edgesAmong.map(({ id }) => id)).toEqual(
      expect.arrayContaining(nodesOf(neighbours).map(({ edge }) => edge.id)),
    );
    expect(new Set(edgesAmong.map(({ id }) => id)).size).toBe(edgesAmong.length);
    for (const { from, to } of edgesAmong) {
      expect(ids).toContain(from.id);
      expect(ids).toContain(to.id);
    }
  });

  it('joins two units by the measures they share', async () => {
    const { measures } = await api.ask<{ measures: Connection<{ responsibilities: { unit: { id: string } }[] }> }>(
      '{ measures(filter: { roles: [lead] }, first: 50) { edges { node { responsibilities { unit { id } } } } } }',
    );
    const pair = nodesOf(measures)
      .map(({ responsibilities }) => [...new Set(responsibilities.map((one) => one.unit.id))])
      .find((units) => units.length > 1);
    const { paths } = await api.ask<{ paths: { nodes: { id: string; __typename: string }[]; edges: unknown[] }[] }>(
      'query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: 4) { nodes { id __typename } edges { id } } }',
      { from: pair?.[0], to: pair?.[1] },
    );
    expect(paths[0]?.nodes.map(({ __typename }) => __typename)).toEqual(['Unit', 'Measure', 'Unit']);
    for (const { nodes, edges } of paths) expect(edges).toHaveLength(nodes.length - 1);
  });

  it('draws the ownership matrix, each cell with the edge that proves it', async () => {
    const { ownership } = await api.ask<{ ownership: Connection<OwnershipRecord> }>(`{
      ownership(filter: { regionIds: ["region-330110"] }, first: 5, cells: 10) {
        totalCount
        edges { node { unit { id name } counts { lead responsible support } cells { role first edgeId measure { id } } } }
      }
    }`);
    expect(ownership.totalCount).toBeGreaterThan(5);
    const sizes = nodesOf(ownership).map(({ counts }) => counts.lead + counts.responsible + counts.support);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    for (const { unit: owner, cells } of nodesOf(ownership)) {
      expect(cells.length).toBeGreaterThan(0);
      for (const { edgeId, role, measure } of cells) {
        const { edge } = await api.ask<{ edge: unknown }>(
          'query ($id: ID!) { edge(id: $id) { role from { id } to { id } evidence { sentence } } }',
          { id: edgeId },
        );
        expect(edge).toMatchObject({ role, from: { id: owner.id }, to: { id: measure.id } });
      }
    }
  });

  it('counts facets that filter to as many measures', async () => {
    const { facets } = await api.ask<{ facets: FacetRecord[] }>(
      '{ facets(fields: [year, office], limit: 3) { field distinct values { value label count } } }',
    );
    const [years, offices] = facets;
    for (const { value, count } of years?.values ?? []) {
      const { measures } = await api.ask<{ measures: Connection<unknown> }>(
        `{ measures(filter: { years: [${value}] }, first: 1) { totalCount } }`,
      );
      expect(measures.totalCount).toBe(count);
    }
    expect(offices?.values.length).toBe(3);
    expect(offices?.distinct).toBeGreaterThan(3);
  });
});

interface Count {
  readonly id: string;
  readonly kind: string;
  readonly direction: string;
  readonly role: string | null;
  readonly neighbourKind: string;
  readonly total: number;
}

interface EdgeRecord {
  readonly id: string;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
}

interface OwnershipRecord {
  readonly unit: { readonly id: string };
  readonly counts: { readonly lead: number; readonly responsible: number; readonly support: number };
  readonly cells: readonly {
    readonly edgeId: string;
    readonly role: string;
    readonly measure: { readonly id: string };
  }[];
}

interface FacetRecord {
  readonly distinct: number;
  readonly values: readonly { readonly value: string; readonly count: number }[];
}
