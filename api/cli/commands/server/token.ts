import { Argument, Command, Option } from 'commander';
import { ZhengmaiError } from '../../../../graph/errors.ts';
import { ACCESS_ROLES, type AccessRole, tokenFile } from '../../../access/tokens.ts';
import type { CommandContext } from '../../command-context.ts';
import { table } from '../../output/table.ts';

/** `token add | list | remove`: who may read and write where the server listens on more than this machine. */
export function tokenCommand({ settings, words }: CommandContext): Command {
  const tokens = tokenFile(settings.tokensFile);
  const name = () => new Argument('<name>', 'whom the token is for');
  const add = new Command('add')
    .description('Give out a token. It is shown once and kept nowhere; the server knows it at once.')
    .addArgument(name())
    .addOption(
      new Option('--role <role>', 'reader reads; curator adds and removes plans too; admin sees the metrics too')
        .choices(ACCESS_ROLES)
        .default('reader'),
    )
    .action(async (given: string, { role }: { role: AccessRole }) => {
      process.stdout.write(`${await tokens.add(given, role)}\n`);
    });
  const list = new Command('list').description('Say who has a token, and since when.').action(async () => {
    const rows = (await tokens.holders()).map((holder) => [holder.name, holder.role, holder.createdAt.slice(0, 10)]);
    process.stdout.write(rows.length === 0 ? `${words.tokens.none}\n` : `${table(words.tokens.heads, rows)}\n`);
  });
  const remove = new Command('remove')
    .description('Take a token back.')
    .addArgument(name())
    .action(async (given: string) => {
      if (!(await tokens.remove(given)))
        throw new ZhengmaiError('NOT_FOUND', `${given} has no token: \`token list\` says who does.`);
    });
  return new Command('token')
    .description('Give out and take back the tokens with which people and programs reach the server.')
    .addCommand(add)
    .addCommand(list)
    .addCommand(remove);
}
