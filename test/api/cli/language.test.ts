import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { beforeAll, describe, expect, it } from 'vitest';
import { HELP_ZH } from '../../../api/cli/language/help-zh.ts';
import { languageOf, wordsIn } from '../../../api/cli/language/language.ts';
import { createProgram } from '../../../api/cli/program.ts';
import { readSettings } from '../../../api/cli/settings.ts';
import { cli } from './cli.ts';

const HAN = /\p{Script=Han}/u;
const program = (words: (typeof wordsIn)['zh']) =>
  createProgram(
    { settings: readSettings({}, tmpdir()), words, say: () => undefined, exit: () => undefined },
    undefined,
  );

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-language-'));
  await writeFile(
    join(folder, 'plan.txt'),
    '临川县2024年河湖治理工作方案\n\n一、主要任务\n（一）推进河道清淤。全年清淤河道30公里。（责任单位：县水利局）\n',
  );
  await writeFile(
    join(folder, 'draft.txt'),
    '临川县2026年工作要点\n\n1.推进河道清淤。适时清淤。（责任单位：有关部门）\n',
  );
  expect(await run('ingest', join(folder, 'plan.txt'))).toMatchObject({ code: 0 });
});

const run = (...args: string[]) => cli(args, { cwd: folder, env: { ZHENGMAI_STORE: join(folder, 'zhengmai.db') } });

describe('the language of the command line', () => {
  it.each([
    [['search', '河道'], 'C.UTF-8', 'en'],
    [['search', '河道'], 'en_GB.UTF-8', 'en'],
    [['search', '河道'], 'zh_CN.UTF-8', 'zh'],
    [['search', '河道'], 'zh-TW', 'zh'],
    [['search', '--lang', 'en', '河道'], 'zh_CN.UTF-8', 'en'],
    [['search', '河道', '--lang=zh'], 'C', 'zh'],
    [['search', '河道', '--limit', '3', '--json', '--lang', 'zh'], 'C', 'zh'],
    [['search', '河道', '--lang', 'fr'], 'zh', 'zh'],
  ] as const)('of %j under %s is %s', (args, locale, language) => {
    expect(languageOf(args, locale)).toBe(language);
  });

  it('is refused in one sentence when it is neither', async () => {
    const { code, stderr } = await run('stats', '--lang', 'fr');
    expect(code).toBe(2);
    expect(stderr).toMatch(/Allowed choices are zh, en/);
  });

  it('is one for all that a command prints', async () => {
    const [draft, plan] = [join(folder, 'draft.txt'), join(folder, 'plan.txt')];
    for (const args of [
      ['review', draft],
      ['extract', plan],
    ]) {
      const [en, zh] = [await run(...args), await run(...args, '--lang', 'zh')];
      expect([en.code, zh.code]).toEqual([0, 0]);
      // What stays is the plans' own: names, quotes, citations.
      const own = (line: string) =>
        line.replace(/[“《].*?[”》]|^\S*\s?推进河道清淤.*|有关部门|县水利局|临川县\S*/gu, '');
      const words = en.stdout
        .split('\n')
        .map(own)
        .filter((line) => HAN.test(line) && !/^ *(?:\S+|［.*)$/u.test(line));
      expect(words, args[0]).toEqual([]);
      expect(zh.stdout, args[0]).toMatch(/举措|先例/);
    }
  });

  it('is told in the locale of the person', async () => {
    const env = { ZHENGMAI_STORE: join(folder, 'zhengmai.db'), LC_ALL: 'zh_CN.UTF-8' };
    const { stdout } = await cli(['search', '预算公开'], { cwd: folder, env });
    expect(stdout).toMatch(/^库中没有能回答的内容。\n/);
  });

  it.each([
    [['stats', '--store', 'nowhere.db'], 2, /nowhere\.db 处没有存储：请用 --store 指定另一个，或用 `ingest` 建立。\n$/],
    [['serch', '河道'], 2, /^错误：没有命令 serch\n（是否指 search？）\n/],
    [['search', '河道', '--limit', 'many'], 2, /^错误：选项 --limit <number> 的值 many 无效。应为 1 至 \d+ 的整数。\n/],
    [['extract', 'deck.ppt'], 1, /^deck\.ppt 是演示文稿：请把文字复制到 \.txt 或 \.docx 文件中。\n$/],
  ] as const)('is that of what went wrong as well: %j', async (args, code, said) => {
    await writeFile(join(folder, 'deck.ppt'), 'slides');
    const done = await run(...args, '--lang', 'zh');
    expect(done.stderr.replaceAll(`${folder}/`, '')).toMatch(said);
    expect(done.code).toBe(code);
  });

  it('is that of what was not read, and programs get what they know', async () => {
    await writeFile(join(folder, 'empty.txt'), '');
    const [text, json] = [
      await run('ingest', 'empty.txt', '--lang', 'zh'),
      await run('ingest', 'empty.txt', '--lang', 'zh', '--json'),
    ];
    expect(text.stdout).toMatch(/empty\.txt 是空文件。/);
    expect(JSON.parse(json.stdout).outcomes[0].reason).toBe(`empty.txt is empty.`);
  });

  it('is Chinese for every line of the help, and nothing is translated in vain', async () => {
    const used = new Set<string>();
    const visit = (command: Command) => {
      const { registeredArguments, options, commands } = command;
      for (const { description } of [...registeredArguments, ...options]) used.add(description);
      used.add(command.description());
      commands.forEach(visit);
    };
    visit(await program(wordsIn.en));
    const plain = [...used].filter((text) => /\b(?:the|a|of|to|and|or|it|why|which)\b/i.test(text));
    expect(plain.filter((text) => !(text in HELP_ZH))).toEqual([]);
    const frame = new Set(['Usage:', 'Arguments:', 'Options:', 'Commands:', 'display help for command']);
    expect(Object.keys(HELP_ZH).filter((text) => !used.has(text) && !frame.has(text))).toEqual([]);
    const { stdout } = await run('search', '--help', '--lang', 'zh');
    expect(stdout).toMatch(/^用法： zhengmai search/);
    expect(stdout).toMatch(/退出码：/);
  });
});
