import type { Role } from './model.ts';

/**
 * 更正: what a reader says is wrong in what was read from a plan. Kept as data beside the store, a line each, and applied whenever the
 * plan is read; it wins over every rule.
 *
 * not-a-unit: the name is no unit · other-unit: it is the unit `is` · missing-unit: `name` stands there and bears `role` · other-role: its
 * role is `role` · not-a-target: the number is no target · missing-measure: the words are a measure · same-unit: `name` and `is` are one unit
 */
export const CLAIMS = [
  'not-a-unit',
  'other-unit',
  'missing-unit',
  'other-role',
  'not-a-target',
  'missing-measure',
  'same-unit',
] as const;
export type Claim = (typeof CLAIMS)[number];

export interface Correction {
  /** From what it says and where, so that saying the same twice is one decision. */
  readonly id: string;
  readonly claim: Claim;
  /** Title of the plan; null for `same-unit`, which holds for every plan. */
  readonly plan: string | null;
  /** What stands right before `quote`, as much as tells it from the same words elsewhere in the plan. */
  readonly before: string;
  /** The words that are meant, as the plan has them. */
  readonly quote: string;
  /** The unit as written that is meant; null where a claim is not about one. */
  readonly name: string | null;
  /** What it is instead. */
  readonly is: string | null;
  readonly role: Role | null;
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  readonly why: string | null;
}

/** Name of the rule that stands in the evidence of what a person decided. */
export const CORRECTED = 'reader/correction';
