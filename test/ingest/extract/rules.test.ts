import { describe, expect, it } from 'vitest';
import { extract } from '../../../ingest/extract/extract.ts';
import { KIND_RULES, WORK_RULES } from '../../../ingest/extract/kinds/rules.ts';
import { MEASURE_RULES } from '../../../ingest/extract/measures/rules.ts';
import { METADATA_RULES } from '../../../ingest/extract/metadata/rules.ts';
import { printKind, printMeasures, printMetadata, printUnits } from '../../../ingest/extract/print-facts.ts';
import { printRules } from '../../../ingest/extract/print-rules.ts';
import { RULE_GROUPS } from '../../../ingest/extract/rules.ts';
import { UNIT_RULES } from '../../../ingest/extract/units/rules.ts';
import { sourceOf } from './sources.ts';

const FIELDS = [
  { rules: METADATA_RULES, print: printMetadata },
  { rules: KIND_RULES, print: printKind },
  { rules: WORK_RULES, print: printMeasures },
  { rules: MEASURE_RULES, print: printMeasures },
  { rules: UNIT_RULES, print: printUnits },
];

for (const { rules, print } of FIELDS) {
  for (const { name, examples } of rules) {
    describe(name, () => {
      for (const { text, finds } of examples) {
        it(text.slice(-60).replace(/\n/g, '⏎'), () => {
          expect(print(extract(sourceOf(text)), text)).toEqual(finds);
        });
      }
    });
  }
}

describe('the list of rules', () => {
  const all = RULE_GROUPS.flatMap(({ rules }) => rules);

  it('names each rule once, with its field in front', () => {
    const names = all.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { field, rules } of RULE_GROUPS)
      for (const { name } of rules) expect(name.startsWith(`${field}/`)).toBe(true);
  });

  it('shows examples with every rule', () => {
    for (const { name, summary, examples } of all) {
      expect(examples.length, name).toBeGreaterThan(0);
      expect(summary, name).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('is printed in docs/extraction.md (npx vitest run test/ingest/extract -u writes it anew)', async () => {
    await expect(printRules()).toMatchFileSnapshot('../../../docs/extraction.md');
  });
});
