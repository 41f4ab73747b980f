import type { Request } from 'express';

/** Address of this server as the client named it, ending in a slash. */
export function baseOf(request: Request): string {
  return `${request.protocol}://${request.get('host')}/`;
}
