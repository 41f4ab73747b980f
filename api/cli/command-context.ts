import type { Words } from './language/language.ts';
import type { Settings } from './settings.ts';

/** What a command is given: the settings with the options applied that all commands share, the words of its reader, and how to end other than well. */
export interface CommandContext {
  readonly settings: Settings;
  readonly words: Words;
  readonly exit: (code: number) => void;
}
