import type { Role } from '../../../../graph/model.ts';
import type { ExtractedUnit } from '../../../extraction.ts';

/** Role by which units are kept when one is named twice: a lead stays a lead. */
const WEIGHT: Record<Role, number> = { lead: 2, responsible: 1, support: 0 };

/** One entry a name: the first stays, unless it was inherited and a later one has the stronger role. */
export function mergeByName(units: readonly ExtractedUnit[]): ExtractedUnit[] {
  const merged: ExtractedUnit[] = [];
  for (const unit of units) {
    const at = merged.findIndex(({ name }) => name === unit.name);
    const known = merged[at];
    if (!known) merged.push(unit);
    else if (WEIGHT[unit.role] > WEIGHT[known.role] && known.basis !== 'stated') merged[at] = unit;
  }
  return merged;
}
