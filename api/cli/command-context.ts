import type { Words } from './language/language.ts';
import type { Settings } from './settings.ts';

/** What a command is given: the settings with the options applied that all commands share, the words of its reader, and how to tell them more and to end other than well. */
export interface CommandContext {
  /** Tells people a sentence of the program in their language, on stderr. */
  readonly say: (sentence: string) => void;
  readonly settings: Settings;
  readonly words: Words;
  readonly exit: (code: number) => void;
}
