import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { ZhengmaiError } from '../../graph/errors.ts';

/** Longer addresses are no views of the explorer. */
const LONGEST = 100_000;
/** Characters of an id: sixty bits, so that none is met twice. */
const ID_LENGTH = 10;
/** Of the file. Views are for everybody who reads, so that their room is limited. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Long views of the explorer under short names: `POST /views` with `{address}` gives `{id}`, and `GET /views/ID` gives the address
 * back. The same address has the same id for ever. Kept as a line each in a file, or for as long as the server runs where there is none.
 */
export function views(file: string | null, budget: RequestHandler): Router {
  const kept = new Map<string, string>();

  const read = async () => {
    if (file === null || !existsSync(file)) return;
    for (const line of (await readFile(file, 'utf8')).split('\n')) {
      // A line that was cut off while it was written names nothing.
      const address = toAddress(line);
      if (address !== null) kept.set(idOf(address), address);
    }
  };
  const find = async (id: string): Promise<string | undefined> => {
    // Another server on the same file may have kept it.
    if (!kept.has(id)) await read();
    return kept.get(id);
  };

  const router = Router();
  router.post('/', budget, express.json({ limit: 2 * LONGEST }), async (request, response) => {
    const address: unknown = request.body?.address;
    if (typeof address !== 'string' || !/^\/(?!\/)[^\s]*$/u.test(address) || address.length > LONGEST)
      throw new ZhengmaiError(
        'BAD_INPUT',
        `A view is kept by its address: send {"address": "/explore?…"}, at most ${LONGEST} characters without spaces.`,
      );
    const id = idOf(address);
    if ((await find(id)) === undefined) {
      if (file !== null) await append(file, `${JSON.stringify({ address })}\n`);
      kept.set(id, address);
    }
    response.json({ id });
  });
  router.get('/:id', async (request, response) => {
    const address = await find(request.params.id);
    if (address === undefined)
      throw new ZhengmaiError('NOT_FOUND', `No view is kept as ${request.params.id}; check the link.`);
    response.json({ address });
  });
  return router;
}

async function append(file: string, line: string): Promise<void> {
  const size = await stat(file).then(
    ({ size: bytes }) => bytes,
    () => 0,
  );
  if (size + line.length > MOST_BYTES)
    throw new ZhengmaiError(
      'LIMIT_EXCEEDED',
      `${file} is full; have whoever runs the server remove old views from it.`,
    );
  await mkdir(dirname(file), { recursive: true });
  await appendFile(file, line);
}

function toAddress(line: string): string | null {
  try {
    const { address }: { address?: unknown } = JSON.parse(line);
    return typeof address === 'string' ? address : null;
  } catch {
    return null;
  }
}

function idOf(address: string): string {
  return createHash('sha256').update(address).digest('base64url').slice(0, ID_LENGTH);
}
