import type { Basis } from '../../../graph/model.ts';
import type { ExtractedUnit } from '../../extraction.ts';
import type { ListedUnit } from '../plan.ts';

/** A unit as a measure bears it: the rule that gives it, and the bracket, line or clause that a reader is shown. */
export function extractedUnit(
  { name, role, first, start, end }: ListedUnit,
  shown: { readonly start: number; readonly end: number },
  rule: string,
  basis: Basis,
): ExtractedUnit {
  return { name, role, first, start, end, lineStart: shown.start, lineEnd: shown.end, rule, basis };
}
