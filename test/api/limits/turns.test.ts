import { createSchema, createYoga } from 'graphql-yoga';
import { describe, expect, it, vi } from 'vitest';
import { inTurns } from '../../../api/limits/turns.ts';

/** A server whose answers are given when the test says so. */
function server(atOnce: number, turnMs: number) {
  const begun: string[] = [];
  const release = new Map<string, () => void>();
  const answer = (_: unknown, { name }: { name: string }) => {
    begun.push(name);
    return new Promise<string>((resolve) => release.set(name, () => resolve(name)));
  };
  const yoga = createYoga({
    schema: createSchema({
      typeDefs: 'type Query { read(name: String!): String } type Mutation { write(name: String!): String }',
      resolvers: { Query: { read: answer }, Mutation: { write: answer } },
    }),
    plugins: [inTurns(atOnce, turnMs)],
    logging: false,
  });
  const ask = async (query: string) => {
    const response = await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return response.json();
  };
  return { begun, release: (name: string) => release.get(name)?.(), ask };
}

const LONG = 60_000;

describe('queries in turns', () => {
  it('begin in the order in which they came, no more at once than may be', async () => {
    const { begun, release, ask } = server(2, LONG);
    const answers = ['a', 'b', 'c', 'd'].map((name) => ask(`{ read(name: "${name}") }`));
    await vi.waitFor(() => expect(begun).toEqual(['a', 'b']));
    release('b');
    expect(await answers[1]).toEqual({ data: { read: 'b' } });
    await vi.waitFor(() => expect(begun).toEqual(['a', 'b', 'c']));
    release('a');
    release('c');
    await vi.waitFor(() => expect(begun).toEqual(['a', 'b', 'c', 'd']));
    release('d');
    expect(await Promise.all(answers)).toHaveLength(4);
  });

  it('goes on to the next when one takes longer than its turn, and still answers it', async () => {
    const { begun, release, ask } = server(1, 20);
    const slow = ask('{ read(name: "slow") }');
    await vi.waitFor(() => expect(begun).toEqual(['slow']));
    const next = ask('{ read(name: "next") }');
    await vi.waitFor(() => expect(begun).toEqual(['slow', 'next']));
    release('next');
    expect(await next).toEqual({ data: { read: 'next' } });
    release('slow');
    expect(await slow).toEqual({ data: { read: 'slow' } });
  });

  it('keeps no write waiting, and goes on behind a query that fails', async () => {
    const { begun, release, ask } = server(1, LONG);
    const first = ask('{ read(name: "first") }');
    await vi.waitFor(() => expect(begun).toEqual(['first']));
    const write = ask('mutation { write(name: "write") }');
    await vi.waitFor(() => expect(begun).toEqual(['first', 'write']));
    release('write');
    expect(await write).toEqual({ data: { write: 'write' } });
    const wrong = ask('{ read(name: 1) }');
    expect(await wrong).toMatchObject({ errors: [expect.anything()] });
    release('first');
    expect(await first).toEqual({ data: { read: 'first' } });
    const last = ask('{ read(name: "last") }');
    await vi.waitFor(() => expect(begun).toContain('last'));
    release('last');
    await last;
  });
});
