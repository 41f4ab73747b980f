import { type FileHandle, open, rm } from 'node:fs/promises';
import { parse } from 'node:querystring';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Argument, Command } from 'commander';
import { ZhengmaiError } from '../../graph/errors.ts';
import { csvLines, TABLES } from '../export/exports.ts';
import type { CommandContext } from './command-context.ts';
import { openStore, withParts } from './open.ts';
import { fromHere, withStore } from './options.ts';

interface Options {
  readonly store?: string;
  readonly filter: string;
  readonly out?: string;
}

/** `export TABLE`: the tables that the server gives at /export, from the store itself, a row at a time. */
export function exportCommand({ settings }: CommandContext): Command {
  const command = new Command('export')
    .description('Write a table as CSV for spreadsheets and statistics programs, each row with the words it rests on.')
    .addArgument(new Argument('<table>', 'which table').choices(Object.keys(TABLES)))
    .option('--filter <query>', 'as in the address of the same export: years=2023,2024&regionIds=330110', '')
    .option('--out <file>', 'a new file to write to, else stdout');
  return withStore(command).action(async (name: keyof typeof TABLES, { store: path, filter, out }: Options) => {
    const store = await openStore(settings, path, null);
    await withParts([store], async () => {
      const lines = await csvLines(store, TABLES[name], parse(filter));
      if (out === undefined) return pipeline(lines, process.stdout, { end: false });
      return writeNew(fromHere(settings, out), lines);
    });
  });
}

/** Never writes over what is there, and leaves no half of a table behind. */
async function writeNew(path: string, lines: Readable): Promise<void> {
  const file = await openNew(path);
  try {
    await pipeline(lines, file.createWriteStream());
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function openNew(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx');
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'it is there already' : (error as Error).message;
    throw new ZhengmaiError('BAD_INPUT', `${path} cannot be written (${why}): give --out another file.`);
  }
}
