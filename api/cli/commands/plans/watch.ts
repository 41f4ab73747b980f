import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { watch } from 'chokidar';
import { Command } from 'commander';
import { ZhengmaiError } from '../../../../graph/errors.ts';
import { type IngestOutcome, ingestFiles } from '../../../../ingest/load.ts';
import { listSources } from '../../../../ingest/read/list-sources.ts';
import type { CommandContext } from '../../command-context.ts';
import type { Words } from '../../language/language.ts';
import { openEmbedder, openStore, originalsOf, withParts } from '../../open.ts';
import { fromHere, withJson, withStore } from '../../options.ts';
import { readDecisions } from '../decisions/decisions.ts';

interface Options {
  readonly store?: string;
  readonly json?: true;
}

/** A file that has not grown for so long is taken to be whole. */
const QUIET_MS = 1_000;

/** `watch FOLDER`: takes in what is there and whatever is put there, until it is told to stop. */
export function watchCommand({ settings, say, words }: CommandContext): Command {
  const command = new Command('watch')
    .description(
      'Take in the plans of a folder, and whatever is put or changed there afterwards, until it is stopped. What is removed from the folder stays in the store.',
    )
    .argument('<folder>', 'folder to look at, with all folders in it');
  withJson(withStore(command), 'an outcome a line');
  return command.action(async (given: string, options: Options) => {
    const folder = fromHere(settings, given);
    if (!(await stat(folder).catch(() => null))?.isDirectory()) {
      throw new ZhengmaiError('BAD_INPUT', `There is no folder ${folder}: name one that plans are put into.`);
    }
    const embedder = await openEmbedder(settings, { fetch: true, say });
    const store = await openStore(settings, options.store, embedder);
    await withParts([store, embedder], async () => {
      const tell = (outcome: IngestOutcome) => {
        process.stdout.write(options.json ? `${JSON.stringify(outcome)}\n` : asLine(outcome, words));
      };
      await follow(
        folder,
        () => say(words.serve.watching(folder)),
        async (paths) => {
          // What readers decide while it watches counts for the next plan.
          const [decisions, originals] = [await readDecisions(settings), originalsOf(settings)];
          const ingest = { store, embedder, decisions, originals, limits: settings.readLimits };
          for (const outcome of await ingestFiles(ingest, paths)) tell(outcome);
        },
      );
    });
  });
}

/** Hands on what appears and changes, what came meanwhile together, one batch at a time. Resolves when told to stop. */
async function follow(
  folder: string,
  ready: () => void,
  take: (paths: readonly string[]) => Promise<void>,
): Promise<void> {
  const waiting = new Set<string>();
  let work = Promise.resolve();
  let isStopping = false;
  const watcher = watch(folder, { awaitWriteFinish: { stabilityThreshold: QUIET_MS } });
  const note = (path: string) => {
    if (waiting.size === 0) work = work.then(takeWaiting).catch(fail);
    waiting.add(path);
  };
  const stop = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  watcher.on('add', note).on('change', note).on('error', fail);
  watcher.on('ready', ready);
  try {
    await Promise.race([stop, failed]);
  } finally {
    isStopping = true;
    await watcher.close();
    await work;
  }

  async function takeWaiting(): Promise<void> {
    const noted = new Set(waiting);
    waiting.clear();
    if (isStopping) return;
    // What a folder holds besides plans is passed over here as `ingest` does.
    const { files } = await listSources([folder]);
    await take(files.filter((file) => noted.has(file)));
  }
}

function asLine(
  { path, status, documentIds, measures, reason, warnings }: IngestOutcome,
  { ingest: say, sentence: sentenceIn }: Words,
): string {
  const said = [reason, ...warnings].flatMap((sentence) => (sentence ? sentenceIn(sentence) : [])).join(' ');
  const line = say.watched(basename(path), say.statuses[status], documentIds.length, measures);
  return `${line}${said ? ` (${said})` : ''}\n`;
}
