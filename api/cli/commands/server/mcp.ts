import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { Command } from 'commander';
import { createMcpServer } from '../../../mcp/mcp-server.ts';
import { version } from '../../../version.ts';
import type { CommandContext } from '../../command-context.ts';
import { openEmbedder, openExisting, withParts } from '../../open.ts';
import { withStore } from '../../options.ts';

interface Options {
  readonly store?: string;
  readonly base?: string;
}

/** `mcp`: the tools of the Model Context Protocol on stdin and stdout, until the client hangs up. */
export function mcpCommand({ settings, say }: CommandContext): Command {
  const command = new Command('mcp')
    .description(
      'Answer a language model through the Model Context Protocol on stdin and stdout: search, precedents, who owns what, targets, original text. Reads only.',
    )
    .option('--base <address>', 'address of the server whose pages the permalinks name (else this machine’s)');
  return withStore(command).action(async ({ store: path, base }: Options) => {
    // stdout belongs to the protocol.
    const embedder = await openEmbedder(settings, { fetch: false, say });
    const store = await openExisting(settings, path, embedder);
    await withParts([store, embedder], async () => {
      const address = (base ?? `http://127.0.0.1:${settings.port}`).replace(/\/*$/u, '/');
      const server = createMcpServer({ store, embedder, base: address }, version());
      const hungUp = new Promise<void>((resolve) => {
        server.server.onclose = resolve;
        process.stdin.once('end', () => void server.close());
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
      });
      await server.connect(new StdioServerTransport());
      await hungUp;
    });
  });
}
