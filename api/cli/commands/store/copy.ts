import { Command } from 'commander';
import { ZhengmaiError } from '../../../../graph/errors.ts';
import { copyStore } from '../../../../graph/store/copy-store.ts';
import type { CommandContext } from '../../command-context.ts';
import { EXIT } from '../../exit-code.ts';
import { openExisting, openStore, placeOf, withParts } from '../../open.ts';
import { withJson } from '../../options.ts';
import { sayOriginalsApart } from '../../originals-apart.ts';
import { countProgress } from '../../output/progress.ts';

interface Options {
  readonly from: string;
  readonly to: string;
  readonly json?: true;
}

/** `copy --from STORE --to STORE`: any store into any other. */
export function copyCommand({ settings, words, exit }: CommandContext): Command {
  const command = new Command('copy')
    .description(
      'Copy a store into another, a file or a Neo4j server, without embedding again. Run it again after a break: it goes on.',
    )
    .requiredOption('--from <store>', 'path or neo4j:// address of the store to read')
    .requiredOption('--to <store>', 'path or neo4j:// address of the store to write');
  withJson(command, 'the outcome');
  return command.action(async (options: Options) => {
    if (placeOf(settings, options.from) === placeOf(settings, options.to)) {
      throw new ZhengmaiError('BAD_INPUT', '--from and --to name the same store: name two.');
    }
    const from = await openExisting(settings, options.from, null);
    const outcome = await withParts([from], async () => {
      const to = await openStore(settings, options.to, await from.vectorModel());
      const progress = countProgress(words.stores.sources);
      return withParts([to], () => copyStore(from, to, ({ done, total }) => progress.show(done, total))).finally(
        progress.end,
      );
    });
    const { digests, histories } = outcome;
    const equal = digests.from === digests.to && histories.from === histories.to;
    if (options.json) process.stdout.write(`${JSON.stringify({ ...outcome, equal }, null, 2)}\n`);
    else {
      const { stores: say } = words;
      const said = [say.copied(outcome.copied, outcome.kept), `${say.from} ${digests.from}`, `${say.to} ${digests.to}`];
      process.stdout.write(`${[...said, equal ? say.equal : say.differ].join('\n')}\n`);
    }
    await sayOriginalsApart({ settings, words });
    if (!equal) exit(EXIT.partial);
  });
}
