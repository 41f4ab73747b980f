import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import express, { Router } from 'express';
import type { SearchContext } from '../../graph/search/search-context.ts';
import { baseOf } from '../http/base-of.ts';
import { version } from '../version.ts';
import { createMcpServer } from './mcp-server.ts';

export const MCP_PATH = '/mcp';

/** A call of a tool is a question with its arguments. */
const MOST_BYTES = 64 * 1024;

/** The tools over streamable HTTP, without sessions: each request is answered for itself, as JSON. */
export function mcpEndpoint({ store, embedder }: SearchContext): Router {
  const router = Router();
  router.post('/', express.json({ limit: MOST_BYTES }), async (request, response) => {
    const server = createMcpServer({ store, embedder, base: baseOf(request) }, version());
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
    response.on('close', () => void server.close());
    await server.connect(transport);
    await transport.handleRequest(request, response, request.body);
  });
  router.all('/', (_request, response) => {
    response
      .status(405)
      .setHeader('Allow', 'POST')
      .json({ error: { code: 'BAD_INPUT', message: 'MCP takes POST here.' } });
  });
  return router;
}
