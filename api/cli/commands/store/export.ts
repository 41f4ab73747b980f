import { parse } from 'node:querystring';
import { Readable } from 'node:stream';
import { Argument, Command, Option } from 'commander';
import { ZhengmaiError } from '../../../../graph/errors.ts';
import type { GraphStore } from '../../../../graph/store/graph-store.ts';
import { csvLines, TABLES } from '../../../export/exports.ts';
import { writeTableFiles } from '../../../export/graph/table-files.ts';
import { TEXT_FORMATS } from '../../../export/graph/text-formats.ts';
import { workbook } from '../../../export/graph/workbook.ts';
import type { CommandContext } from '../../command-context.ts';
import type { Words } from '../../language/language.ts';
import { openExisting, withParts } from '../../open.ts';
import { fromHere, withStore } from '../../options.ts';
import { sayOriginalsApart } from '../../originals-apart.ts';
import { writeFolder, writeOut } from '../../output/write-out.ts';

const FORMATS = [...(Object.keys(TEXT_FORMATS) as (keyof typeof TEXT_FORMATS)[]), 'csv', 'parquet', 'xlsx'] as const;
/** Names that hold wherever the graph is read; `--base` makes them addresses of a server. */
const NO_SERVER = 'urn:zhengmai:';

interface Options {
  readonly store?: string;
  readonly format: (typeof FORMATS)[number];
  readonly filter?: string;
  readonly base: string;
  /** Absolute. */
  readonly out: string | null;
}

/** `export TABLE`: a table that the server gives at /export. `export --format F`: the whole graph. */
export function exportCommand({ settings, words }: CommandContext): Command {
  const command = new Command('export')
    .description(
      'Write a table as CSV, each row with the words it rests on, or, without a table, the whole graph in any format, each relation with document, sentence and offsets.',
    )
    .addArgument(new Argument('[table]', 'which table; the whole graph without').choices(Object.keys(TABLES)))
    .addOption(new Option('--format <format>', 'of the whole graph').choices(FORMATS).default('csv'))
    .option('--filter <query>', 'of a table, as in the address of the same export: years=2023,2024&regionIds=330110')
    .option('--base <address>', 'of jsonld: address of the server whose pages its names are', NO_SERVER)
    .option('--out <file>', 'a new file to write to (csv and parquet of the whole graph: a new folder), else stdout');
  return withStore(command).action(async (name: keyof typeof TABLES | undefined, given: Options) => {
    const options = { ...given, out: given.out ? fromHere(settings, given.out) : null };
    check(name, options);
    const store = await openExisting(settings, options.store, null);
    await withParts([store], () =>
      name ? exportTable(store, name, options, words.stores) : exportGraph(store, options, words.stores),
    );
    if (name === undefined) await sayOriginalsApart({ settings, words });
  });
}

function check(name: string | undefined, { format, filter, out }: Options): void {
  if (name !== undefined && format !== 'csv') {
    throw new ZhengmaiError(
      'BAD_INPUT',
      `Tables are written as CSV: leave out --format, or leave out ${name} for all.`,
    );
  }
  if (name === undefined && filter !== undefined) {
    throw new ZhengmaiError('BAD_INPUT', `--filter is for tables: name one of ${Object.keys(TABLES).join(', ')}.`);
  }
  if (name === undefined && out === null && (format === 'csv' || format === 'parquet')) {
    throw new ZhengmaiError('BAD_INPUT', `The graph as ${format} is a file a table: name a new folder with --out.`);
  }
}

async function exportTable(
  store: GraphStore,
  name: keyof typeof TABLES,
  { filter, out }: Options,
  say: Words['stores'],
): Promise<void> {
  const rows = (await writeOut(out, await csvLines(store, TABLES[name], parse(filter ?? '')))) - 1;
  process.stderr.write(`${rows === 0 ? say.noRows : say.rows(rows)}\n`);
}

async function exportGraph(store: GraphStore, { format, base, out }: Options, say: Words['stores']): Promise<void> {
  const { sources } = await store.stats();
  if (out !== null && (format === 'csv' || format === 'parquet')) {
    await writeFolder(out, (folder) => writeTableFiles(store, format, folder));
  } else if (format === 'xlsx') await writeOut(out, Readable.from([await workbook(store)]));
  else if (format !== 'csv' && format !== 'parquet') {
    await writeOut(out, Readable.from(TEXT_FORMATS[format].write(store, base)));
  }
  process.stderr.write(`${say.exported(sources)}\n`);
}
