import { expect, it } from 'vitest';
import { withoutPlainFormulas } from '../../../../ingest/read/markdown/latex.ts';

it.each([
  ['种植$1.2\\times10^{4}$亩', '种植1.2×10^4亩'],
  ['培训$5\\times 10^3$人', '培训5×10^3人'],
  ['低于$10^{-3}$', '低于10^-3'],
  ['绿化$30m^{2}$', '绿化30m2'],
  ['到$2025$年达到$95\\%$', '到2025年达到95%'],
])('%s is plain: %s', (written, plain) => {
  expect(withoutPlainFormulas(written)).toBe(plain);
});
