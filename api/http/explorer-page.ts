import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { ZhengmaiError } from '../../graph/errors.ts';
import { precompressed } from './precompressed.ts';

const NO_CACHE = 'no-cache';
/** Built files carry a hash of their content in their name. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The built explorer. Its views are addresses of the one page, so every path that names no file answers with it. */
export function explorerPage(webRoot: string): Router {
  const files = express.static(webRoot, {
    index: false,
    redirect: false,
    setHeaders: (response, path) =>
      response.setHeader('Cache-Control', path.startsWith(join(webRoot, 'assets')) ? FOR_EVER : NO_CACHE),
  });
  return Router().use(precompressed(webRoot, FOR_EVER), files, thePage(webRoot));
}

function thePage(webRoot: string): RequestHandler {
  const index = join(webRoot, 'index.html');
  return (request, response, next) => {
    const isView = (request.method === 'GET' || request.method === 'HEAD') && !/\.\w+$/u.test(request.path);
    if (!isView) return next();
    if (!existsSync(index)) {
      throw new ZhengmaiError('NOT_FOUND', 'The explorer is not built; run `npm start`, which builds it.');
    }
    // Of the root, since a folder above it may begin with a dot, as that of npx does.
    response.sendFile('index.html', { root: webRoot, headers: { 'Cache-Control': NO_CACHE } });
  };
}
