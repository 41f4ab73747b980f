import type { Comparator, DocumentKind, MeasureKind, Role } from '../model.ts';

/** Fields are joined by "and", values within a field by "or"; an absent field does not restrict. */
export interface MeasureFilter {
  readonly ids?: readonly string[] | undefined;
  readonly documentIds?: readonly string[] | undefined;
  readonly unitIds?: readonly string[] | undefined;
  readonly offices?: readonly string[] | undefined;
  /** With `unitIds` or `offices`: the role of those units; alone: some unit has the role. */
  readonly roles?: readonly Role[] | undefined;
  readonly brandIds?: readonly string[] | undefined;
  readonly regulationIds?: readonly string[] | undefined;
  /** Of the document; regions below count as well. */
  readonly regionIds?: readonly string[] | undefined;
  readonly years?: readonly number[] | undefined;
  /** Of the document; documents whose kind is not known do not pass. */
  readonly documentKinds?: readonly DocumentKind[] | undefined;
  readonly kinds?: readonly MeasureKind[] | undefined;
  /** Years in which the whole measure is due; measures without a deadline of their own do not pass. */
  readonly dueYears?: readonly number[] | undefined;
  /** Some target of the measure passes. */
  readonly target?: TargetCondition | undefined;
  /** True: some lead is named; false: none is. */
  readonly hasLead?: boolean | undefined;
}

/** Values in the target's own unit. */
export interface TargetCondition {
  readonly metricContains?: string | undefined;
  readonly unit?: string | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly comparators?: readonly Comparator[] | undefined;
}

export interface DocumentFilter {
  readonly ids?: readonly string[] | undefined;
  readonly regionIds?: readonly string[] | undefined;
  readonly years?: readonly number[] | undefined;
  readonly kinds?: readonly DocumentKind[] | undefined;
  readonly issuerIds?: readonly string[] | undefined;
  readonly titleContains?: string | undefined;
}
export type DocumentSort = 'newest' | 'oldest' | 'title';

export interface NameFilter {
  readonly nameContains?: string | undefined;
}

export interface UnitFilter extends NameFilter {
  readonly offices?: readonly string[] | undefined;
  readonly regionIds?: readonly string[] | undefined;
  readonly collective?: boolean | undefined;
}

export interface TargetFilter extends TargetCondition {
  readonly documentIds?: readonly string[] | undefined;
  readonly regionIds?: readonly string[] | undefined;
  readonly years?: readonly number[] | undefined;
  /** Inclusive ISO prefix, 2025 or 2025-06; targets without a deadline do not pass. */
  readonly deadlineTo?: string | undefined;
  /** True: those that a document sets as a whole; false: those of its measures. */
  readonly ofDocument?: boolean | undefined;
}
