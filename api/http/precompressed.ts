import { existsSync } from 'node:fs';
import { extname, join, normalize, relative } from 'node:path';
import type { RequestHandler } from 'express';

const TYPES: { readonly [extension: string]: string } = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * Serves what the build compressed at its best (`FILE.br`) to browsers that take it, in the place of FILE: a fifth less than
 * compressing while they wait.
 */
export function precompressed(webRoot: string, cacheControl: string): RequestHandler {
  const known = new Map<string, boolean>();
  return (request, response, next) => {
    const type = TYPES[extname(request.path)];
    if (request.method !== 'GET' || !type || request.acceptsEncodings(['br']) !== 'br') return next();
    const file = normalize(join(webRoot, `${request.path}.br`));
    if (!file.startsWith(join(webRoot, 'assets'))) return next();
    const isThere = known.get(file) ?? existsSync(file);
    if (isThere) known.set(file, true);
    if (!isThere) return next();
    response.set({
      'Content-Encoding': 'br',
      'Content-Type': type,
      'Cache-Control': cacheControl,
      Vary: 'Accept-Encoding',
    });
    response.sendFile(relative(webRoot, file), { root: webRoot, cacheControl: false });
  };
}
