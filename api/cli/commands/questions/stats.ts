import { Command } from 'commander';
import { digest } from '../../../../graph/store/digest.ts';
import type { StoreStats } from '../../../../graph/store/graph-store.ts';
import type { CommandContext } from '../../command-context.ts';
import type { Words } from '../../language/language.ts';
import { openExisting, withParts } from '../../open.ts';
import { withJson, withStore } from '../../options.ts';
import { table } from '../../output/table.ts';

/** `stats`: what the store holds, and its digest. */
export function statsCommand({ settings, words }: CommandContext): Command {
  const command = new Command('stats').description(
    'Count what the store holds, by kind; equal content gives an equal digest in every store.',
  );
  withJson(withStore(command), 'counts and digest');
  return command.action(async (options: { store?: string; json?: true }) => {
    const store = await openExisting(settings, options.store, null);
    await withParts([store], async () => {
      const stats = { ...(await store.stats()), digest: await digest(store) };
      process.stdout.write(`${options.json ? JSON.stringify(stats, null, 2) : asTable(stats, words.stats)}\n`);
    });
  });
}

function asTable(stats: StoreStats & { readonly digest: string }, say: Words['stats']): string {
  const counts = { ...stats.nodes, ...stats.edges };
  const rest = { Sources: stats.sources, Passages: stats.passages, Vectors: stats.vectors };
  const rows = Object.entries({ ...counts, ...rest }).map(([kind, count]) => [kind, count] as const);
  return `${table(say.heads, rows)}\n\n${say.digest} ${stats.digest}`;
}
