import type { Evidence } from '../../../graph/model.ts';
import { ENDS_LIKE_A_BODY } from '../../../graph/names/offices/office-forms.ts';
import type { ExtractedDocument } from '../../extraction.ts';
import { type DocumentScope, evidenceAt } from '../fact-edge.ts';
import type { Issuer } from '../issuer.ts';
import type { ResolvedUnit } from './unit.ts';
import type { UnitsByOffset } from './units.ts';

/** A written name and the unit it was taken for: why, and where it is written first. */
export interface Join {
  /** As written. */
  readonly alias: string;
  readonly canonical: string;
  readonly unitId: string;
  /** Chinese sentences; a person can check each. */
  readonly why: readonly string[];
  readonly evidence: Evidence;
  /** False when neither a list nor its ending tells that the name is a body's; it is kept as written. */
  readonly recognised: boolean;
}

/** One join a written name and unit, in the order of the text. */
export function joinsOf(
  scope: DocumentScope,
  document: ExtractedDocument,
  units: UnitsByOffset,
  issuers: readonly Issuer[],
): Join[] {
  const joins = new Map<string, Join>();
  const add = (unit: ResolvedUnit, alias: string, evidence: Evidence) => {
    const key = `${alias}\u001f${unit.id}`;
    const { name: canonical, id: unitId, why } = unit;
    const recognised = unit.known || ENDS_LIKE_A_BODY.test(unit.office);
    if (!joins.has(key)) joins.set(key, { alias, canonical, unitId, why, evidence, recognised });
  };
  for (const issuer of issuers) add(issuer.unit, issuer.written, evidenceAt(scope, issuer));
  for (const { units: written } of document.measures) {
    for (const mention of written) {
      const unit = units.get(mention.start);
      if (unit) add(unit, mention.name, evidenceAt(scope, mention));
    }
  }
  return [...joins.values()];
}
