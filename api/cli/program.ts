import { Command } from 'commander';
import { version } from '../version.ts';
import type { CommandContext } from './command-context.ts';
import { languageOption, type Words } from './language/language.ts';
import { translateHelp } from './language/translate-help.ts';

type MakeCommand = (context: CommandContext) => Command;

/** One entry a command, in the order of the help; loaded when it is needed, since each pulls in its own part of the program. */
const COMMANDS: Readonly<Record<string, () => Promise<MakeCommand>>> = {
  ingest: async () => (await import('./commands/plans/ingest.ts')).ingestCommand,
  watch: async () => (await import('./commands/plans/watch.ts')).watchCommand,
  extract: async () => (await import('./commands/plans/extract.ts')).extractCommand,
  search: async () => (await import('./commands/questions/search.ts')).searchCommand,
  ledger: async () => (await import('./commands/plans/ledger.ts')).ledgerCommand,
  precedents: async () => (await import('./commands/questions/precedents.ts')).precedentsCommand,
  review: async () => (await import('./commands/plans/review.ts')).reviewCommand,
  revisions: async () => (await import('./commands/questions/revisions.ts')).revisionsCommand,
  serve: async () => (await import('./commands/server/serve.ts')).serveCommand,
  units: async () => (await import('./commands/decisions/units.ts')).unitsCommand,
  corrections: async () => (await import('./commands/decisions/corrections.ts')).correctionsCommand,
  token: async () => (await import('./commands/server/token.ts')).tokenCommand,
  mcp: async () => (await import('./commands/server/mcp.ts')).mcpCommand,
  export: async () => (await import('./commands/store/export.ts')).exportCommand,
  import: async () => (await import('./commands/store/import.ts')).importCommand,
  copy: async () => (await import('./commands/store/copy.ts')).copyCommand,
  backup: async () => (await import('./commands/store/backup.ts')).backupCommand,
  restore: async () => (await import('./commands/store/restore.ts')).restoreCommand,
  stats: async () => (await import('./commands/questions/stats.ts')).statsCommand,
  calibrate: async () => (await import('./commands/server/calibrate.ts')).calibrateCommand,
  doctor: async () => (await import('./commands/store/doctor.ts')).doctorCommand,
};

/** The program with the command that is wanted; with all of them for help, or when there is no such command; with none to tell its version. */
export async function createProgram(context: CommandContext, wanted: string | undefined): Promise<Command> {
  const program = new Command('zhengmai')
    .description('Knowledge graph and semantic search over Chinese government plans (政脉).')
    .version(version());
  const only = wanted === undefined ? undefined : COMMANDS[wanted];
  const makers = wanted === '--version' || wanted === '-V' ? [] : only ? [only] : Object.values(COMMANDS);
  for (const make of makers) {
    program.addCommand((await make())(context));
  }
  withCommonParts(program, context.words);
  translateHelp(program, context.words.help.translations);
  return program;
}

/** What every command has, those within commands as well. */
function withCommonParts(command: Command, words: Words): void {
  command.exitOverride().showHelpAfterError(words.help.hint).addHelpText('after', words.help.exitCodes);
  command.configureOutput({ outputError: (text, write) => write(text.split('\n').map(words.sentence).join('\n')) });
  if (command.commands.length === 0) {
    command.option('--verbose', 'show where a failure comes from').addOption(languageOption());
  }
  for (const child of command.commands) withCommonParts(child, words);
}
