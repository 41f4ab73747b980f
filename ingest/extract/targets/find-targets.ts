import type { ExtractedTarget, FinderContext, Segment } from '../../extraction.ts';
import { bookTitles } from '../citations/book-title.ts';
import { candidatesOf, type Sentence } from './candidates-of.ts';
import { sentencesOf } from './clause.ts';
import { type Deadline, scanDeadlines } from './deadline.ts';
import { scanQuantities } from './quantity.ts';
import { EXCLUSIONS, TARGET_RULES } from './rules.ts';
import { type Accepted, toTargets } from './to-targets.ts';
import { targetsWithoutNumber } from './without-number.ts';

/** 指标 that a segment sets, in text order. Reports, notices, unit lines and noise set none. */
export function findTargets(segment: Segment, context: FinderContext): ExtractedTarget[] {
  if (!['measure', 'goal', 'heading', 'guiding'].includes(segment.role)) return [];
  const { text, year } = context;
  const titles = bookTitles(text, segment.start, segment.end);
  const found: ExtractedTarget[] = [];
  let carried: Deadline | null = null;
  for (const sentence of sentencesOf(text, segment.start, segment.end)) {
    if (startsAnew(text, sentence.start)) carried = null;
    const outsideTitles = ({ start }: { start: number }) => !isInside(titles, start);
    const deadlines = scanDeadlines(text, sentence.start, sentence.end, year).filter(outsideTitles);
    const quantities = scanQuantities(text, sentence.start, sentence.end)
      .filter(outsideTitles)
      .filter(({ start }) => !isInside(deadlines, start));
    const accepted = acceptedOf({ text, role: segment.role, sentence, deadlines, quantities, carried });
    for (const target of toTargets(text, accepted, deadlines)) found.push(target);
    if (segment.role !== 'guiding') {
      for (const target of targetsWithoutNumber({ text, segment, sentence, deadlines, carried })) found.push(target);
    }
    // A goal's year stands for its whole paragraph; in a measure it ends with the sentence.
    if (segment.role === 'goal') carried = deadlines.at(-1) ?? carried;
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Numbers that are no targets do not part the words of those that are, so what is left is looked at once more. */
function acceptedOf(sentence: Sentence): Accepted[] {
  const first = acceptedOnce(sentence);
  const kept = first.flatMap(({ candidate: { quantity, baselineQuantity } }) =>
    baselineQuantity === undefined ? [quantity] : [baselineQuantity, quantity],
  );
  return kept.length === sentence.quantities.length ? first : acceptedOnce({ ...sentence, quantities: kept });
}

function acceptedOnce(sentence: Sentence): Accepted[] {
  return candidatesOf(sentence).flatMap((candidate) => {
    if (sentence.role === 'guiding' && candidate.deadline === null) return [];
    if (EXCLUSIONS.some((rule) => rule.excludes(candidate))) return [];
    const rule = TARGET_RULES.find(({ accepts }) => accepts(candidate));
    return rule === undefined ? [] : [{ candidate, rule }];
  });
}

/** A new paragraph; 到2025年： before a list and the items that dashes open belong together. */
function startsAnew(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 6), at);
  if (!/\n\s*$/u.test(before)) return at === 0;
  return !/[：:；;，,]\s*$/u.test(before) && !/^\s*[-—–•·●]/u.test(text.slice(at, at + 4));
}

/** True when a sorted list of spans holds the offset. */
function isInside(spans: readonly { readonly start: number; readonly end: number }[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return false;
    if (at < span.start) high = middle;
    else if (at >= span.end) low = middle + 1;
    else return true;
  }
  return false;
}
