import type { Span } from '../../graph/text/span.ts';
import type { ExtractedDocument, ExtractedMeasure, Extraction } from '../extraction.ts';
import type { ReadableText } from '../parse/lines/readable-text.ts';

/**
 * An extraction of the readable text with every offset and quote as the source has it; names stay as they are read, but for a
 * title in traditional characters.
 */
export function placeInSource(extraction: Extraction, readable: ReadableText, source: string): Extraction {
  if (readable.text === source) return extraction;
  const placed = <T extends Span>(one: T): T => ({ ...one, ...readable.place(one.start, one.end) });
  const quoted = <T extends Span & { readonly text: string }>(one: T): T => {
    const { start, end } = readable.place(one.start, one.end);
    return { ...one, start, end, text: source.slice(start, end) };
  };
  const measureInSource = (measure: ExtractedMeasure): ExtractedMeasure => ({
    ...quoted(measure),
    units: measure.units.map((unit) => {
      const line = readable.place(unit.lineStart, unit.lineEnd);
      return { ...placed(unit), lineStart: line.start, lineEnd: line.end };
    }),
    targets: measure.targets.map(quoted),
    brands: measure.brands.map(placed),
    citations: measure.citations.map(placed),
  });
  // A plan is cited by its title, so that this one name stays in the characters that it is published in.
  const titleOf = ({ title, evidence }: ExtractedDocument): string => {
    const written = evidence.find(({ field }) => field === 'title');
    if (!written || !readable.isSimplified || readable.text.slice(written.start, written.end) !== title) return title;
    const { start, end } = readable.place(written.start, written.end);
    return source.slice(start, end);
  };
  const documentInSource = (document: ExtractedDocument): ExtractedDocument => ({
    ...placed(document),
    title: titleOf(document),
    evidence: document.evidence.map(placed),
    measures: document.measures.map(measureInSource),
    targets: document.targets.map(quoted),
    brands: document.brands.map(placed),
    citations: document.citations.map(placed),
  });
  return { documents: extraction.documents.map(documentInSource), notes: extraction.notes.map(placed) };
}
