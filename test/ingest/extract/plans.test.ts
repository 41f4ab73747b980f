import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../ingest/extract/extract.ts';
import { expectInvariants } from './invariants.ts';
import { printMeasures, printMetadata, printUnits } from './manual/print-facts.ts';
import { sourceOf } from './sources.ts';

const PLANS = new URL('../../fixtures/plans/', import.meta.url);

/** Invented plans in the style of other departments; beside each text stands what a person reads from it. */
describe('plans of other fields', () => {
  for (const file of readdirSync(PLANS).filter((name) => name.endsWith('.txt') && !name.endsWith('.expected.txt'))) {
    it(file, async () => {
      const text = readFileSync(new URL(file, PLANS), 'utf8');
      const extraction = extract(sourceOf(text, file));
      expectInvariants(text, extraction);
      const read = [
        ...printMetadata(extraction),
        '',
        ...printMeasures(extraction),
        '',
        ...printUnits(extraction),
        '',
      ].join('\n');
      await expect(read).toMatchFileSnapshot(`../../fixtures/plans/${file.replace(/\.txt$/, '.expected.txt')}`);
    });
  }
});
