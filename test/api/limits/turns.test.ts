import { setTimeout as wait } from 'node:timers/promises';
import { createSchema, createYoga } from 'graphql-yoga';
import { pino } from 'pino';
import { describe, expect, it, vi } from 'vitest';
import { maskError } from '../../../api/errors.ts';
import { inTurns } from '../../../api/limits/turns.ts';

/** A server whose answers are given when the test says so. */
function server(asked: Parameters<typeof inTurns>[0]) {
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
    plugins: [inTurns(asked)],
    maskedErrors: { maskError: maskError(pino({ enabled: false }), () => true) },
    logging: false,
  });
  const ask = async (query: string) => {
    const response = await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, ...((await response.json()) as object) };
  };
  return { begun, release: (name: string) => release.get(name)?.(), ask };
}

const LONG = 60_000;

describe('queries in turns', () => {
  it('begin in the order in which they came, no more at once than may be', async () => {
    const { begun, release, ask } = server({ atOnce: 2, turnMs: LONG });
    const answers = ['a', 'b', 'c', 'd'].map((name) => ask(`{ read(name: "${name}") }`));
    await vi.waitFor(() => expect(begun).toEqual(['a', 'b']));
    release('b');
    expect(await answers[1]).toMatchObject({ data: { read: 'b' } });
    await vi.waitFor(() => expect(begun).toEqual(['a', 'b', 'c']));
    release('a');
    release('c');
    await vi.waitFor(() => expect(begun).toEqual(['a', 'b', 'c', 'd']));
    release('d');
    expect(await Promise.all(answers)).toHaveLength(4);
  });

  it('goes on to the next when one takes longer than its turn, and still answers it', async () => {
    const { begun, release, ask } = server({ atOnce: 1, turnMs: 20 });
    const slow = ask('{ read(name: "slow") }');
    await vi.waitFor(() => expect(begun).toEqual(['slow']));
    const next = ask('{ read(name: "next") }');
    await vi.waitFor(() => expect(begun).toEqual(['slow', 'next']));
    release('next');
    expect(await next).toMatchObject({ data: { read: 'next' } });
    release('slow');
    expect(await slow).toMatchObject({ data: { read: 'slow' } });
  });

  it('keeps no write waiting, and goes on behind a query that fails', async () => {
    const { begun, release, ask } = server({ atOnce: 1, turnMs: LONG });
    const first = ask('{ read(name: "first") }');
    await vi.waitFor(() => expect(begun).toEqual(['first']));
    const write = ask('mutation { write(name: "write") }');
    await vi.waitFor(() => expect(begun).toEqual(['first', 'write']));
    release('write');
    expect(await write).toMatchObject({ data: { write: 'write' } });
    const wrong = ask('{ read(name: 1) }');
    expect(await wrong).toMatchObject({ errors: [expect.anything()] });
    release('first');
    expect(await first).toMatchObject({ data: { read: 'first' } });
    const last = ask('{ read(name: "last") }');
    await vi.waitFor(() => expect(begun).toContain('last'));
    release('last');
    await last;
  });

  it('are refused where too many wait already, and taken again when they have gone', async () => {
    const { begun, release, ask } = server({ atOnce: 1, turnMs: LONG, waiting: 1 });
    const first = ask('{ read(name: "first") }');
    await vi.waitFor(() => expect(begun).toEqual(['first']));
    const second = ask('{ read(name: "second") }');
    expect(await ask('{ read(name: "third") }')).toMatchObject({
      status: 503,
      errors: [{ message: expect.stringContaining('ask again in a moment') }],
    });
    release('first');
    await first;
    await vi.waitFor(() => expect(begun).toEqual(['first', 'second']));
    release('second');
    await second;
    const again = ask('{ read(name: "again") }');
    await vi.waitFor(() => expect(begun).toContain('again'));
    release('again');
    expect(await again).toMatchObject({ data: { read: 'again' } });
  });

  it('begin when those who are coming in have come in', async () => {
    let open = () => {};
    const door = new Promise<void>((resolve) => {
      open = resolve;
    });
    const { begun, release, ask } = server({ allIn: () => door });
    const answer = ask('{ read(name: "a") }');
    await wait(20);
    expect(begun).toEqual([]);
    open();
    await vi.waitFor(() => expect(begun).toEqual(['a']));
    release('a');
    expect(await answer).toMatchObject({ data: { read: 'a' } });
  });
});
