import { Fragment, type ReactNode } from 'react';

/** A stretch of text to be set apart; offsets in the source. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** `evidence` and `sentence` carry the seal; `passage` and `term` are what matched; the others are kinds of fact. */
  readonly kind: 'evidence' | 'sentence' | 'passage' | 'term' | 'unit' | 'target' | 'brand' | 'regulation' | 'measure';
}

interface MarkedTextProps {
  readonly text: string;
  /** Where the text begins in its source. */
  readonly start: number;
  readonly spans: readonly Span[];
}

/** Text with its spans marked; where spans overlap, each piece carries all of them. */
export function MarkedText({ text, start, spans }: MarkedTextProps): ReactNode {
  return piecesOf(text, start, spans).map(({ from, to, kinds }) => {
    const piece = text.slice(from, to);
    if (kinds.length === 0) return <Fragment key={from}>{piece}</Fragment>;
    const classes = kinds.map((kind) => `mark-${kind}`).join(' ');
    // Only what the reader asked to see is a mark for screen readers too; facts are a matter of typography.
    return kinds.some((kind) => kind === 'evidence' || kind === 'sentence' || kind === 'passage' || kind === 'term') ? (
      <mark key={from} className={classes}>
        {piece}
      </mark>
    ) : (
      <span key={from} className={classes}>
        {piece}
      </span>
    );
  });
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly kinds: readonly Span['kind'][];
}

/** Cuts a text at every edge of a span. */
export function piecesOf(text: string, start: number, spans: readonly Span[]): readonly Piece[] {
  const inside = spans
    .map((span) => ({ ...span, from: Math.max(0, span.start - start), to: Math.min(text.length, span.end - start) }))
    .filter(({ from, to }) => from < to);
  const edges = [...new Set([0, text.length, ...inside.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? text.length;
    const kinds = inside.filter((span) => span.from <= from && span.to >= to).map(({ kind }) => kind);
    return { from, to, kinds: [...new Set(kinds)] };
  });
}
