import { Command } from 'commander';
import type { CommandContext } from '../../command-context.ts';
import { fileOfStore } from '../../open.ts';
import { fromHere, withJson, withStore } from '../../options.ts';
import { countProgress } from '../../output/progress.ts';

interface Options {
  readonly store?: string;
  readonly replace?: true;
  readonly json?: true;
}

/** `restore FILE`: a backup back in the store's place, once it has proved whole. */
export function restoreCommand({ settings, words }: CommandContext): Command {
  const command = new Command('restore')
    .description('Put a backup in the place of the store, after reading it through; no server may have the store open.')
    .argument('<file>', 'what `backup` has written')
    .option('--replace', 'put it in the place of a store that is there, which is kept under another name');
  withJson(withStore(command), 'where the store is, and where the one before is kept');
  return command.action(async (name: string, options: Options) => {
    const store = fileOfStore(settings, options.store);
    const file = fromHere(settings, name);
    const { restore } = await import('../../../../graph/embedded/file/backup.ts');
    const progress = countProgress(words.stores.pages);
    const kept = await restore(file, store, {
      replace: options.replace ?? false,
      onProgress: progress.show,
    }).finally(progress.end);
    const said = [words.stores.restored(store, file), kept === null ? '' : words.stores.kept(kept)];
    process.stdout.write(
      options.json ? `${JSON.stringify({ store, file, kept })}\n` : `${said.filter(Boolean).join(' ')}\n`,
    );
  });
}
