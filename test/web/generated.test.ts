import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSchema, type GraphQLEnumType, isEnumType } from 'graphql';
import { expect, it } from 'vitest';
import { RULES_IN_ENGLISH } from '../../web/rules/rules-in-english.ts';
import { RULE_GROUPS } from '../ingest/extract/manual/rule-groups.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Those that the page lists, or reads from an address. */
const LISTED = [
  'NodeKind',
  'EdgeKind',
  'Role',
  'DocumentKind',
  'Direction',
  'FacetField',
  'SearchSort',
  'DocumentSort',
];

it('the types that the page is checked against are those of the printed schema', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhengmai-types-'));
  try {
    const output = join(folder, 'graphql-env.d.ts');
    const command = ['generate-output', '--tsconfig', 'web/tsconfig.json', '--output', output];
    await promisify(execFile)(join(ROOT, 'node_modules/.bin/gql.tada'), command, { cwd: ROOT });
    const isSame =
      (await readFile(output, 'utf8')) === (await readFile(join(ROOT, 'web/generated/graphql-env.d.ts'), 'utf8'));
    expect(isSame, 'run `npx gql.tada generate-output --tsconfig web/tsconfig.json` and commit').toBe(true);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it('the values that the page lists are those of the printed schema (`npm run enumerations` writes them anew)', async () => {
  const schema = buildSchema(await readFile(join(ROOT, 'api/schema.graphql'), 'utf8'));
  const types = LISTED.map((name) => schema.getType(name)).filter((type): type is GraphQLEnumType => isEnumType(type));
  expect(types.map(({ name }) => name)).toEqual(LISTED);
  await expect(types.map(listOf).join('\n')).toMatchFileSnapshot('../../web/generated/enumerations.ts');
});

it('the rules that the page explains are those that there are (`npm run enumerations` writes them anew)', async () => {
  const rules = RULE_GROUPS.flatMap((group) => group.rules);
  const lines = rules.map(({ name, summary }) => {
    const quoted = `'${summary.replaceAll("'", "\\'")}'`;
    const line = `  '${name}': ${quoted},\n`;
    return line.length <= 121 ? line : `  '${name}':\n    ${quoted},\n`;
  });
  const content = `export const RULES = {\n${lines.join('')}} as const;\n`;
  await expect(content).toMatchFileSnapshot('../../web/generated/rules.ts');
  const unexplained = rules.filter(({ name }) => !(name in RULES_IN_ENGLISH)).map(({ name }) => name);
  expect(unexplained, 'say in web/rules/rules-in-english.ts what they recognise').toEqual([]);
});

/** `NodeKind` as `export const NODE_KINDS = ['Document', …] as const;`, one value a line as the formatter has it. */
function listOf(type: GraphQLEnumType): string {
  const name = `${type.name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()}S`;
  const values = type.getValues().map((value) => `'${value.name}'`);
  const line = `export const ${name} = [${values.join(', ')}] as const;\n`;
  return line.length <= 121
    ? line
    : `export const ${name} = [\n${values.map((value) => `  ${value},\n`).join('')}] as const;\n`;
}
