import type { ExtractedTarget, FinderContext, Segment } from '../../extraction.ts';
import { readNumbers } from './read-numbers.ts';

/** 指标 that a segment sets, in text order. `readNumbers` also says which numbers were seen and not taken. */
export function findTargets(segment: Segment, context: FinderContext): ExtractedTarget[] {
  return readNumbers(segment, context).targets;
}
