import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createDrain, type Drain } from '../../../api/http/drain.ts';
import { httpErrors } from '../../../api/http/http-errors.ts';

it('tells those whose answer does not come in time to come again', async () => {
  const drain = createDrain();
  const app = express().use(drain.middleware);
  let isAsked = () => {};
  const asked = new Promise<void>((resolve) => {
    isAsked = resolve;
  });
  app.get('/endless', () => isAsked());
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    const answer = fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/endless`);
    await asked;
    expect(await drain.stop(1)).toBe(false);
    const { status, headers } = await answer;
    expect({ status, again: Number(headers.get('retry-after')) > 0 }).toEqual({ status: 503, again: true });
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

it('waits for work whose client has left, and is done at once when there is nothing', async () => {
  expect(await createDrain().stop(60_000)).toBe(true);
  const drain = createDrain();
  let finish = () => {};
  const work = drain.during(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  const stopped = drain.stop(60_000);
  finish();
  await work;
  expect(await stopped).toBe(true);
});

describe('a client that writes all it has before it reads', () => {
  const BODY = 'a'.repeat(20_000_000);

  /** The status that it reads, over a connection of its own. */
  async function postBlindly(port: number, headers: string, body: string): Promise<string> {
    const socket = connect(port, '127.0.0.1').pause();
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.write(`POST / HTTP/1.1\r\nHost: 127.0.0.1\r\n${headers}\r\n\r\n${body}`, () => resolve());
    });
    const [first] = await once(socket.resume(), 'data');
    socket.destroy();
    return String(first).split('\r\n')[0] ?? '';
  }

  async function served(drain: Drain): Promise<{ readonly port: number; close(): void }> {
    const app = express().use(drain.middleware);
    app.post('/', express.raw({ type: () => true, limit: 1_000 }), (_, response) => void response.end());
    const logger = pino({ level: 'silent' });
    const server = app.use(httpErrors(logger, () => true)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
  }

  it.each([
    ['of a length that it says', `Content-Length: ${BODY.length}`, BODY],
    ['in pieces', 'Transfer-Encoding: chunked', `${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`],
  ])('reads that it is too much, and that the server is stopping: %s', async (_, headers, body) => {
    const drain = createDrain();
    const { port, close } = await served(drain);
    try {
      expect(await postBlindly(port, headers, body)).toMatch(/ 413 /);
      await drain.stop(1);
      expect(await postBlindly(port, headers, body)).toMatch(/ 503 /);
    } finally {
      close();
    }
  });
});
