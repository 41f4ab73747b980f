import { CORRECTED, type Correction } from '../../graph/correction.ts';
import { locate } from '../../graph/text/place-of-words.ts';
import type { Span } from '../../graph/text/span.ts';
import type {
  ExtractedDocument,
  ExtractedMeasure,
  ExtractedTarget,
  ExtractedUnit,
  Extraction,
  Note,
} from '../extraction.ts';

/** What readers have decided, in place of what the rules say; a decision whose words are not in the plan any more is told in a note. */
export function applyCorrections(text: string, extraction: Extraction, corrections: readonly Correction[]): Extraction {
  if (corrections.length === 0) return extraction;
  const notes: Note[] = [];
  const documents = extraction.documents.map((document) =>
    corrections
      .filter(({ plan }) => plan === document.title)
      .reduce((now, correction) => {
        const place = locate(text, document, correction);
        const applied = place && apply(text, now, correction, place);
        if (!applied) notes.push(lost(document, correction));
        return applied ?? now;
      }, document),
  );
  return { documents, notes: [...extraction.notes, ...notes] };
}

function lost({ start, end }: ExtractedDocument, { by, at, quote }: Correction): Note {
  const what = quote.length > 40 ? `${quote.slice(0, 40)}…` : quote;
  return {
    rule: CORRECTED,
    message: `${by}于${at.slice(0, 10)}所作的更正没有用上：“${what}”在文中已找不到、不止一处，或者识读结果已与更正一致`,
    start,
    end: Math.min(end, start + 40),
  };
}

const BY_READER = { rule: CORRECTED, basis: 'stated', certainty: 1 } as const;

/** The document as the correction has it; null when it changes nothing. */
function apply(
  text: string,
  document: ExtractedDocument,
  correction: Correction,
  place: Span,
): ExtractedDocument | null {
  const { name, is, role } = correction;
  switch (correction.claim) {
    case 'not-a-unit':
      return withUnits(document, place, () => []);
    case 'other-unit':
      return is === null ? null : withUnits(document, place, (unit) => [{ ...unit, name: is, ...BY_READER }]);
    case 'other-role':
      return role === null
        ? null
        : withUnits(document, place, (unit) => [{ ...unit, role, first: unit.first && role === 'lead', ...BY_READER }]);
    case 'missing-unit':
      return name === null || role === null ? null : withUnit(document, place, { name, role });
    case 'not-a-target':
      return withoutTargets(document, place);
    case 'missing-measure':
      return withMeasure(text, document, place);
    case 'same-unit':
      return null;
  }
}

function withUnits(
  document: ExtractedDocument,
  place: Span,
  change: (unit: ExtractedUnit) => ExtractedUnit[],
): ExtractedDocument | null {
  let changed = false;
  const measures = document.measures.map((measure) => {
    if (!measure.units.some((unit) => isAt(unit, place))) return measure;
    changed = true;
    return { ...measure, units: measure.units.flatMap((unit) => (isAt(unit, place) ? change(unit) : [unit])) };
  });
  return changed ? { ...document, measures } : null;
}

function withUnit(
  document: ExtractedDocument,
  place: Span,
  { name, role }: Pick<ExtractedUnit, 'name' | 'role'>,
): ExtractedDocument | null {
  // The line that names units may stand behind the words of the measure.
  const owner = document.measures.findLastIndex((measure) => measure.start <= place.start);
  if (owner < 0 || document.measures[owner]?.units.some((unit) => isAt(unit, place))) return null;
  const unit: ExtractedUnit = {
    ...{ name, role, first: false, ...place, ...BY_READER },
    lineStart: place.start,
    lineEnd: place.end,
  };
  const measures = document.measures.map((measure, i) =>
    i === owner ? { ...measure, units: inOrder([...measure.units, unit]) } : measure,
  );
  return { ...document, measures };
}

function withoutTargets(document: ExtractedDocument, place: Span): ExtractedDocument | null {
  const rest = (targets: readonly ExtractedTarget[]) => targets.filter((target) => !isAt(target, place));
  const before = countTargets(document);
  const changed = {
    ...document,
    targets: rest(document.targets),
    measures: document.measures.map((measure) => ({ ...measure, targets: rest(measure.targets) })),
  };
  return countTargets(changed) < before ? changed : null;
}

function countTargets({ targets, measures }: ExtractedDocument): number {
  return measures.reduce((sum, measure) => sum + measure.targets.length, targets.length);
}

/** A measure of these words, with the facts that were found there outside every measure; under the headings of the measure before it. */
function withMeasure(text: string, document: ExtractedDocument, place: Span): ExtractedDocument | null {
  if (document.measures.some(({ start, end }) => start < place.end && place.start < end)) return null;
  const before = document.measures.filter(({ end }) => end <= place.start).at(-1);
  const inside = <T extends Span>(found: readonly T[]) => found.filter((one) => isWithin(one, place));
  const outside = <T extends Span>(found: readonly T[]) => found.filter((one) => !isWithin(one, place));
  const { targets, brands, citations } = document;
  const measure: ExtractedMeasure = {
    ...{ number: null, title: null, kind: 'action', path: before?.path ?? [], deadline: null },
    ...{ text: text.slice(place.start, place.end), ...place, ...BY_READER, units: [] },
    ...{ targets: inside(targets), brands: inside(brands), citations: inside(citations) },
  };
  return {
    ...document,
    measures: inOrder([...document.measures, measure]),
    ...{ targets: outside(targets), brands: outside(brands), citations: outside(citations) },
  };
}

function isAt(one: Span, place: Span): boolean {
  return one.start === place.start && one.end === place.end;
}

function isWithin(one: Span, { start, end }: Span): boolean {
  return one.start >= start && one.end <= end;
}

function inOrder<T extends Span>(found: readonly T[]): T[] {
  return [...found].sort((a, b) => a.start - b.start || a.end - b.end);
}
