import { mkdir, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { CLAIMS, type Claim, type Correction } from '../../../../graph/correction.ts';
import { ROLES, type Role } from '../../../../graph/model.ts';
import type { GraphStore } from '../../../../graph/store/graph-store.ts';
import { annotatedExample } from '../../../../ingest/corrections/annotated-example.ts';
import { type Decisions, extractDecided } from '../../../../ingest/decisions.ts';
import type { CommandContext } from '../../command-context.ts';
import { correctionsOfReaders } from '../../corrections-of-readers.ts';
import type { Words } from '../../language/language.ts';
import { openEmbedder, openExisting, withParts } from '../../open.ts';
import { fromHere, withJson, withStore } from '../../options.ts';
import { readDecisions } from './decisions.ts';

/** `corrections list | add | undo | export`: what readers say is wrong in what was read from plans. */
export function correctionsCommand(context: CommandContext): Command {
  return new Command('corrections')
    .description(
      'Correct facts of stored plans, and see, take back or export what was corrected (docs/corrections.md).',
    )
    .addCommand(listCommand(context))
    .addCommand(addCommand(context))
    .addCommand(undoCommand(context))
    .addCommand(exportCommand(context));
}

type StoreOption = { readonly store?: string };

function listCommand({ words, ...context }: CommandContext): Command {
  const command = withStore(new Command('list').description('List all corrections, oldest first.'));
  return withJson(command, 'all corrections').action(async (options: StoreOption & { json?: true }) => {
    await withCorrections(context, options, async ({ corrections }) => {
      const all = await corrections.list();
      process.stdout.write(options.json ? `${JSON.stringify({ corrections: all }, null, 2)}\n` : asText(all, words));
    });
  });
}

interface AddOptions extends StoreOption {
  readonly unit?: string;
  readonly role?: Role;
  readonly quote?: string;
  readonly why?: string;
  readonly by?: string;
}

function addCommand({ words, ...context }: CommandContext): Command {
  const command = new Command('add')
    .description('Say what is wrong in a stored fact; its plan is read again at once.')
    .addArgument(new Argument('<claim>', 'what is wrong').choices(CLAIMS))
    .argument('<about>', 'id of the duty, target, measure, document or unit that it is about, as the explorer has it')
    .option('--unit <name>', 'the right, missing or same unit')
    .addOption(new Option('--role <role>', 'the right role').choices(ROLES))
    .option('--quote <text>', 'words of the missing measure, as the plan has them')
    .option('--why <text>', 'why, for those who read it')
    .option('--by <name>', 'who says so; the user of this machine unless given');
  return withStore(command).action(async (claim: Claim, about: string, { by, ...options }: AddOptions) => {
    await withCorrections(context, options, async ({ corrections }) => {
      const done = await corrections.add({ ...options, claim, about, by: by ?? userInfo().username });
      process.stdout.write(
        `${asText(done.corrections, words)}${words.corrections.readAgain(done.documentIds.length)}\n`,
      );
    });
  });
}

function undoCommand({ words, ...context }: CommandContext): Command {
  const command = new Command('undo')
    .description('Take a correction back; its plan is read again at once.')
    .argument('<id>', 'as `corrections list` shows it');
  return withStore(command).action(async (id: string, options: StoreOption) => {
    await withCorrections(context, options, async ({ corrections }) => {
      const done = await corrections.undo(id);
      process.stdout.write(`${words.corrections.takenBack(done.documentIds.length)}\n`);
    });
  });
}

function exportCommand({ words, ...context }: CommandContext): Command {
  const command = new Command('export')
    .description('Write the corrected plans as annotated examples, NAME.txt and NAME.json each.')
    .argument('<folder>', 'where to; made if need be');
  return withStore(command).action(async (folder: string, options: StoreOption) => {
    await withCorrections(context, options, async ({ store, decisions }) => {
      const names = await exportExamples(store, decisions, fromHere(context.settings, folder));
      process.stdout.write(`${words.corrections.exported(names)}\n`);
    });
  });
}

/** Every stored source of a corrected plan; names of the files without their ending. */
async function exportExamples(store: GraphStore, decisions: Decisions, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const plans = new Set(decisions.corrections?.map(({ plan }) => plan));
  const written = new Set<string>();
  for (const title of plans) {
    const { items } = await store.documents({ titleContains: title ?? '' }, { first: 100 });
    for (const { node } of items.filter((item) => item.node.title === title)) {
      const source = await store.sourceOf(node.id);
      const name = source?.name.replace(/\.[A-Za-z0-9]{1,5}$/, '').replaceAll(/[\\/]/g, '-');
      if (!source || !name || written.has(name)) continue;
      const example = annotatedExample(source.text, extractDecided(source, decisions));
      await writeFile(join(folder, `${name}.txt`), source.text);
      await writeFile(join(folder, `${name}.json`), `${JSON.stringify(example, null, 1)}\n`);
      written.add(name);
    }
  }
  return [...written];
}

interface Parts {
  readonly store: GraphStore;
  readonly corrections: ReturnType<typeof correctionsOfReaders>;
  readonly decisions: Decisions;
}

async function withCorrections(
  { settings, say }: Pick<CommandContext, 'settings' | 'say'>,
  options: StoreOption,
  work: (parts: Parts) => Promise<void>,
): Promise<void> {
  const embedder = await openEmbedder(settings, { fetch: false, say });
  const store = await openExisting(settings, options.store, embedder);
  await withParts([store, embedder], async () => {
    const corrections = correctionsOfReaders(settings, { store, embedder, limits: settings.readLimits });
    await work({ store, corrections, decisions: await readDecisions(settings) });
  });
}

function asText(corrections: readonly Correction[], words: Words): string {
  if (corrections.length === 0) return `${words.corrections.none}\n`;
  return corrections
    .map(({ id, claim, plan, quote, name, is, role, by, at, why }) => {
      const change = [name, is && `→ ${is}`, role && words.roles[role]].filter(Boolean).join(' ');
      const head = [id, claim, change].filter(Boolean).join('  ');
      const place = plan === null ? '' : `  ${words.titled(plan)} ${quote.replace(/\s+/g, ' ').slice(0, 60)}\n`;
      return `${head}\n${place}  ${[by, at.slice(0, 10), why].filter(Boolean).join(words.between)}\n`;
    })
    .join('');
}
