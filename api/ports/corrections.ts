import type { Claim, Correction } from '../../graph/correction.ts';
import type { Role } from '../../graph/model.ts';

/** What a reader says is wrong, in terms of what is stored. */
export interface CorrectionRequest {
  readonly claim: Claim;
  /**
   * What it is about: a duty (`not-a-unit`, `other-unit`, `other-role`), a target (`not-a-target`), a measure (`missing-unit`), a document
   * (`missing-measure`) or a unit (`same-unit`), by its id.
   */
  readonly about: string;
  /** The unit that it is instead (`other-unit`, `same-unit`), or that is missing (`missing-unit`). */
  readonly unit?: string | undefined;
  readonly role?: Role | undefined;
  /** Words of the missing measure. */
  readonly quote?: string | undefined;
  readonly why?: string | undefined;
  /** Who says so. */
  readonly by: string;
}

export interface Corrected {
  readonly corrections: readonly Correction[];
  /** Documents that were read again because of it. */
  readonly documentIds: readonly string[];
}

/**
 * Readers' decisions about facts, and the plans they concern read again. Handed in by the composition root, as ingest is. A
 * `ZhengmaiError` says what is wrong with a request; nothing is noted then.
 */
export interface Corrections {
  /** All, oldest first, those about names of units last. */
  list(): Promise<readonly Correction[]>;
  add(request: CorrectionRequest): Promise<Corrected>;
  /** Takes one back; `NOT_FOUND` when there is none by this id. */
  undo(id: string): Promise<Corrected>;
}
