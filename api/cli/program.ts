import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { doctorCommand } from './doctor.ts';
import { EXIT_CODE_HELP } from './exit-code.ts';
import { extractCommand } from './extract.ts';
import { ingestCommand } from './ingest.ts';
import { searchCommand } from './search.ts';
import { serveCommand } from './serve.ts';
import type { Settings } from './settings.ts';
import { statsCommand } from './stats.ts';

/** What a command is given: the settings with the options applied that all commands share, and how to end other than well. */
export interface CommandContext {
  readonly settings: Settings;
  readonly exit: (code: number) => void;
}

/** One entry a command; each file adds its own options and says what it prints. */
const COMMANDS: readonly ((context: CommandContext) => Command)[] = [
  ingestCommand,
  extractCommand,
  searchCommand,
  serveCommand,
  statsCommand,
  doctorCommand,
];

export function createProgram(settings: Settings, exit: (code: number) => void): Command {
  const program = new Command('zhengmai')
    .description('Knowledge graph and semantic search over Chinese government plans (政脉).')
    .version(version())
    .showHelpAfterError('(--help lists commands and options)')
    .addHelpText('after', EXIT_CODE_HELP);
  for (const command of COMMANDS) program.addCommand(command({ settings, exit }));
  for (const command of [program, ...program.commands]) command.exitOverride();
  for (const command of program.commands) {
    command.option('--verbose', 'show where a failure comes from').addHelpText('after', EXIT_CODE_HELP);
  }
  return program;
}

function version(): string {
  // From source this file is two folders below the package, built it is three.
  const depth = import.meta.url.endsWith('.ts') ? '../../' : '../../../';
  const { version } = JSON.parse(readFileSync(new URL(`${depth}package.json`, import.meta.url), 'utf8'));
  return version;
}
