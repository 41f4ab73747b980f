import { confidenceOf } from '../../graph/text/place-on-page.ts';
import type { ExtractedDocument, ExtractedTarget, Extraction, Note } from '../extraction.ts';
import type { SourceText } from '../source-text.ts';

/** A figure that was recognised with less confidence is not taken for a target: a wrong one is worse than none. */
export const SURE_FIGURE = 0.8;

/** Leaves out the targets whose figures a picture did not show clearly, each with a note; says that a picture was read. */
export function withoutDoubtfulFigures(extraction: Extraction, source: SourceText): Extraction {
  const { confidences = [] } = source;
  if (confidences.length === 0) return extraction;
  const notes: Note[] = [readFromPicture(source)];
  const isSure = (target: ExtractedTarget): boolean => {
    const confidence = confidenceOf(source, target) ?? 1;
    if (confidence >= SURE_FIGURE) return true;
    const quote = source.text.slice(target.start, target.end);
    notes.push({
      rule: 'read/doubtful-figure',
      message: `“${quote}” was read from a picture with ${percent(confidence)} confidence and is not taken for a target: compare it with the page.`,
      start: target.start,
      end: target.end,
    });
    return false;
  };
  const documents = extraction.documents.map(
    (document): ExtractedDocument => ({
      ...document,
      targets: document.targets.filter(isSure),
      measures: document.measures.map((measure) => ({ ...measure, targets: measure.targets.filter(isSure) })),
    }),
  );
  return { documents, notes: [...notes, ...extraction.notes] };
}

function readFromPicture({ confidences = [] }: SourceText): Note {
  const [start = 0] = confidences[0] ?? [];
  const end = confidences.at(-1)?.[1] ?? start;
  const length = confidences.reduce((sum, [from, to]) => sum + to - from, 0);
  const average = confidences.reduce((sum, [from, to, sure]) => sum + (to - from) * sure, 0) / Math.max(1, length);
  return {
    rule: 'read/picture',
    message: `This text was read from a picture, ${percent(average)} sure on the whole: compare what you cite with the page.`,
    start,
    end,
  };
}

function percent(share: number): string {
  return `${Math.floor(share * 100)} %`;
}
