import type { SourceText } from './source-text.ts';

/** For programs: `import { extract, readSource } from 'zhengmai'`. Nothing of it needs a store or a model. */
export { extract } from './extract/extract.ts';
export type * from './extraction.ts';
export { READ_LIMITS, type ReadLimits, readSource, readUpload } from './read/read-source.ts';
export type { SourceText } from './source-text.ts';

/** Plain text as a source that `extract` takes; offsets count its UTF-16 code units. */
export function textSource(text: string, name = 'plan.txt'): SourceText {
  return { name, origin: name, encoding: 'utf-8', format: 'text', text, pageStarts: [] };
}
