import { localeOf } from './cli/locale.ts';
import { runCli } from './cli/run-cli.ts';
import { readSettings } from './cli/settings.ts';

/** The only place of the program that reads its environment and its arguments. */
process.exitCode = await runCli(process.argv.slice(2), localeOf(process.env), () =>
  readSettings(process.env, process.cwd()),
);
