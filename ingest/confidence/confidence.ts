import { confidenceOf as readConfidence } from '../../graph/text/place-on-page.ts';
import type { Span } from '../../graph/text/span.ts';
import type { ExtractedDocument, ExtractedMeasure, Extraction } from '../extraction.ts';
import type { SourceText } from '../source-text.ts';
import { type Field, featuresOf, type Observations, type Observed } from './features.ts';
import { FIRST_LOOKS } from './first-looks.ts';
import { OBSERVED } from './observed.ts';

/** What confidence is counted on: texts that rules were mended on, and what was right at first sight of others, if that is to count. */
export interface Taught {
  readonly observed: Observations;
  readonly firstLooks: Readonly<Partial<Record<Field, Observed>>> | null;
}

/**
 * How likely facts with these features are right, 0 to 1: the share of right facts of the field, moved in log odds by what each feature
 * is known to mean. Rare features move it little: each is mixed with twelve facts of the field's own share.
 */
export function confidenceOf(
  field: Field,
  features: readonly string[],
  { observed, firstLooks }: Taught = { observed: OBSERVED, firstLooks: FIRST_LOOKS },
): number {
  const known = observed[field];
  const base = share(known.all, BEFORE_ANY, 2);
  const isNew = firstLooks !== null && LAYOUT.exec(features[0] ?? '') === null;
  // A new text is read as well as such were at first sight; that a rule was never wrong where it was mended tells nothing of it.
  const start = isNew ? Math.min(base, share(firstLooks[field], base, MIXED)) : base;
  const moves = features.map((feature) => {
    // A rule seldom seen in a poor layout is worth what others are in it.
    const layout = LAYOUT.exec(feature)?.[0];
    const prior = layout === undefined ? base : share(known[`${ANY_RULE}${layout}`], base, MIXED);
    return logit(share(known[feature], prior, MIXED)) - logit(base);
  });
  // The rule may speak for a fact; what is remarked about it can only speak against it.
  const odds = moves.reduce((sum, move, i) => sum + (i === 0 && !isNew ? move : Math.min(0, move)), logit(start));
  const confidence = 1 / (1 + Math.exp(-odds));
  return Math.round(Math.min(MOST, Math.max(LEAST, confidence)) * 100) / 100;
}

/** Behind the name of a rule, the layout in which it found a fact. */
const LAYOUT = /, .+$/u;
/** In place of a rule's name: facts of a layout, whichever rule found them. */
export const ANY_RULE = 'any rule';

const BEFORE_ANY = 0.9;
const MIXED = 12;
/** Nothing that was read is certain, and nothing that a rule found is worthless. */
const [LEAST, MOST] = [0.05, 0.99];

function share(seen: Observed | undefined, expected: number, weight: number): number {
  const { right, of } = seen ?? { right: 0, of: 0 };
  return (right + expected * weight) / (of + weight);
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}

/** The same extraction with the confidence of each fact. */
export function withConfidence(source: SourceText, { documents, notes }: Extraction): Extraction {
  return { documents: documents.map((document) => ofDocument(source, document)), notes };
}

function ofDocument(source: SourceText, document: ExtractedDocument): ExtractedDocument {
  const features = featuresOf(document, source.text);
  // What a picture shows dimly is no surer than its reading; a whole measure is not wrong for one dim word.
  const rated = <T extends Span & { readonly rule: string }>(fact: T, field: Field, seen: readonly string[]): T => ({
    ...fact,
    certainty: Math.min(confidenceOf(field, seen), field === 'measure' ? 1 : (readConfidence(source, fact) ?? 1)),
  });
  const facts = <T extends Pick<ExtractedMeasure, 'targets' | 'brands' | 'citations'>>(
    holder: T,
    measure: ExtractedMeasure | null,
  ) => ({
    targets: holder.targets.map((target) => rated(target, 'target', features.target(target, measure))),
    brands: holder.brands.map((brand) => rated(brand, 'brand', features.brand(brand))),
    citations: holder.citations.map((citation) => rated(citation, 'citation', features.citation(citation))),
  });
  return {
    ...document,
    ...facts(document, null),
    evidence: document.evidence.map((one) =>
      one.field === 'issuer' && one.basis === 'stated' ? rated(one, 'issuer', features.issuer(one)) : one,
    ),
    measures: document.measures.map((measure) => ({
      ...rated(measure, 'measure', features.measure(measure)),
      units: measure.units.map((unit) => rated(unit, 'unit', features.unit(unit, measure))),
      ...facts(measure, measure),
    })),
  };
}
