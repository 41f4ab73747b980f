import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { printSchema } from '../../../api/print-schema.ts';

it('api/schema.graphql is what the code serves (`npm run schema` prints it anew)', async () => {
  const printed = await readFile(join(import.meta.dirname, '../../../api/schema.graphql'), 'utf8');
  expect(printed).toBe(printSchema());
});
