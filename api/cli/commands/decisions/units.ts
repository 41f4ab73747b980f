import { Command } from 'commander';
import { decide } from '../../../../ingest/resolve/decisions.ts';
import { type ProposalWithEvidence, reviewUnits } from '../../../../ingest/resolve/units/proposals.ts';
import type { CommandContext } from '../../command-context.ts';
import type { Words } from '../../language/language.ts';
import { openExisting, withParts } from '../../open.ts';
import { withJson, withStore } from '../../options.ts';
import { readDecisions, readUnitDecisions, writeUnitDecisions } from './decisions.ts';

/** `units review | join | refuse`: which names are one unit is for a person to decide. */
export function unitsCommand(context: CommandContext): Command {
  return new Command('units')
    .description(
      'Review which names of units may be one unit, and decide; decisions are kept in a file (docs/units.md).',
    )
    .addCommand(reviewCommand(context))
    .addCommand(decideCommand(context, 'join', 'Take the first name for the second from now on.'))
    .addCommand(decideCommand(context, 'refuse', 'Keep the two names apart from now on.'));
}

function reviewCommand({ settings, words }: CommandContext): Command {
  const command = new Command('review').description(
    'List pairs of names that nobody has decided about, with their lines.',
  );
  withJson(withStore(command), 'the proposals');
  return command.action(async (options: { store?: string; json?: true }) => {
    const store = await openExisting(settings, options.store, null);
    await withParts([store], async () => {
      const proposals = await reviewUnits(store, await readDecisions(settings));
      process.stdout.write(
        options.json ? `${JSON.stringify({ proposals }, null, 2)}\n` : asText(proposals, words.units),
      );
    });
  });
}

function asText(proposals: readonly ProposalWithEvidence[], say: Words['units']): string {
  if (proposals.length === 0) return `${say.none}\n`;
  const lines = proposals.flatMap(({ alias, canonical, why, evidence }) => [
    `${alias.name} → ${canonical.name}`,
    `  ${why}`,
    ...[...evidence.alias, ...evidence.canonical].map(({ quote }) => `  ${quote.replace(/\s+/g, ' ')}`),
    '',
  ]);
  return `${lines.join('\n')}\n${say.how}\n`;
}

function decideCommand({ settings, words }: CommandContext, verdict: 'join' | 'refuse', summary: string): Command {
  return new Command(verdict)
    .description(summary)
    .argument('<name>', 'the name as written, with its place or without')
    .argument('<unit>', 'the unit that it is or is not')
    .option('--note <text>', 'why, for those who read the file')
    .action(async (alias: string, canonical: string, { note }: { note?: string }) => {
      const decision = { alias, canonical, ...(note ? { note } : {}) };
      await writeUnitDecisions(settings, decide(await readUnitDecisions(settings), verdict, decision));
      process.stdout.write(`${words.units.noted(settings.unitsFile)}\n`);
    });
}
