import { readdir } from 'node:fs/promises';
import type { CommandContext } from './command-context.ts';

/** Says that the originals beside a store are not in what was written of it: they would stay behind without a word. */
export async function sayOriginalsApart({
  settings,
  words,
}: Pick<CommandContext, 'settings' | 'words'>): Promise<void> {
  const { originalsFolder } = settings;
  const count = originalsFolder === null ? 0 : (await readdir(originalsFolder).catch(() => [])).length;
  if (count > 0) process.stderr.write(`${words.stores.originalsApart(count, originalsFolder ?? '')}\n`);
}
