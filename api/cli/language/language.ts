import { Command, Option } from 'commander';
import { en, type Words } from './en.ts';
import { zh } from './zh.ts';

export type { Words } from './en.ts';
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const wordsIn: Readonly<Record<Language, Words>> = { zh, en };

/** The option that every command has. */
export function languageOption(): Option {
  return new Option('--lang <language>', 'language of what is printed (else the locale)').choices(LANGUAGES);
}

/** What the arguments ask for, wherever the option stands among them; else the locale's language, else English. */
export function languageOf(args: readonly string[], locale: string): Language {
  const reader = new Command().allowUnknownOption().addOption(languageOption()).exitOverride();
  reader.configureOutput({ writeErr: () => undefined });
  try {
    reader.parseOptions([...args]);
  } catch {
    // No language of ours: the command that is run says so, with its help.
  }
  const { lang } = reader.opts<{ lang?: Language }>();
  return lang ?? (locale.toLowerCase().startsWith('zh') ? 'zh' : 'en');
}
