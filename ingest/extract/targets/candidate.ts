import type { Span } from '../../../graph/text/span.ts';
import type { SegmentRole } from '../../extraction.ts';
import type { Rule } from '../rule.ts';
import type { Quantity } from './number/quantity.ts';
import type { Deadline } from './time/deadline.ts';

/** A quantity with all that decides whether it is a target. */
export interface Candidate {
  readonly quantity: Quantity;
  readonly role: SegmentRole;
  /** From the end of the quantity before it, if that stands in the same clause, to the beginning of the next. */
  readonly clause: Span;
  readonly sentence: Span;
  /** Text of the clause before and after the quantity. */
  readonly before: string;
  readonly after: string;
  /** The same, as far as the clause reaches, other quantities included. */
  readonly wholeBefore: string;
  readonly wholeAfter: string;
  /** Parted from the quantity before it by a mere 、 or 和: 20个、50个. */
  readonly continues: boolean;
  /** Text of the sentence before the clause, its last 60 characters. */
  readonly lead: string;
  /** What goes on behind the quantity, its first 24 characters, other clauses included. */
  readonly following: string;
  readonly deadline: Deadline | null;
  /** In quotes, which mostly hold names. */
  readonly quoted: boolean;
  /** What the level starts from, 2020年的52% in 从2020年的52%提高到65%, and its number. */
  readonly baseline?: string;
  readonly baselineQuantity?: Quantity;
}

/** A rule that says which numbers are no targets. */
export interface ExclusionRule extends Rule {
  readonly excludes: (candidate: Candidate) => boolean;
}

/** A rule that says which numbers are targets; `accepts` sees what no exclusion has taken. */
export interface TargetRule extends Rule {
  readonly accepts: (candidate: Candidate) => boolean;
}
