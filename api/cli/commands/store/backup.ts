import { Command } from 'commander';
import type { CommandContext } from '../../command-context.ts';
import { fileOfStore } from '../../open.ts';
import { fromHere, withJson, withStore } from '../../options.ts';
import { sayOriginalsApart } from '../../originals-apart.ts';
import { countProgress } from '../../output/progress.ts';

/** `backup FILE`: the store as it is now, in one new file, while a server goes on. */
export function backupCommand({ settings, words }: CommandContext): Command {
  const command = new Command('backup')
    .description('Write the store as it is now into a new file; a server that runs meanwhile goes on.')
    .argument('<file>', 'a file that is not there yet');
  withJson(withStore(command), 'where the backup is and its size');
  return command.action(async (name: string, options: { store?: string; json?: true }) => {
    const store = fileOfStore(settings, options.store);
    const file = fromHere(settings, name);
    const { backUp } = await import('../../../../graph/embedded/file/backup.ts');
    const progress = countProgress(words.stores.pages);
    const bytes = await backUp(store, file, progress.show).finally(progress.end);
    await sayOriginalsApart({ settings, words });
    process.stdout.write(
      options.json
        ? `${JSON.stringify({ store, file, bytes })}\n`
        : `${words.stores.backedUp(file, store, Math.ceil(bytes / 2 ** 20))}\n`,
    );
  });
}
