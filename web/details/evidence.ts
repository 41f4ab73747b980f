import type { EvidenceParts } from '../api-client/fragments.ts';
import type { ResultOf } from '../api-client/graphql.ts';
import type { Span } from './marked-text.tsx';

export type Evidence = ResultOf<typeof EvidenceParts>;

/** Without evidence that only wraps other evidence: the name in a bracket proves more sharply than the whole bracket. */
export function sharpest(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(
    (one) =>
      !evidence.some(
        (other) =>
          other !== one &&
          other.document.id === one.document.id &&
          other.start >= one.start &&
          other.end <= one.end &&
          other.quote !== one.quote,
      ),
  );
}

/** The sentence that holds the quote, lightly, and the quote itself. */
export function evidenceSpans(evidence: readonly Evidence[]): readonly Span[] {
  return sharpest(evidence).flatMap(({ start, end, quote, sentence }): Span[] => {
    const offset = sentence.indexOf(quote);
    const whole: Span[] =
      offset < 0 ? [] : [{ start: start - offset, end: start - offset + sentence.length, kind: 'sentence' }];
    return [...whole, { start, end, kind: 'evidence' }];
  });
}

/** Evidence that does not stand in this stretch of the source, as a heading's. */
export function outside(
  evidence: readonly Evidence[],
  documentId: string,
  start: number,
  end: number,
): readonly Evidence[] {
  return sharpest(evidence).filter((one) => one.document.id !== documentId || one.start < start || one.end > end);
}

/** A fact whose sentence is asked for: an edge or a target. */
export interface Fact {
  readonly id: string;
  readonly evidence: readonly Evidence[];
}
