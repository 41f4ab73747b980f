import { CommanderError } from 'commander';
import { ZhengmaiError } from '../../graph/errors.ts';
import { EXIT, exitCodeOf } from './exit-code.ts';
import { languageOf, wordsIn } from './language/language.ts';
import { createProgram } from './program.ts';
import type { Settings } from './settings.ts';

/** Runs one command and answers with the exit code; what went wrong is one sentence on stderr. */
export async function runCli(args: readonly string[], locale: string, settings: () => Settings): Promise<number> {
  // A reader that has seen enough, as `| head`, is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.defect),
  );
  let exitCode: number = EXIT.ok;
  const words = wordsIn[languageOf(args, locale)];
  const say = (sentence: string) => void process.stderr.write(`${words.sentence(sentence)}\n`);
  try {
    const exit = (code: number) => {
      exitCode = code;
    };
    const program = await createProgram({ settings: settings(), words, say, exit }, args[0]);
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    // Help and version end this way as well; commander has printed what there is to say.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const isVerbose = args.includes('--verbose');
    say(isVerbose ? stackOf(error) : sentenceOf(error));
    return error instanceof ZhengmaiError ? exitCodeOf(error.code) : EXIT.defect;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof ZhengmaiError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `Something went wrong in Zhengmai itself (${message}); run it again with --verbose to see where.`;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\nCaused by: ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
