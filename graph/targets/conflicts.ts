import type { Comparator } from '../model.ts';
import { isWithin } from '../names/is-within.ts';
import type { ComparedTarget } from './compared-target.ts';

/**
 * `differs`: two demands for one place and year are not the same. `laxer`: a place demands less of itself than a place
 * above it demands for the same year.
 */
type ConflictKind = 'differs' | 'laxer';

export interface Conflict {
  readonly kind: ConflictKind;
  /** The laxer one first. */
  readonly records: readonly [ComparedTarget, ComparedTarget];
}

export function conflictsAmong(records: readonly ComparedTarget[]): readonly Conflict[] {
  return records.flatMap((one, i) =>
    records.slice(i + 1).flatMap((other) => {
      const conflict = between(one, other);
      return conflict ? [conflict] : [];
    }),
  );
}

function between(one: ComparedTarget, other: ComparedTarget): Conflict | null {
  if (one.value === null || other.value === null || !one.region || !other.region || one.year !== other.year)
    return null;
  const [lax, strict] = isLaxer(other, one) ? [other, one] : [one, other];
  if (one.region.id === other.region.id) {
    const isSame = one.value === other.value && one.upper === other.upper;
    return isSame ? null : { kind: 'differs', records: [lax, strict] };
  }
  const isBelow = strict.region && lax.region && isWithin(lax.region.code, strict.region.code);
  return isBelow && isLaxer(lax, strict) ? { kind: 'laxer', records: [lax, strict] } : null;
}

/** Only demands that point the same way can be told apart by how much they ask. */
function isLaxer(one: ComparedTarget, other: ComparedTarget): boolean {
  const [a, b] = [directionOf(one.target.comparator), directionOf(other.target.comparator)];
  if (one.value === null || other.value === null || a !== b) return false;
  return a === 'up' ? one.value < other.value : one.value > other.value;
}

const directionOf = (comparator: Comparator) =>
  comparator === 'lte' || comparator === 'lt' || comparator === 'decrease-by' ? 'down' : 'up';
