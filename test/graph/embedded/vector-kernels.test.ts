import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import assembler from 'wabt';

const FOLDER = join(import.meta.dirname, '../../../graph/embedded/vectors');

it('vector-kernels.ts is vector-kernels.wat assembled (`npm run kernels` writes it anew)', async () => {
  const source = await readFile(join(FOLDER, 'vector-kernels.wat'), 'utf8');
  const module = (await assembler()).parseWat('vector-kernels.wat', source, { simd: true });
  module.validate();
  const lines = Buffer.from(module.toBinary({}).buffer)
    .toString('base64')
    .match(/.{1,100}/g);
  const printed = `/** vector-kernels.wat assembled, as base64. */
export const VECTOR_KERNELS = [
${lines?.map((line) => `  '${line}',`).join('\n')}
].join('');
`;
  await expect(printed).toMatchFileSnapshot(join(FOLDER, 'vector-kernels.ts'));
});
