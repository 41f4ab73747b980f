import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../ingest/extract/extract.ts';
import { resolve } from '../../../ingest/resolve/resolve.ts';
import type { SourceText } from '../../../ingest/source-text.ts';
import { resolvePlan } from './plan.ts';

const SAMPLES = new URL('../../../samples/', import.meta.url);
const LINES = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(new URL(name, SAMPLES), 'utf8').split('\n'));

describe('resolution of whatever extraction finds', () => {
  it('never throws, and every quote, edge and passage holds, on real lines in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 60 }), (lines) => {
        const { source, nodes, edges, passages } = resolve(
          sourceOf(lines.join('\n')),
          extract(sourceOf(lines.join('\n'))),
        );
        const ids = new Set(nodes.map(({ id }) => id));
        expect(ids.size).toBe(nodes.length);
        for (const { from, to, evidence } of edges) {
          expect(ids.has(from) && ids.has(to)).toBe(true);
          for (const { start, end, quote } of evidence) expect(source.text.slice(start, end)).toBe(quote);
        }
        for (const { start, end, text, measureId } of passages) {
          expect(source.text.slice(start, end)).toBe(text);
          expect(ids.has(measureId)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps evidence of a size with the text when one line names thousands', () => {
    const units = Array.from({ length: 3000 }, (_, i) => `市第${i}管理局`);
    const { edges } = resolvePlan({
      title: '方案',
      issuer: '芜湖市人民政府',
      measures: [{ text: '推进。', units }],
    }).graph;
    const quoted = edges.flatMap(({ evidence }) => evidence).reduce((sum, { quote }) => sum + quote.length, 0);
    expect(quoted).toBeLessThan(units.join('、').length * 100);
  });
});

function sourceOf(text: string): SourceText {
  return { name: 'mixed.txt', origin: '/mixed.txt', encoding: 'utf-8', format: 'text', text, pageStarts: [] };
}
