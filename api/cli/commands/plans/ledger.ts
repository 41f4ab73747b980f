import { extname } from 'node:path';
import { Readable } from 'node:stream';
import { Command } from 'commander';
import { ZhengmaiError } from '../../../../graph/errors.ts';
import { kindOfId } from '../../../../graph/ids.ts';
import { extract } from '../../../../ingest/extract/extract.ts';
import { readAt } from '../../../../ingest/fetch/read-at.ts';
import { resolve } from '../../../../ingest/resolve/resolve.ts';
import { warningsOf } from '../../../../ingest/warnings.ts';
import { type Ledger, ledgersOf, storedLedgers } from '../../../export/ledger/ledger.ts';
import { LEDGER_FILES } from '../../../export/ledger/ledger-files.ts';
import type { CommandContext } from '../../command-context.ts';
import { openFetcher } from '../../fetching.ts';
import { openExisting, withParts } from '../../open.ts';
import { fromHere, withStore } from '../../options.ts';
import { pictureProgress } from '../../output/progress.ts';
import { writeOut } from '../../output/write-out.ts';
import { readDecisions } from '../decisions/decisions.ts';

/** `ledger PLAN`: the table of tasks (任务分解表) that an office keeps of a plan. */
export function ledgerCommand(context: CommandContext): Command {
  const { settings, words } = context;
  const command = new Command('ledger')
    .description(
      'Write the task ledger (任务分解表) of a plan: number, task, lead, responsible and supporting units, deadline, targets, wording and place. Nothing is stored.',
    )
    .argument('<plan>', 'a plan, an archive of plans, the address of a page, or the id of a stored document')
    .option('--out <file>', 'a new file that ends in .xlsx, .docx or .csv, else CSV to stdout');
  return withStore(command).action(async (plan: string, { store, out }: { store?: string; out?: string }) => {
    const ending = out === undefined ? 'csv' : extname(out).slice(1).toLowerCase();
    if (!isLedgerFile(ending)) {
      throw new ZhengmaiError(
        'BAD_INPUT',
        `${out} has no known ending: name a file that ends in .xlsx, .docx or .csv.`,
      );
    }
    const isId = kindOfId(plan) === 'Document';
    const ledgers = isId ? await ofStored(context, plan, store) : await ofFile(context, plan);
    const rows = ledgers.reduce((sum, ledger) => sum + ledger.rows.length, 0);
    if (rows === 0) {
      throw new ZhengmaiError('UNREADABLE_FILE', `No measure was found in ${plan}: \`extract\` shows what was.`);
    }
    await writeOut(out ? fromHere(settings, out) : null, Readable.from([await LEDGER_FILES[ending].write(ledgers)]));
    process.stderr.write(`${words.stores.rows(rows)}\n`);
  });
}

async function ofFile({ settings, words, say }: CommandContext, path: string): Promise<readonly Ledger[]> {
  const fetcher = openFetcher(settings, say);
  const limits = { ...settings.readLimits, onPage: pictureProgress(words) };
  const { sources, failed, skipped } = await withParts([fetcher], () =>
    readAt(fromHere(settings, path), fetcher, limits),
  );
  const decisions = await readDecisions(settings);
  const ledgers = sources.flatMap((source) => {
    const extraction = extract(source);
    for (const warning of warningsOf(source, extraction)) say(warning);
    const { nodes, edges } = resolve(source, extraction, decisions);
    return ledgersOf(source, nodes, edges);
  });
  for (const { reason } of [...failed, ...skipped]) say(reason);
  return ledgers;
}

async function ofStored({ settings }: CommandContext, id: string, chosen: string | undefined) {
  const store = await openExisting(settings, chosen, null);
  return withParts([store], async () => {
    const documents = (await store.nodes([id])).filter((node) => node?.kind === 'Document');
    if (documents.length > 0) return storedLedgers(store, documents);
    throw new ZhengmaiError('NOT_FOUND', `There is no document ${id} in the store: \`search --json\` prints ids.`);
  });
}

const isLedgerFile = (ending: string): ending is keyof typeof LEDGER_FILES => ending in LEDGER_FILES;
