import type { ExtractedTarget, FinderContext, Segment } from '../../extraction.ts';

/** 指标 that a segment sets, in text order. */
export function findTargets(_segment: Segment, _context: FinderContext): ExtractedTarget[] {
  return [];
}
