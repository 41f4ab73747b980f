import type { ExtractedDocument, ExtractedMeasure, ExtractedTarget, Extraction } from '../extraction.ts';

/**
 * What a plan says, in the form of the annotated texts that extraction is measured against (test/gold/README.md): with readers'
 * corrections applied it is an example from which rules can be mended, and `bench -- extraction --gold` takes a folder of them.
 */
export function annotatedExample(text: string, { documents }: Extraction) {
  return {
    source: "Read by the rules, with readers' corrections; facts that nobody looked at are the rules' own.",
    documents: documents.map((document) => ({
      ...metadata(document),
      ...facts(document),
      measures: document.measures.map((measure) => measureOf(text, measure)),
    })),
  };
}

function metadata({ title, kind, issuer, documentNumber, publishedOn }: ExtractedDocument) {
  return { title, kind, issuer, documentNumber, publishedOn };
}

function measureOf(text: string, measure: ExtractedMeasure) {
  const { number, deadline, units, start, end } = measure;
  return {
    number,
    start: text.slice(start, Math.min(end, start + ENOUGH)),
    end: ending(text, start, end),
    deadline,
    units: units.map(({ name, role }) => ({ name, role })),
    ...facts(measure),
  };
}

function facts({ targets, brands, citations }: Pick<ExtractedMeasure, 'targets' | 'brands' | 'citations'>) {
  return {
    targets: targets.map(targetOf),
    brands: brands.map(({ name }) => name),
    citations: citations.map(({ title, article }) => ({ title, article })),
  };
}

function targetOf({ text, metric, value, upper, unit, comparator, baseline, deadline }: ExtractedTarget) {
  return { text, metric, value, upper, unit, comparator, baseline, deadline };
}

/** The last words of a stretch, as many as stand nowhere before its end. */
function ending(text: string, start: number, end: number): string {
  for (let length = Math.min(ENOUGH, end - start); length < end - start; length += ENOUGH) {
    const words = text.slice(end - length, end);
    if (text.indexOf(words, start) === end - length) return words;
  }
  return text.slice(start, end);
}

const ENOUGH = 18;
