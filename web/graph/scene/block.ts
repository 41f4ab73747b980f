import type { NodeKind } from '../../api-client/schema-types.ts';
import type { NodeElement } from '../elements/to-elements.ts';
import { ems } from './fit-text.ts';
import type { Point, Size } from './geometry.ts';

/** A measure in its plan, or a node in a group; the centre is measured from that of what it stands in. */
export interface Cell extends Point {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly root: boolean;
  readonly faded: boolean;
  readonly more: number | null;
}

/** A plan as a frame around its measures, or one around what the reader put together. */
export interface Block extends Size {
  readonly cells: readonly Cell[];
  /** Of each cell. */
  readonly cell: Size;
  /** Measures that are not shown until the frame is opened, and where their number stands. */
  readonly rest: (Point & { readonly count: number }) | null;
  readonly columns: number;
  /** Of the room at its top, for its name; 0 where nothing stands in it. */
  readonly head: number;
}

const CELL = { width: 216, height: 66 } as const;
/** A name needs one line. */
const NAME: Size = { width: CELL.width, height: 38 };
const GAP = 8;
/** `head`: room for a line of its name and one of detail; `name`: beside its name. */
export const FRAME = { head: 46, side: 10, name: 22 } as const;
/** A line of a name in the type that it has from farther off, and how many there are at most. */
const NAME_LINE = { type: 23, height: 30, most: 3 } as const;
const EMPTY: Size = { width: 208, height: 58 };
/** More measures than this are shown once the plan is opened. */
const SHOWN_AT_FIRST = 24;
/** Things stand one below the other as long as their column is no higher; more make further columns. */
const COLUMN = 8 * (CELL.height + GAP);

/** Lays measures or names into a frame, in as many columns as make it about as wide as high. */
export function blockOf(
  measures: readonly NodeElement[],
  { name, isOpen, kept }: { readonly name: string; readonly isOpen: boolean; readonly kept: string | null },
): Block {
  const cell = measures.some(({ kind }) => kind === 'Measure') ? CELL : NAME;
  if (measures.length === 0) return { ...EMPTY, cells: [], cell, rest: null, columns: 0, head: 0 };
  const shown = isOpen || measures.length <= SHOWN_AT_FIRST ? measures : firstOf(measures, kept);
  const hidden = measures.length - shown.length;
  const places = shown.length + (hidden > 0 ? 1 : 0);
  const columns =
    places * (cell.height + GAP) <= COLUMN ? 1 : Math.ceil(Math.sqrt(places / (cell.width / cell.height)));
  const rows = Math.ceil(places / columns);
  const width = columns * cell.width + (columns - 1) * GAP + 2 * FRAME.side;
  const head = headFor(name, width);
  const height = head + rows * cell.height + (rows - 1) * GAP + FRAME.side;
  // Down the columns, as the plan itself reads.
  const at = (index: number): Point => ({
    x: -width / 2 + FRAME.side + cell.width / 2 + Math.floor(index / rows) * (cell.width + GAP),
    y: -height / 2 + head + cell.height / 2 + (index % rows) * (cell.height + GAP),
  });
  const cells = shown.map(({ id, kind, label, root, faded, more }, index) => ({
    ...{ id, kind, label, root, faded, more },
    ...at(index),
  }));
  const rest = hidden > 0 ? { ...at(shown.length), count: hidden } : null;
  return { width, height, cells, cell, rest, columns, head };
}

/** Room for the whole name also from farther off, where its type is larger in the picture; from near by a detail goes with it. */
function headFor(name: string, width: number): number {
  const lines = Math.ceil((ems(name) * NAME_LINE.type) / (width - FRAME.name));
  return Math.max(FRAME.head, NAME_LINE.height * Math.min(NAME_LINE.most, lines));
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
