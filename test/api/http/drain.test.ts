import type { AddressInfo } from 'node:net';
import express from 'express';
import { expect, it } from 'vitest';
import { createDrain } from '../../../api/http/drain.ts';

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
