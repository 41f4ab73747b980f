import { describe, expect, test } from 'vitest';
import { findTargets } from '../../../ingest/extract/targets/find-targets.ts';
import { printTarget } from '../../../ingest/extract/targets/print-target.ts';
import { TARGET_AND_EXCLUSION_RULES } from '../../../ingest/extract/targets/rules.ts';
import type { SegmentRole } from '../../../ingest/extraction.ts';

const targetsOf = (text: string, role: SegmentRole = 'measure') =>
  findTargets({ role, start: 0, end: text.length }, { text, year: 2024 });

describe.each(TARGET_AND_EXCLUSION_RULES)('$name', ({ examples }) => {
  test.each(examples)('$text', ({ text, finds }) => {
    const found = targetsOf(text);
    expect(found.map(printTarget)).toEqual(finds);
    for (const target of found) expect(text.slice(target.start, target.end)).toBe(target.text);
  });
});
