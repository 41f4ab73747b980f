import { Command } from 'commander';
import { openJsonl } from '../../../../graph/exchange/read-jsonl.ts';
import { copyStore } from '../../../../graph/store/copy-store.ts';
import type { CommandContext } from '../../command-context.ts';
import { EXIT } from '../../exit-code.ts';
import { openStore, withParts } from '../../open.ts';
import { fromHere, withJson, withStore } from '../../options.ts';
import { countProgress } from '../../output/progress.ts';

interface Options {
  readonly store?: string;
  readonly json?: true;
}

/** `import FILE.jsonl`: what `export --format jsonl` wrote, into a store of either kind. */
export function importCommand({ settings, words, exit }: CommandContext): Command {
  const command = new Command('import')
    .description(
      'Take in a file that `export --format jsonl` wrote, without embedding again. Run it again after a break.',
    )
    .argument('<file>', 'file of `export --format jsonl`');
  withJson(command, 'the outcome');
  return withStore(command).action(async (path: string, options: Options) => {
    const file = await openJsonl(fromHere(settings, path));
    const store = await openStore(settings, options.store, file.head.vectors);
    const progress = countProgress(words.stores.sources);
    const from = { dump: file.dump, stats: async () => file.head };
    const { copied, kept, digests } = await withParts([store], () =>
      copyStore(from, store, ({ done, total }) => progress.show(done, total)).finally(progress.end),
    );
    const equal = digests.from === digests.to;
    if (options.json) process.stdout.write(`${JSON.stringify({ copied, kept, digests, equal }, null, 2)}\n`);
    else {
      const { stores: say } = words;
      const proof = equal ? say.importedEqual(digests.to) : say.importedMore;
      process.stdout.write(`${say.imported(copied, kept)}\n${proof}\n`);
    }
    if (!equal) exit(EXIT.partial);
  });
}
