import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from '../api/cli/language/language.ts';
import { createProgram } from '../api/cli/program.ts';
import { readSettings } from '../api/cli/settings.ts';
import type { Embedder } from '../graph/embed/embedder.ts';
import { embeddedStore } from '../graph/embedded/embedded-store.ts';
import { search } from '../graph/search/search.ts';
import type { GraphStore } from '../graph/store/graph-store.ts';
import { ingestFiles } from '../ingest/load.ts';
import { testEmbedder } from './model.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
let store: GraphStore;
let embedder: Embedder;
let program: Command;

beforeAll(async () => {
  program = await createProgram(
    { settings: readSettings({}, tmpdir()), words: wordsIn.en, say: () => undefined, exit: () => undefined },
    undefined,
  );
  embedder = await testEmbedder();
  store = embeddedStore({ path: ':memory:', model: embedder.model, dimensions: embedder.dimensions });
  await store.open();
  const plans = readdirSync(join(ROOT, 'samples')).filter((name) => name.endsWith('.txt'));
  await ingestFiles(
    { store, embedder },
    plans.map((name) => join(ROOT, 'samples', name)),
  );
});
afterAll(async () => {
  await store?.close();
  await embedder?.close();
});

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');

  it.each(answers(text))('%s: first %s', async (question, title, plan) => {
    const found = await search({ store, embedder }, { query: question });
    const [first] = (await found.hits({ first: 1 })).items;
    const measure = first?.node.measure;
    const [document] = await store.nodes([measure?.documentId ?? '']);
    expect(measure).toMatchObject({ kind: 'Measure', title });
    expect(document).toMatchObject({ kind: 'Document', title: plan });
  });

  it('names every command, with options that there are', () => {
    const usages = commandUsages(text);
    expect([...new Set(usages.map(({ command }) => command))].sort()).toEqual(
      program.commands.map((command) => command.name()).sort(),
    );
    const unknown = usages.flatMap(({ command, options }) => {
      const known = optionsOf(program.commands.find((each) => each.name() === command));
      return options.filter((option) => !known.has(option)).map((option) => `${command} ${option}`);
    });
    expect(unknown).toEqual([]);
  });

  it('leads to every page of docs', () => {
    const pages = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));
    expect(pages.filter((page) => !text.includes(`](docs/${page}`))).toEqual([]);
  });

  it('gives at least five questions to try', () => {
    expect(answers(text).length).toBeGreaterThanOrEqual(5);
  });
});

it('gives the same settings in both languages', () => {
  const [english, chinese] = ['README.md', 'README.zh-CN.md'].map((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .match(/^\| `(?:ZHENGMAI|NEO4J)_[^|]+/gmu)
      ?.map((cell) => cell.match(/[A-Z_0-9]{6,}/gu)),
  );
  expect(chinese).toEqual(english);
});

/** The commands of the table of commands, each with the options that stand beside it. */
function commandUsages(text: string): { command: string; options: string[] }[] {
  const rows = text.split('\n').filter((line) => /^\| `[a-z]/u.test(line));
  return rows.flatMap((row) => {
    const [usage = ''] = row.slice(2).split(/(?<!\\)\|/u);
    return [...usage.matchAll(/`([a-z]+)([^`]*)`/gu)].map(([, command = '', rest = '']) => ({
      command,
      options: rest.match(/--[a-z]+/gu) ?? [],
    }));
  });
}

function optionsOf(command: Command | undefined): Set<string | undefined> {
  return new Set(
    [command, ...(command?.commands ?? [])].flatMap((each) => each?.options.map((option) => option.long) ?? []),
  );
}

/** The rows of the table under the mark, without its head. */
function answers(text: string): [string, string, string][] {
  const table = /<!-- ci: answers -->\n(?<rows>(?:\|.*\n)+)/.exec(text)?.groups?.rows ?? '';
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map(([, question = '', title = '', plan = '']) => [question, title, plan]);
}
