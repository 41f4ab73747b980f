import type { Settings } from './settings.ts';

/** What a command is given: the settings with the options applied that all commands share, and how to end other than well. */
export interface CommandContext {
  readonly settings: Settings;
  readonly exit: (code: number) => void;
}
