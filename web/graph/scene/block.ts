import type { NodeElement } from '../elements/to-elements.ts';
import type { Point, Size } from './geometry.ts';

/** A measure in its plan; the centre is measured from the plan's. */
export interface Cell extends Point {
  readonly id: string;
  readonly label: string;
  readonly root: boolean;
  readonly faded: boolean;
  readonly more: number | null;
}

/** A plan as a frame around its measures. */
export interface Block extends Size {
  readonly cells: readonly Cell[];
  /** Measures that are not shown until the frame is opened, and where their number stands. */
  readonly rest: (Point & { readonly count: number }) | null;
  readonly columns: number;
}

export const CELL = { width: 216, height: 66, gap: 8 } as const;
export const FRAME = { head: 46, side: 10 } as const;
const EMPTY: Size = { width: 208, height: 58 };
/** More measures than this are shown once the plan is opened. */
const SHOWN_AT_FIRST = 24;
/** As many measures stand one below the other; more make further columns. */
const COLUMN = 8;

/** Lays measures into a frame, row by row of as many columns as make it about as wide as high. */
export function blockOf(
  measures: readonly NodeElement[],
  { isOpen, kept }: { readonly isOpen: boolean; readonly kept: string | null },
): Block {
  if (measures.length === 0) return { ...EMPTY, cells: [], rest: null, columns: 0 };
  const shown = isOpen || measures.length <= SHOWN_AT_FIRST ? measures : firstOf(measures, kept);
  const hidden = measures.length - shown.length;
  const places = shown.length + (hidden > 0 ? 1 : 0);
  const columns = places <= COLUMN ? 1 : Math.ceil(Math.sqrt(places / (CELL.width / CELL.height)));
  const rows = Math.ceil(places / columns);
  const width = columns * CELL.width + (columns - 1) * CELL.gap + 2 * FRAME.side;
  const height = FRAME.head + rows * CELL.height + (rows - 1) * CELL.gap + FRAME.side;
  // Down the columns, as the plan itself reads.
  const at = (index: number): Point => ({
    x: -width / 2 + FRAME.side + CELL.width / 2 + Math.floor(index / rows) * (CELL.width + CELL.gap),
    y: -height / 2 + FRAME.head + CELL.height / 2 + (index % rows) * (CELL.height + CELL.gap),
  });
  const cells = shown.map(({ id, label, root, faded, more }, index) => ({
    id,
    label,
    root,
    faded,
    more,
    ...at(index),
  }));
  return { width, height, cells, rest: hidden > 0 ? { ...at(shown.length), count: hidden } : null, columns };
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
