import type { Edge, MeasureNode } from '../../graph/model.ts';
import type { ExtractedDocument, ExtractedMeasure, ExtractedUnit } from '../extraction.ts';
import { type DocumentScope, evidenceAt, factEdge } from './fact-edge.ts';
import type { Issuer } from './issuer.ts';
import { mergeEdges } from './merge.ts';
import { issuersOwn } from './rules/issuers-own.ts';
import type { UnitsByOffset } from './units/units.ts';

/**
 * Who must carry out each measure. The first piece of evidence is the whole line, bracket or heading that states the role;
 * the second is the name within it. Where a plan names nobody, the department that issued it answers for it (`inferred`).
 */
export function responsibilities(
  scope: DocumentScope,
  document: ExtractedDocument,
  measures: readonly MeasureNode[],
  units: UnitsByOffset,
  issuer: Issuer | null,
): Edge[] {
  const edges = document.measures.flatMap((measure, i) => {
    const id = measures[i]?.id;
    if (id === undefined) return [];
    const named = namedUnits(scope, measure, id, units);
    if (named.length > 0 || !issuer || !issuersOwn.accepts(issuer)) return named;
    return [issuerAnswers(scope, id, issuer)];
  });
  return mergeEdges(edges);
}

function namedUnits(scope: DocumentScope, measure: ExtractedMeasure, measureId: string, units: UnitsByOffset): Edge[] {
  return measure.units.flatMap((written) => {
    const unit = units.get(written.start);
    if (!unit) return [];
    const { start, end, rule, basis, role, first, certainty } = written;
    const line = evidenceAt(scope, { ...shownLine(scope.text, written), rule, basis });
    const name = evidenceAt(scope, { start, end, rule, basis });
    const evidence = line.start === start && line.end === end ? [line] : [line, name];
    return [
      factEdge(scope, {
        kind: 'RESPONSIBLE_FOR',
        from: unit.id,
        to: measureId,
        order: start,
        role,
        first,
        basis,
        confidence: certainty,
        evidence,
      }),
    ];
  });
}

/** The whole line; of an endless one only what stands around the name, so that evidence stays of a size with the text. */
function shownLine(text: string, { start, end, lineStart, lineEnd }: ExtractedUnit): { start: number; end: number } {
  if (lineEnd - lineStart <= LONGEST_LINE) return { start: lineStart, end: lineEnd };
  return {
    start: wholeCharacter(text, Math.max(lineStart, start - AROUND)),
    end: wholeCharacter(text, Math.min(lineEnd, end + AROUND)),
  };
}

const LONGEST_LINE = 1000;
const AROUND = 120;

function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}

function issuerAnswers(scope: DocumentScope, measureId: string, issuer: Issuer): Edge {
  const found = { start: issuer.start, end: issuer.end, rule: issuersOwn.name, basis: 'inferred' as const };
  return factEdge(scope, {
    kind: 'RESPONSIBLE_FOR',
    from: issuer.unit.id,
    to: measureId,
    order: issuer.start,
    role: 'responsible',
    basis: 'inferred',
    evidence: [evidenceAt(scope, found)],
  });
}
