import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../ingest/extract/extract.ts';
import { printKind, printMeasures, printMetadata, printUnits } from './manual/print-facts.ts';
import { printRules } from './manual/print-rules.ts';
import { RULE_GROUPS, rulesOf } from './manual/rule-groups.ts';
import { sourceOf } from './sources.ts';

const FIELDS = [
  { rules: rulesOf('metadata'), print: printMetadata },
  { rules: rulesOf('kind'), print: printKind },
  { rules: rulesOf('measure'), print: printMeasures },
  { rules: rulesOf('unit'), print: printUnits },
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

/** Resolution concludes regions, issuers and who answers for a plan. */
const CONCLUDED = /^(?:region|issuer|unit)\//;
const FIELDS_OF_NAMES = [...RULE_GROUPS.map(({ field }) => field), 'region', 'issuer'].join('|');
const RULE_NAME = new RegExp(`^.*['"\`]((?:${FIELDS_OF_NAMES})/[a-z-]+)['"\`].*$`, 'gm');

describe('the list of rules', () => {
  const all = RULE_GROUPS.flatMap(({ rules }) => rules);

  it('names each rule once, with its field in front', () => {
    const names = all.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { field, rules } of RULE_GROUPS)
      for (const { name } of rules) expect(name).toMatch(field === 'resolve' ? CONCLUDED : new RegExp(`^${field}/`));
  });

  it('shows examples with every rule', () => {
    for (const { name, summary, examples } of all) {
      expect(examples.length, name).toBeGreaterThan(0);
      expect(summary, name).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('holds every name that can stand on a fact: code that finds one takes it from its rule', () => {
    const ingest = new URL('../../../ingest/', import.meta.url);
    // Counts of facts are listed by the rules that found them.
    const isCode = (path: string) => path.endsWith('.ts') && path !== join('confidence', 'observed.ts');
    const files = readdirSync(ingest, { recursive: true, encoding: 'utf8' }).filter(isCode);
    const written = files.flatMap((path) =>
      [...readFileSync(new URL(path, ingest), 'utf8').matchAll(RULE_NAME)].map(([line, name]) => ({
        path,
        line,
        name,
      })),
    );
    expect(written.map(({ name }) => name).sort()).toEqual(all.map(({ name }) => name).sort());
    for (const { path, line } of written) {
      expect(path, line).toMatch(/\/rules\/(?:[a-z-]+\/)?[a-z-]+\.ts$/);
      expect(line, path).toMatch(/^ {2}name: /);
    }
  });

  it('is printed in docs/extraction.md (npx vitest run test/ingest/extract -u writes it anew)', async () => {
    await expect(printRules()).toMatchFileSnapshot('../../../docs/extraction.md');
  });
});
