import { Command } from 'commander';
import { search } from '../../../../graph/search/search.ts';
import type { CommandContext } from '../../command-context.ts';
import { openEmbedder, openExisting, withParts } from '../../open.ts';
import { between, withJson, withStore } from '../../options.ts';
import { asText, toAnswer } from '../../output/search-answer.ts';

/** `search QUERY`: the measures that fit, with the passage and the reason. */
export function searchCommand({ settings, say, words }: CommandContext): Command {
  const command = new Command('search')
    .description('Find measures by words and by meaning, each with the passage that fits and why.')
    .argument('<query...>', 'what to look for')
    .option('--limit <number>', 'hits to print', between(1, 200), 10)
    .option('--sure', 'leave out what may merely be related');
  withJson(withStore(command), 'what was understood and the hits');
  return command.action(
    async (query: string[], options: { store?: string; json?: true; limit: number; sure?: true }) => {
      const embedder = await openEmbedder(settings, { fetch: false, say });
      const store = await openExisting(settings, options.store, embedder);
      await withParts([store, embedder], async () => {
        const outcome = await search(
          { store, embedder },
          {
            query: query.join(' '),
            sure: options.sure ?? false,
            today: new Date().toISOString().slice(0, 10),
          },
        );
        const answer = await toAnswer(store, outcome, options.limit);
        process.stdout.write(options.json ? `${JSON.stringify(answer, null, 2)}\n` : asText(answer, words));
      });
    },
  );
}
