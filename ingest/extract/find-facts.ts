import type { ExtractedBrand, ExtractedCitation, ExtractedTarget, FinderContext, Segment } from '../extraction.ts';
import { findBrands } from './brands/find-brands.ts';
import { findCitations } from './citations/find-citations.ts';
import { findTargets } from './targets/find-targets.ts';

/** Facts of a document, each field in text order. */
export interface Facts {
  readonly targets: readonly ExtractedTarget[];
  readonly brands: readonly ExtractedBrand[];
  readonly citations: readonly ExtractedCitation[];
}

/** Hands each segment to the finders of targets, brands and citations; noise says nothing. */
export function findFacts(segments: readonly Segment[], context: FinderContext): Facts {
  const spoken = segments.filter(({ role }) => role !== 'noise');
  return {
    targets: inOrder(spoken.flatMap((segment) => findTargets(segment, context))),
    brands: inOrder(spoken.flatMap((segment) => findBrands(segment, context))),
    citations: inOrder(spoken.flatMap((segment) => findCitations(segment, context))),
  };
}

function inOrder<T extends { readonly start: number; readonly end: number }>(found: readonly T[]): T[] {
  return [...found].sort((a, b) => a.start - b.start || a.end - b.end);
}
