import { Command } from 'commander';
import { openEmbedder, openStore, withParts } from './open.ts';
import { between, withJson, withStore } from './options.ts';
import type { CommandContext } from './program.ts';
import { openSearch } from './search-parts.ts';
import { shortened } from './table.ts';

/** `search QUERY`: the measures that fit, with the passage and the reason. */
export function searchCommand({ settings }: CommandContext): Command {
  const command = new Command('search')
    .description('Find measures by words and by meaning, each with the passage that fits and why.')
    .argument('<query...>', 'what to look for')
    .option('--limit <number>', 'hits to print', between(1, 200), 10);
  withJson(withStore(command), 'what was understood and the hits');
  return command.action(async (words: string[], options: { store?: string; json?: true; limit: number }) => {
    const say = (sentence: string) => process.stderr.write(`${sentence}\n`);
    const embedder = await openEmbedder(settings, { fetch: false, say });
    const store = await openStore(settings, options.store, embedder);
    await withParts([store, embedder], async () => {
      const found = await printed(store, embedder, words.join(' '), options.limit);
      process.stdout.write(options.json ? `${JSON.stringify(found, null, 2)}\n` : asText(found));
    });
  });
}
