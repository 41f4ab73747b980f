import type { ExtractedTarget, FinderContext, Note, Segment } from '../../extraction.ts';
import { bookTitles } from '../citations/book-title.ts';
import type { Candidate } from './candidate.ts';
import { candidatesOf, type Sentence } from './candidates-of.ts';
import { sentencesOf } from './clause.ts';
import { type Deadline, scanDeadlines } from './deadline.ts';
import { type Quantity, scanQuantities } from './quantity.ts';
import { EXCLUSIONS, TARGET_RULES } from './rules.ts';
import { type Accepted, toTargets } from './to-targets.ts';
import { targetsWithoutNumber } from './without-number.ts';

/** What the numbers of a segment come to: the targets, and a note for each number that was seen and not taken. */
export interface NumbersRead {
  readonly targets: ExtractedTarget[];
  readonly notes: Note[];
}

/** Reads the numbers of a segment once. Reports, notices, unit lines and noise set no targets, and earn no notes. */
export function readNumbers(segment: Segment, context: FinderContext): NumbersRead {
  if (!['measure', 'goal', 'heading', 'guiding'].includes(segment.role)) return { targets: [], notes: [] };
  const { text, year } = context;
  const titles = bookTitles(text, segment.start, segment.end);
  const targets: ExtractedTarget[] = [];
  const notes: Note[] = [];
  let carried: Deadline | null = null;
  for (const sentence of sentencesOf(text, segment.start, segment.end)) {
    if (startsAnew(text, sentence.start)) carried = null;
    const outsideTitles = ({ start }: { start: number }) => !isInside(titles, start);
    const deadlines = scanDeadlines(text, sentence.start, sentence.end, year).filter(outsideTitles);
    const quantities = scanQuantities(text, sentence.start, sentence.end)
      .filter(outsideTitles)
      .filter(({ start }) => !isInside(deadlines, start));
    const accepted = acceptedOf({ text, role: segment.role, sentence, deadlines, quantities, carried }, notes);
    for (const target of toTargets(text, accepted, deadlines)) targets.push(target);
    if (segment.role !== 'guiding') {
      for (const target of targetsWithoutNumber({ text, segment, sentence, deadlines, carried })) targets.push(target);
    }
    // A goal's year stands for its whole paragraph; in a measure it ends with the sentence.
    if (segment.role === 'goal') carried = deadlines.at(-1) ?? carried;
  }
  return { targets: targets.sort((a, b) => a.start - b.start), notes };
}

/** Numbers that are no targets do not part the words of those that are, so what is left is looked at once more. */
function acceptedOf(sentence: Sentence, notes: Note[]): Accepted[] {
  const first = acceptedOnce(sentence, (candidate, rule) => {
    const { quantity } = candidate;
    const date = quantity.sort === 'bare' || quantity.unit === '日';
    if (!date && quantity.numerals === 'arabic') notes.push(noteOf(sentence.text, quantity, rule));
  });
  const kept = first.flatMap(({ candidate: { quantity, baselineQuantity } }) =>
    baselineQuantity === undefined ? [quantity] : [baselineQuantity, quantity],
  );
  return kept.length === sentence.quantities.length ? first : acceptedOnce({ ...sentence, quantities: kept }, () => {});
}

function acceptedOnce(sentence: Sentence, passOver: (candidate: Candidate, rule: string) => void): Accepted[] {
  return candidatesOf(sentence).flatMap((candidate) => {
    const against =
      sentence.role === 'guiding' && candidate.deadline === null
        ? BACKGROUND
        : EXCLUSIONS.find((rule) => rule.excludes(candidate))?.name;
    const rule = against === undefined ? TARGET_RULES.find(({ accepts }) => accepts(candidate)) : undefined;
    if (rule !== undefined) return [{ candidate, rule }];
    passOver(candidate, against ?? UNGOVERNED);
    return [];
  });
}

/** Background holds targets only together with their deadline. */
const BACKGROUND = 'target/not-the-past';
/** No verb and no comparator makes the number a target. */
const UNGOVERNED = 'target/count';

function noteOf(text: string, { start, end }: Quantity, rule: string): Note {
  return { rule, message: `“${text.slice(start, end)}”未作为指标`, start, end };
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
