import type { MeasureNode } from '../model.ts';
import type { Candidate } from './fuse.ts';
import { markRuns } from './mark.ts';
import { contentWords, foldEach } from './words.ts';

export interface Verdict {
  /** exact: all words are there; close: near enough in meaning or in words; none: about something else. */
  readonly match: 'exact' | 'close' | 'none';
  /** What of the question the measure holds, longest runs first. */
  readonly terms: readonly string[];
}

/** Decides what counts as an answer: see docs/search.md, "The floor". */
export function judge(text: string, hasModel: boolean): (measure: MeasureNode, candidate: Candidate) => Verdict {
  const words = contentWords(text);
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  return (measure, { cosine }) => {
    const held = foldEach([...measure.path, measure.title ?? '', measure.text].join('\n'));
    const present = words.filter((word) => held.includes(word));
    const terms = termsIn(text, held);
    if (words.length > 0 && present.length === words.length) return { match: 'exact', terms };
    const coverage = letters === 0 ? 0 : present.reduce((sum, word) => sum + word.length, 0) / letters;
    const isClose = hasModel ? (cosine ?? 0) >= COSINE_FLOOR - coverage * COVERAGE_CREDIT : coverage >= COVERAGE_FLOOR;
    return { match: isClose ? 'close' : 'none', terms };
  };
}

const COSINE_FLOOR = 0.6;
const COVERAGE_CREDIT = 0.12;
const COVERAGE_FLOOR = 0.6;

function termsIn(text: string, held: string): string[] {
  const runs = markRuns(text, held).map(({ start, end }) => held.slice(start, end));
  return [...new Set(runs)].sort((a, b) => b.length - a.length);
}
