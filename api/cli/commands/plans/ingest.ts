import { extname } from 'node:path';
import { Command, Option } from 'commander';
import { ZhengmaiError } from '../../../../graph/errors.ts';
import { VERSION_POLICIES, type VersionPolicy } from '../../../../graph/revision.ts';
import { type IngestOutcome, ingestFiles, vanishedFrom } from '../../../../ingest/load.ts';
import { listSources, type SourceList } from '../../../../ingest/read/list-sources.ts';
import type { Coverage } from '../../../../ingest/report.ts';
import type { CommandContext } from '../../command-context.ts';
import { EXIT } from '../../exit-code.ts';
import { followed, openFetcher } from '../../fetching.ts';
import type { Words } from '../../language/language.ts';
import { openEmbedder, openStore, originalsOf, withParts } from '../../open.ts';
import { fromHere, withJson, withStore } from '../../options.ts';
import { ingestProgress, pictureProgress } from '../../output/progress.ts';
import { reportAsText, reportOnOutcomes } from '../../output/report.ts';
import { shortened, table } from '../../output/table.ts';
import { readDecisions } from '../decisions/decisions.ts';

interface Options {
  readonly store?: string;
  readonly json?: true;
  readonly follow?: true;
  readonly again?: true;
  readonly report?: true;
  readonly strict?: true;
  readonly versions?: VersionPolicy;
}

/** `ingest PATH…`: files and folders into the store. */
export function ingestCommand({ settings, say, words, exit }: CommandContext): Command {
  const command = new Command('ingest')
    .description(
      'Read plans (text, web pages, Word, PDF, OFD, workbooks, archives) into the store: files, folders with all that is in them, or addresses of pages with the files that they link to.',
    )
    .argument('<path...>', 'files, folders and addresses (https://…)')
    .option('--follow', 'read the pages that an address lists, instead of the list')
    .option('--again', 'store unchanged files as well, as after a change of rules or of decisions about units')
    .option('--report', 'say what was understood of each plan, and what was not, and why')
    .option('--strict', 'fail a file of which something could not be read, or in which no measure is found');
  command.addOption(
    new Option('--versions <policy>', 'what becomes of a plan that is another version of a stored one')
      .choices(VERSION_POLICIES)
      .default('replace'),
  );
  withJson(withStore(command), 'an outcome a file');
  return command.action(async (paths: string[], options: Options) => {
    const fetcher = openFetcher(settings, say);
    const named = await listSources(paths.map((path) => fromHere(settings, path)));
    const list = options.follow ? await followed(fetcher, named, settings) : named;
    if (list.files.length === 0 && list.skipped.length === 0) {
      throw new ZhengmaiError('BAD_INPUT', `${paths.join(', ')} holds no files: name a file or a folder with plans.`);
    }
    const embedder = await openEmbedder(settings, { fetch: true, say });
    const store = await openStore(settings, options.store, embedder);
    const progress = ingestProgress(words);
    await withParts([store, embedder, fetcher], async () => {
      const decisions = await readDecisions(settings);
      const outcomes = await ingestFiles(
        {
          store,
          embedder,
          decisions,
          again: options.again,
          strict: options.strict,
          versions: options.versions,
          fetcher,
          originals: originalsOf(settings),
          limits: { ...settings.readLimits, onPage: pictureProgress(words) },
          onProgress: progress.show,
        },
        list.files,
      ).finally(progress.end);
      const reports = options.report ? await reportOnOutcomes(store, outcomes, decisions) : undefined;
      process.stdout.write(options.json ? asJson(outcomes, list, reports) : asText(outcomes, list, reports, words));
      const failed =
        outcomes.some(({ status }) => status === 'failed' || (options.strict && status === 'skipped')) ||
        list.skipped.some(({ fatal }) => fatal);
      if (failed) exit(EXIT.partial);
    });
  });
}

type Reports = readonly Coverage[] | undefined;

function asJson(outcomes: readonly IngestOutcome[], list: SourceList, reports: Reports): string {
  const skipped = list.skipped.map(({ path, reason }) => ({ path, reason }));
  return `${JSON.stringify({ outcomes, skipped, reports }, null, 2)}\n`;
}

function asText(outcomes: readonly IngestOutcome[], { skipped }: SourceList, reports: Reports, words: Words): string {
  const { ingest: say } = words;
  const rows = outcomes.map(({ path, status, documentIds, measures, embedded }) => [
    shortened(path.split(/[\\/]/).pop() ?? path, 50),
    say.statuses[status],
    documentIds.length,
    measures,
    embedded,
  ]);
  const reasons = [
    ...outcomes.flatMap(({ reason }) => reason ?? []),
    ...outcomes.flatMap(({ warnings }) => warnings),
    ...outcomes.flatMap(({ path, vanished }) => vanished.map((title) => vanishedFrom(path, title))),
    ...revisedSentence(outcomes, words),
    ...reasonsOf(skipped, words),
  ];
  const count = (wanted: IngestOutcome['status']) => outcomes.filter(({ status }) => status === wanted).length;
  const closing = (['added', 'replaced', 'unchanged', 'failed'] as const)
    .map((status) => `${count(status)} ${say.statuses[status]}`)
    .concat(`${count('skipped') + skipped.length} ${say.statuses.skipped}`)
    .join(words.between);
  return `${[table(say.heads, rows), ...reasons.map(words.sentence), closing].join('\n')}\n${reports ? `\n${reportAsText(reports, words)}` : ''}`;
}

/** Of many files of one type the first sentence stands for all: a folder of plans may hold a hundred pictures of another program. */
function reasonsOf(skipped: SourceList['skipped'], { ingest: say }: Words): string[] {
  const byType = new Map<string, string[]>();
  for (const { path, reason, fatal } of skipped) {
    const type = fatal ? path : extname(path).toLowerCase();
    byType.set(type, [...(byType.get(type) ?? []), reason]);
  }
  return [...byType].flatMap(([type, reasons]) =>
    reasons.length <= MOST_TOLD ? reasons : [...reasons.slice(0, 1), say.othersOfType(reasons.length - 1, type)],
  );
}

const MOST_TOLD = 3;

function revisedSentence(outcomes: readonly IngestOutcome[], { ingest: say }: Words): string[] {
  const [revised, ...others] = outcomes.flatMap(({ revisions }) => revisions);
  return revised ? [say.revised(others.length + 1, revised.documentId)] : [];
}
