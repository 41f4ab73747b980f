import { existsSync } from 'node:fs';
import { link, open, rm } from 'node:fs/promises';
import { parse } from 'node:querystring';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Argument, Command } from 'commander';
import { ZhengmaiError } from '../../graph/errors.ts';
import { csvLines, TABLES } from '../export/exports.ts';
import type { CommandContext } from './command-context.ts';
import { openExisting, withParts } from './open.ts';
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
    const store = await openExisting(settings, path, null);
    await withParts([store], async () => {
      const lines = await csvLines(store, TABLES[name], parse(filter));
      const rows =
        out === undefined ? await writeTo(process.stdout, lines) : await writeNew(fromHere(settings, out), lines);
      const nothing = 'the store holds nothing of this kind that the filter lets through';
      process.stderr.write(rows === 0 ? `No row: ${nothing}.\n` : `${rows} rows.\n`);
    });
  });
}

/** Answers how many rows stand below the head. */
async function writeTo(target: Writable, lines: Readable): Promise<number> {
  let written = 0;
  const counted = async function* (source: AsyncIterable<string>) {
    for await (const line of source) {
      written++;
      yield line;
    }
  };
  await pipeline(lines, counted, target, { end: target !== process.stdout });
  return written - 1;
}

/** Never writes over what is there. The name is given to the whole table only, so that a run which is killed leaves no half under it. */
async function writeNew(path: string, lines: Readable): Promise<number> {
  if (existsSync(path)) throw unwritable(path, 'it is there already');
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const rows = await writeTo((await open(draft, 'w')).createWriteStream(), lines);
    await link(draft, path);
    return rows;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall === undefined ? error : unwritable(path, (error as Error).message);
  } finally {
    await rm(draft, { force: true });
  }
}

function unwritable(path: string, why: string): ZhengmaiError {
  return new ZhengmaiError('BAD_INPUT', `${path} cannot be written (${why}): give --out another file.`);
}
