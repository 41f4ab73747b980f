import { COUNTS, TALLY, UNIT_COUNTS } from './counts.ts';
import type { DerivedPart } from './derived-part.ts';
import { NAMES } from './names.ts';
import { PACKED } from './packed.ts';
import { SHARED_EDGES, SHARED_NODES } from './shared.ts';
import { VECTORS } from './vectors.ts';
import { WORDS } from './words.ts';

/** Each may be made from those before it. */
export const DERIVED: readonly DerivedPart[] = [
  SHARED_NODES,
  SHARED_EDGES,
  COUNTS,
  UNIT_COUNTS,
  TALLY,
  VECTORS,
  NAMES,
  WORDS,
  PACKED,
];
