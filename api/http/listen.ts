import { createServer, type Server } from 'node:http';
import type { Express } from 'express';
import { ZhengmaiError } from '../../graph/errors.ts';

export const LOOPBACK = '127.0.0.1';

/** In bytes: an address holds the whole view of the explorer, and the usual 16 kB are soon full of nodes that were moved. */
const LONGEST_HEADER = 128 * 1024;
/** Longer than proxies and browsers keep an idle connection, so that no question meets one that is just being closed here. */
const KEPT_ALIVE_MS = 65_000;

/** Starts answering, or says in one sentence why it cannot. */
export function listenOn(app: Express, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer({ maxHeaderSize: LONGEST_HEADER, keepAliveTimeout: KEPT_ALIVE_MS }, app);
    server.once('error', (error) => {
      reject(new ZhengmaiError('BAD_INPUT', listenFailure(error, port, host), { cause: error }));
    });
    server.listen(port, host, () => resolve(server));
  });
}

function listenFailure(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken; stop the program that uses it, or choose another with --port.`;
    case 'EACCES':
      return `Port ${port} needs more rights than this user has; choose one above 1023 with --port.`;
    case 'EADDRNOTAVAIL':
      return `This machine has no address ${host}; leave it out to serve on ${LOOPBACK}.`;
    default:
      return `Cannot serve on ${host}:${port}: ${error.message}.`;
  }
}
