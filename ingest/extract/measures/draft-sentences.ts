import { sentencesIn } from '../../../graph/text/sentences.ts';
import type { FinderContext } from '../../extraction.ts';
import type { Line } from '../../parse/lines/lines.ts';
import type { OutlineDocument } from '../../parse/outline.ts';
import type { MeasureDraft, MeasurePlan } from '../plan.ts';
import { readNumbers } from '../targets/read-numbers.ts';
import { findReportMeasures } from './find-report-measures.ts';

/** How a sentence that a writer wrote down alone is marked, so that it is told apart from what a whole plan orders. */
export const DRAFT_SENTENCE = 'draft/sentence';

/**
 * Measures of a draft that is a clause or two, without numbers, headings or a title: what a writer asks about is a measure,
 * so that each line is read, the one that a plan would have for its title too. Sentences that order work, and those that set a number.
 */
export function findDraftSentences(document: OutlineDocument, context: FinderContext): MeasurePlan {
  const { text, year } = context;
  const lines = document.lines.filter((line) => line.text !== '');
  const { measures: ordered } = findReportMeasures(text, { ...document, loose: lines }, year);
  const isTitle = ({ start, end }: Line) =>
    document.title !== null && start < document.title.end && end > document.title.start;
  const numbered = (line: Line) => numberSentences(line, context, ordered);
  const below = lines.filter((line) => !isTitle(line)).flatMap(numbered);
  const set = ordered.length + below.length > 0 ? below : lines.filter(isTitle).flatMap(numbered);
  const measures = [...ordered, ...set].toSorted((a, b) => a.start - b.start);
  return { measures, items: new Map(), roles: new Map(), segments: [] };
}

function numberSentences(line: Line, context: FinderContext, taken: readonly MeasureDraft[]): MeasureDraft[] {
  const { text } = context;
  return sentencesIn(text, line).flatMap(({ start, end }): MeasureDraft[] => {
    if (taken.some((one) => one.start < end && one.end > start)) return [];
    const { targets } = readNumbers({ role: 'measure', start, end }, context);
    if (targets.length === 0) return [];
    return [{ rule: DRAFT_SENTENCE, kind: 'action', number: null, title: null, path: [], start, end, source: null }];
  });
}
