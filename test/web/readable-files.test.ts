import { expect, it } from 'vitest';
import { READERS } from '../../ingest/read/registry.ts';
import { READABLE_FILES } from '../../web/documents/adding/readable-files.ts';

it('offers only files that a reader reads, and some of every reader', () => {
  const known = READERS.map(({ extensions }) => extensions.map((extension) => `.${extension}`));
  expect(READABLE_FILES.filter((ending) => !known.flat().includes(ending))).toEqual([]);
  expect(known.filter((endings) => !endings.some((ending) => READABLE_FILES.includes(ending)))).toEqual([]);
});
