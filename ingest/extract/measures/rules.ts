import type { Rule } from '../rule.ts';
import { notAMeasure } from './rules/not-a-measure.ts';
import { numberedItem } from './rules/numbered-item.ts';
import { phase } from './rules/phase.ts';
import { phaseParagraph } from './rules/phase-paragraph.ts';
import { reportSentence } from './rules/report-sentence.ts';
import { safeguard } from './rules/safeguard.ts';
import { tableRow } from './rules/table-row.ts';
import { unitParagraph } from './rules/unit-paragraph.ts';

export const MEASURE_RULES: readonly Rule[] = [
  numberedItem,
  safeguard,
  phase,
  unitParagraph,
  phaseParagraph,
  tableRow,
  reportSentence,
  notAMeasure,
];
