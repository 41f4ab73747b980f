import { Command } from 'commander';
import { version } from '../version.ts';
import type { CommandContext } from './command-context.ts';
import { languageOption, type Words } from './language/language.ts';
import { translateHelp } from './language/translate-help.ts';

type MakeCommand = (context: CommandContext) => Command;

/** One entry a command, in the order of the help; loaded when it is needed, since each pulls in its own part of the program. */
const COMMANDS: Readonly<Record<string, () => Promise<MakeCommand>>> = {
  ingest: async () => (await import('./commands/ingest.ts')).ingestCommand,
  watch: async () => (await import('./commands/watch.ts')).watchCommand,
  extract: async () => (await import('./commands/extract.ts')).extractCommand,
  search: async () => (await import('./commands/search.ts')).searchCommand,
  ledger: async () => (await import('./commands/ledger.ts')).ledgerCommand,
  precedents: async () => (await import('./commands/precedents.ts')).precedentsCommand,
  review: async () => (await import('./commands/review.ts')).reviewCommand,
  revisions: async () => (await import('./commands/revisions.ts')).revisionsCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  units: async () => (await import('./commands/units.ts')).unitsCommand,
  corrections: async () => (await import('./commands/corrections.ts')).correctionsCommand,
  token: async () => (await import('./commands/token.ts')).tokenCommand,
  mcp: async () => (await import('./commands/mcp.ts')).mcpCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  copy: async () => (await import('./commands/copy.ts')).copyCommand,
  backup: async () => (await import('./commands/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/restore.ts')).restoreCommand,
  stats: async () => (await import('./commands/stats.ts')).statsCommand,
  calibrate: async () => (await import('./commands/calibrate.ts')).calibrateCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
};

/** The program with the command that is wanted; with all of them for help, or when there is no such command. */
export async function createProgram(context: CommandContext, wanted: string | undefined): Promise<Command> {
  const program = new Command('zhengmai')
    .description('Knowledge graph and semantic search over Chinese government plans (政脉).')
    .version(version());
  const only = wanted === undefined ? undefined : COMMANDS[wanted];
  for (const make of only ? [only] : Object.values(COMMANDS)) {
    program.addCommand((await make())(context));
  }
  withCommonParts(program, context.words);
  translateHelp(program, context.words.help.translations);
  return program;
}

/** What every command has, those within commands as well. */
function withCommonParts(command: Command, words: Words): void {
  command.exitOverride().showHelpAfterError(words.help.hint).addHelpText('after', words.help.exitCodes);
  if (command.commands.length === 0) {
    command.option('--verbose', 'show where a failure comes from').addOption(languageOption());
  }
  for (const child of command.commands) withCommonParts(child, words);
}
