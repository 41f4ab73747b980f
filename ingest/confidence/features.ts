import type { DocumentKind } from '../../graph/model.ts';
import { ENDS_LIKE_A_BODY } from '../../graph/names/offices/office-forms.ts';
import { count } from '../extract/targets/rules/accept/count.ts';
import type {
  ExtractedBrand,
  ExtractedCitation,
  ExtractedDocument,
  ExtractedMeasure,
  ExtractedTarget,
  ExtractedUnit,
} from '../extraction.ts';

/** Facts whose confidence is known, by field. */
export interface FieldFacts {
  readonly measure: ExtractedMeasure;
  readonly unit: ExtractedUnit;
  readonly target: ExtractedTarget;
  readonly brand: ExtractedBrand;
  readonly citation: ExtractedCitation;
  readonly issuer: ExtractedDocument['evidence'][number];
}
export type Field = keyof FieldFacts;

/** Facts that were looked at, and how many of them were right. */
export interface Observed {
  readonly right: number;
  readonly of: number;
}

/** By field; `all` and each feature. */
export type Observations = { readonly [F in Field]: Readonly<Record<string, Observed>> };

/** What speaks for or against facts of one document: the rule, the layout around it, and what contradicts it. */
export interface Features {
  measure(measure: ExtractedMeasure): readonly string[];
  unit(unit: ExtractedUnit, measure: ExtractedMeasure): readonly string[];
  target(target: ExtractedTarget, measure: ExtractedMeasure | null): readonly string[];
  brand(brand: ExtractedBrand): readonly string[];
  citation(citation: ExtractedCitation): readonly string[];
  issuer(evidence: FieldFacts['issuer']): readonly string[];
}

/** Features are names: the fact's rule first, with the layout where that is poor, then each remark that holds. */
export function featuresOf(document: ExtractedDocument, text: string): Features {
  const { measures } = document;
  const layout = layoutOf(document, text);
  const named = (rule: string, remarks: Readonly<Record<string, boolean>>) => [
    layout === null ? rule : `${rule}, ${layout}`,
    ...Object.keys(remarks).filter((remark) => remarks[remark]),
  ];
  const withUnits = measures.filter(({ units }) => units.length > 0).length;
  const mostHaveUnits = measures.length >= 4 && withUnits >= measures.length * 0.7;
  const values = valuesOfMetrics(document);
  return {
    measure: ({ rule, text, units, kind }) =>
      named(rule, {
        'measure: few words': text.length < SHORT,
        'measure: many words': text.length > LONG,
        'measure: one of few': measures.length < 3,
        'measure: no units where most have': mostHaveUnits && units.length === 0 && kind === 'action',
      }),
    unit: ({ rule, basis, name, role }, measure) =>
      named(rule, {
        'unit: from a heading': basis === 'inherited',
        'unit: no ending of a body': !ENDS_LIKE_A_BODY.test(name),
        'unit: long name': name.length > 14,
        'unit: two roles': measure.units.some((other) => other.name === name && other.role !== role),
        'unit: alone and responsible': measure.units.length === 1 && role === 'responsible',
      }),
    target: ({ rule, metric, comparator, value }, measure) =>
      named(rule, {
        'target: no metric': metric.length < 2,
        'target: long metric': metric.length > 16,
        'target: clause as metric': /[，。；：、]|^(?:[对与由为]|围绕|帮助|支持|推动)/u.test(metric),
        'target: outside measures': measure === null,
        'target: bare count': comparator === 'eq' && rule === count.name,
        'target: other value elsewhere': value !== null && (values.get(metric)?.size ?? 0) > 1,
      }),
    brand: ({ rule, name, kind }) =>
      named(rule, { 'brand: no kind': kind === null, 'brand: two characters': name.length < 3 }),
    issuer: ({ rule }) =>
      named(rule, {
        'issuer: several': /[\s、]/u.test(document.issuer ?? ''),
        'issuer: no ending of a body': !ENDS_LIKE_A_BODY.test(document.issuer ?? ''),
      }),
    citation: ({ rule, title }) =>
      named(rule, { 'citation: no kind of document': !/[法例定则程知见案要划]$/u.test(title) }),
  };
}

const SHORT = 20;
const LONG = 900;

/**
 * A text whose paragraphs have run together, and a plan of which no measure has a number, are read by fewer signs; news, reports
 * and speeches have none by nature.
 */
function layoutOf({ kind, start, end, measures }: ExtractedDocument, text: string): string | null {
  const lines = filledLines(text, start, end);
  if ((end - start) / Math.max(1, lines) > LONG_LINES)
    // Reports, replies and laws order nothing, and a text that does not say what it is may be one of them.
    return kind === null ? 'runs on, of no known kind' : 'runs on';
  if (kind !== null && UNNUMBERED_BY_NATURE.has(kind)) return null;
  return measures.length > 0 && measures.every(({ number }) => number === null) ? 'no numbers' : null;
}

function filledLines(text: string, start: number, end: number): number {
  let filled = 0;
  for (let from = start; from < end; ) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? end : Math.min(found, end);
    if (text.slice(from, to).trim() !== '') filled++;
    from = to + 1;
  }
  return filled;
}

const LONG_LINES = 250;
const UNNUMBERED_BY_NATURE: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['news', 'report', 'speech']);

/** The values that a document sets for each metric. */
function valuesOfMetrics({ targets, measures }: ExtractedDocument): ReadonlyMap<string, ReadonlySet<string>> {
  const values = new Map<string, Set<string>>();
  for (const { metric, value, unit } of [...targets, ...measures.flatMap((measure) => measure.targets)]) {
    const known = values.get(metric) ?? new Set();
    values.set(metric, known.add(`${value}${unit}`));
  }
  return values;
}
