import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

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
