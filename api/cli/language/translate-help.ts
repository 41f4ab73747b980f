import type { Command } from 'commander';

/** Puts the help of a command and of those within it into another language; what has no translation stays. */
export function translateHelp(command: Command, translations: Readonly<Record<string, string>>): void {
  const told = (text: string) => translations[text] ?? text;
  command.description(told(command.description()));
  for (const argument of command.registeredArguments) argument.description = told(argument.description);
  for (const option of command.options) option.description = told(option.description);
  command.helpOption('-h, --help', told('display help for command'));
  if (command.commands.length > 0) command.helpCommand('help [command]', told('display help for command'));
  command.configureHelp({ styleTitle: (title) => told(title) });
  for (const child of command.commands) translateHelp(child, translations);
}
