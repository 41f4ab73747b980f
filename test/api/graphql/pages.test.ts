import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, openApi } from '../api.ts';
import type { Connection } from '../connection.ts';

describe('pages', () => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  const LISTS = [
    'documents(PAGE)',
    'measures(PAGE)',
    'units(PAGE)',
    'brands(PAGE)',
    'regulations(PAGE)',
    'targets(PAGE)',
    'ownership(cells: 1, PAGE)',
  ];

  it.each(LISTS)('%s leads through the whole result, each row once', async (list) => {
    const node = list.startsWith('ownership') ? '{ unit { id } }' : '{ id }';
    const rows: string[] = [];
    let after: string | null = null;
    for (let page = 0; ; page++) {
      const query = `query ($after: String) { list: ${list.replace('PAGE', 'first: 7, after: $after')} {
        totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node ${node} }
      } }`;
      const { list: answer }: { list: Connection<unknown> } = await api.ask(query, { after });
      rows.push(...answer.edges.map((edge) => JSON.stringify(edge.node)));
      expect(answer.pageInfo.hasPreviousPage).toBe(page > 0);
      expect(answer.pageInfo.endCursor).toBe(answer.edges.at(-1)?.cursor ?? null);
      if (!answer.pageInfo.hasNextPage) {
        expect(rows).toHaveLength(answer.totalCount);
        break;
      }
      expect(answer.edges).toHaveLength(7);
      after = answer.pageInfo.endCursor;
    }
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('leads through the hits of a search, those that may be related last', async () => {
    const page = `query ($after: String) { search(query: "司法") { total weakTotal hits(first: 5, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { measure { id } } }
    } } }`;
    const found: string[] = [];
    let after: string | null = null;
    do {
      const {
        search,
      }: { search: { total: number; weakTotal: number; hits: Connection<{ measure: { id: string } }> } } =
        await api.ask(page, {
          after,
        });
      found.push(...search.hits.edges.map(({ node }) => node.measure.id));
      expect(search.hits.totalCount).toBe(search.total);
      after = search.hits.pageInfo.hasNextPage ? search.hits.pageInfo.endCursor : null;
      if (after === null) expect(found).toHaveLength(search.total + search.weakTotal);
    } while (after !== null);
    expect(new Set(found).size).toBe(found.length);
  });

  it.each(['measures', 'units', 'targets'])('%s refuses a cursor that it did not give', async (list) => {
    const { errors } = await api.answer(`{ ${list}(after: "nonsense") { totalCount } }`);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  });

  it('refuses pages that are too large or empty, with the size that may be', async () => {
    const large = await api.answer('{ measures(first: 201) { totalCount } }');
    expect(large.errors?.[0]).toMatchObject({
      message: expect.stringContaining('200 rows'),
      extensions: { code: 'LIMIT_EXCEEDED' },
    });
    const none = await api.answer('{ measures(first: 0) { totalCount } }');
    expect(none.errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
  });
});
