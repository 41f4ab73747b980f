import type { NodeKind } from '../../api-client/schema-types.ts';
import type { NodeElement } from '../elements/to-elements.ts';
import { CELL, type Content, NAME } from './frame-shape.ts';

/** A measure in its plan, or a node in a group. */
export interface Cell {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly root: boolean;
  readonly faded: boolean;
  readonly more: number | null;
}

/** A plan as a frame around its measures, or one around what the reader put together. */
export interface Block {
  readonly cells: readonly Cell[];
  /** Measures that are not shown until the frame is opened. */
  readonly rest: number;
  /** What makes its shape. */
  readonly content: Content;
}

/** More measures than this are shown once the plan is opened. */
const SHOWN_AT_FIRST = 24;

/** Chooses which measures or names stand in a frame. */
export function blockOf(
  measures: readonly NodeElement[],
  { name, isOpen, kept }: { readonly name: string; readonly isOpen: boolean; readonly kept: string | null },
): Block {
  const cell = measures.some(({ kind }) => kind === 'Measure') ? CELL : NAME;
  const shown = isOpen || measures.length <= SHOWN_AT_FIRST ? measures : firstOf(measures, kept);
  const rest = measures.length - shown.length;
  return {
    cells: shown.map(({ id, kind, label, root, faded, more }) => ({ id, kind, label, root, faded, more })),
    rest,
    content: { name, cell, places: shown.length + (rest > 0 ? 1 : 0) },
  };
}

/** What was found or put there comes first, and what is looked at is always there. */
function firstOf(measures: readonly NodeElement[], kept: string | null): readonly NodeElement[] {
  const rank = ({ id, root }: NodeElement) => (id === kept ? 0 : root ? 1 : 2);
  const first = new Set(
    [...measures]
      .sort((one, other) => rank(one) - rank(other))
      .slice(0, SHOWN_AT_FIRST - 1)
      .map(({ id }) => id),
  );
  return measures.filter(({ id }) => first.has(id));
}
