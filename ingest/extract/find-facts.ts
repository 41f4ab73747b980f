import type {
  ExtractedBrand,
  ExtractedCitation,
  ExtractedTarget,
  FinderContext,
  Note,
  Segment,
  SegmentRole,
} from '../extraction.ts';
import { findBrands } from './brands/find-brands.ts';
import { findCitations } from './citations/find-citations.ts';
import { readNumbers } from './targets/read-numbers.ts';
import type { Deadline } from './targets/time/deadline.ts';

/** Facts of a document, each field in text order. */
export interface Facts {
  readonly targets: readonly ExtractedTarget[];
  readonly brands: readonly ExtractedBrand[];
  readonly citations: readonly ExtractedCitation[];
  /** Numbers that were seen and are no targets, with the rule that says why. */
  readonly notes: readonly Note[];
  /** Numbers before `targetsFrom` that would have been targets. */
  readonly numbersLeft: number;
}

/** Hands each segment to the finders of targets, brands and citations; noise says nothing, and what stands before `targetsFrom` sets no targets. */
export function findFacts(segments: readonly Segment[], context: FinderContext, targetsFrom = 0): Facts {
  const spoken = segments.filter(({ role }) => role !== 'noise');
  const targets: ExtractedTarget[] = [];
  const notes: Note[] = [];
  let carried: Deadline | null = null;
  let previous: SegmentRole = 'heading';
  let numbersLeft = 0;
  for (const segment of spoken) {
    // 到2025年 before a list of goals holds for all of them, headings among them included.
    const goesOn = segment.role !== 'goal' || previous === 'goal' || previous === 'heading';
    const numbers = readNumbers(segment, context, goesOn ? carried : null);
    if (segment.start < targetsFrom) numbersLeft += numbers.targets.length;
    else {
      for (const target of numbers.targets) targets.push(target);
      for (const note of numbers.notes) notes.push(note);
    }
    // What an introduction says by when ends with it.
    carried = segment.role === 'guiding' || segment.role === 'notice' ? null : numbers.carried;
    previous = segment.role;
  }
  return {
    targets: inOrder(targets),
    brands: inOrder(spoken.flatMap((segment) => findBrands(segment, context))),
    citations: inOrder(spoken.flatMap((segment) => findCitations(segment, context))),
    notes,
    numbersLeft,
  };
}

function inOrder<T extends { readonly start: number; readonly end: number }>(found: readonly T[]): T[] {
  return [...found].sort((a, b) => a.start - b.start || a.end - b.end);
}
