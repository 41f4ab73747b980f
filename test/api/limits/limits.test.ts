import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, openApi } from '../api.ts';

describe('limits', () => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi({ empty: true });
  });
  afterAll(() => api.close());

  const around = (times: number, inner: string) =>
    'measures(first: 1) { edges { node { document { '.repeat(times) + inner + ' } } } }'.repeat(times);

  it.each([
    ['deep', `{ ${around(4, 'title')} }`, 'levels deep'],
    [
      'broad',
      '{ measures(first: 200) { edges { node { document { measures(first: 200) { edges { node { text } } } } } } } }',
      'fields',
    ],
    [
      'large by its matrix',
      '{ ownership(first: 200, cells: 200) { edges { node { cells { measure { text path document { title year publishedOn issuer region { name } } } } } } } }',
      'fields',
    ],
    ['full of aliases', `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: stats { sources }`).join(' ')} }`, 'aliases'],
    ['long', `{ ${'stats { sources } '.repeat(1_500)} }`, 'tokens'],
    ['nested without end', `${'{ node '.repeat(3_000)}`, 'brackets'],
    ['nested in its arguments', `{ search(query: ${'['.repeat(3_000)}`, 'brackets'],
    [
      'filtering by a long list',
      `{ measures(first: 1, filter: { documentIds: [${'"x", '.repeat(2_001)}] }) { totalCount } }`,
      '2000 items',
    ],
    ['full of ids', `{ nodes(ids: [${'"x", '.repeat(1_001)}]) { id } }`, '1001 ids'],
    ['searching for a book', `{ search(query: "${'法'.repeat(2_001)}") { total } }`, '2001 characters'],
    ['asking for too many paths', '{ paths(from: "a", to: "b", limit: 1000) { nodes { id } } }', '1 to 20'],
  ])('refuses a query that is %s, and says what may be', async (_name, query, sentence) => {
    const { data, errors } = await api.answer(query);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(sentence),
      extensions: { code: 'LIMIT_EXCEEDED' },
    });
    expect(data ?? null).toBeNull();
  });

  it('refuses a long list among the variables', async () => {
    const { errors } = await api.answer(
      'query ($filter: MeasureFilter) { measures(first: 1, filter: $filter) { totalCount } }',
      { filter: { documentIds: Array.from({ length: 100_000 }, (_, i) => `doc-${i}`) } },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
  });

  it('does not judge introspection by the depth of its types', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { errors } = await api.answer(getIntrospectionQuery());
    expect(errors).toBeUndefined();
  });

  it('refuses fragments that spread themselves', async () => {
    const { errors } = await api.answer('query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }');
    expect(errors?.length).toBeGreaterThan(0);
    expect(errors?.every(({ extensions }) => extensions?.code !== 'INTERNAL')).toBe(true);
  });

  it('stops an answer that takes too long', async () => {
    const slow = await openApi({
      empty: true,
      limits: { timeoutMs: 50 },
      wrap: (store) => ({ ...store, stats: () => new Promise(() => {}) }),
    });
    const { errors } = await slow.answer('{ stats { sources } }');
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('0.05 seconds'),
      extensions: { code: 'LIMIT_EXCEEDED' },
    });
    await slow.close();
  });

  it('refuses writes beyond the budget of a minute, uploads and mutations together, but still answers reads', async () => {
    const strict = await openApi({ empty: true, limits: { writesPerMinute: 2 } });
    const remove = 'mutation { removeDocument(id: "doc-none") }';
    expect((await strict.answer(remove)).errors).toBeUndefined();
    expect((await fetch(`${strict.url}/ingest`, { method: 'POST' })).status).toBe(400);
    expect((await strict.answer(remove)).errors?.[0]?.extensions?.code).toBe('LIMIT_EXCEEDED');
    expect((await fetch(`${strict.url}/ingest`, { method: 'POST' })).status).toBe(429);
    expect((await strict.answer('{ stats { sources } }')).errors).toBeUndefined();
    await strict.close();
  });

  it('refuses bodies beyond the size of an upload', async () => {
    const strict = await openApi({ empty: true, limits: { uploadBytes: 1_000 } });
    const upload = await fetch(`${strict.url}/ingest?name=a.txt`, { method: 'POST', body: 'a'.repeat(1_001) });
    expect(upload.status).toBe(413);
    expect(await upload.json()).toMatchObject({ error: { message: expect.stringMatching(/too large.*1000 bytes/) } });
    const mutation = await fetch(`${strict.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ stats { sources } }', variables: { text: 'a'.repeat(1_001) } }),
    });
    expect(mutation.status).toBe(413);
    await strict.close();
  });
});
