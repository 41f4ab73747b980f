import { Command } from 'commander';
import { extract } from '../../ingest/extract/extract.ts';
import { printExtraction } from '../../ingest/extract/print-extraction.ts';
import { readSource } from '../../ingest/read/read-source.ts';
import type { CommandContext } from './command-context.ts';
import { fromHere, withJson } from './options.ts';
import { shortened, table } from './table.ts';

/** `extract FILE`: what would be stored, without storing it. */
export function extractCommand({ settings }: CommandContext): Command {
  const command = new Command('extract')
    .description('Show the measures, units, targets, brands and laws found in a plan; nothing is stored.')
    .argument('<file>', 'a plan');
  withJson(command, 'one object with every fact and its place in the text');
  return command.action(async (path: string, options: { json?: true }) => {
    const source = await readSource(fromHere(settings, path), settings.readLimits);
    const extraction = extract(source);
    if (options.json) {
      process.stdout.write(`${JSON.stringify(printExtraction(path, source, extraction), null, 2)}\n`);
      return;
    }
    for (const document of extraction.documents) {
      const facts = [document.issuer, document.documentNumber, document.publishedOn, document.region];
      const rows = document.measures.map(({ number, title, text, units, targets, brands, citations }) => [
        shortened([number, title ?? text].filter(Boolean).join(' '), 48),
        shortened(units.map(({ name }) => name).join('、'), 36),
        targets.length,
        brands.length,
        citations.length,
      ]);
      process.stdout.write(`${document.title}\n${facts.filter(Boolean).join(' · ')}\n\n`);
      process.stdout.write(`${table(['measure', 'units', 'targets', 'brands', 'laws'], rows)}\n\n`);
    }
    for (const { message } of extraction.notes) process.stdout.write(`${message}\n`);
  });
}
