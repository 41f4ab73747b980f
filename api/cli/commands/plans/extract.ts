import { Command } from 'commander';
import { extract } from '../../../../ingest/extract/extract.ts';
import { type Extracted, printExtraction, printExtractions } from '../../../../ingest/extract/print-extraction.ts';
import { readAt } from '../../../../ingest/fetch/read-at.ts';
import { warningsOf } from '../../../../ingest/warnings.ts';
import type { CommandContext } from '../../command-context.ts';
import { EXIT } from '../../exit-code.ts';
import { openFetcher } from '../../fetching.ts';
import type { Words } from '../../language/language.ts';
import { withParts } from '../../open.ts';
import { fromHere, withJson } from '../../options.ts';
import { pictureProgress } from '../../output/progress.ts';
import { shortened, table } from '../../output/table.ts';

/** `extract FILE`: what would be stored, without storing it. */
export function extractCommand({ settings, say, words, exit }: CommandContext): Command {
  const command = new Command('extract')
    .description('Show the measures, units, targets, brands and laws found in a plan; nothing is stored.')
    .argument('<file>', 'a plan, an archive of plans, or the address of a page')
    .option('--strict', 'exit with 1 when something could not be read, or no measure is found');
  withJson(command, 'one object with every fact and its place in the text');
  return command.action(async (path: string, options: { json?: true; strict?: true }) => {
    const fetcher = openFetcher(settings, say);
    const limits = { ...settings.readLimits, onPage: pictureProgress(words) };
    const { sources, failed, skipped } = await withParts([fetcher], () =>
      readAt(fromHere(settings, path), fetcher, limits),
    );
    const extracted = sources.map((source): Extracted => ({ source, extraction: extract(source) }));
    const missing = [...failed, ...skipped].map(({ reason }) => reason);
    const warnings = [...missing, ...extracted.flatMap(({ source, extraction }) => warningsOf(source, extraction))];
    process.stdout.write(
      options.json ? asJson(path, extracted, missing) : extracted.map((each) => asText(each, words)).join(''),
    );
    for (const warning of warnings) say(warning);
    if (failed.length > 0 || (options.strict && warnings.length > 0)) exit(EXIT.partial);
  });
}

function asJson(path: string, extracted: readonly Extracted[], missing: readonly string[]): string {
  const [only, ...others] = extracted;
  const isArchive = others.length > 0 || missing.length > 0 || only?.source.origin.includes('!/');
  const printed = only && !isArchive ? printExtraction(path, only) : printExtractions(path, extracted, missing);
  return `${JSON.stringify(printed, null, 2)}\n`;
}

function asText({ source, extraction }: Extracted, { extract: say, between }: Words): string {
  const documents = extraction.documents.map((document) => {
    const facts = [document.issuer, document.documentNumber, document.publishedOn, document.region];
    const rows = document.measures.map(({ number, title, text, units, targets, brands, citations }) => [
      shortened([number, title ?? text].filter(Boolean).join(' '), 48),
      shortened(units.map(({ name }) => name).join(between), 36),
      targets.length,
      brands.length,
      citations.length,
    ]);
    const head = `${document.title}\n${facts.filter(Boolean).join(' · ')}\n\n`;
    return `${head}${table(say.heads, rows)}\n\n`;
  });
  const notes = extraction.notes.map(
    (note) => `${say.note(note, shortened(source.text.slice(note.start, note.end), 36))}\n`,
  );
  return [...documents, ...notes].join('');
}
