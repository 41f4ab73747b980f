import { linesOf } from './fit-text.ts';
import type { Point, Size } from './geometry.ts';
import { FONT_SIZE, LINE_HEIGHT, type Types } from './type-size.ts';

/** What a frame holds, as far as its shape goes. */
export interface Content {
  readonly name: string;
  /** How many things stand in it, the one that says how many more there are among them. */
  readonly places: number;
  /** Of each of them, where there is no reason for another size. */
  readonly cell: Size;
}

export interface Shape extends Size {
  readonly cell: Size;
  readonly columns: number;
  readonly rows: number;
  /** Of the room at its top, for its name; 0 where nothing stands in it. */
  readonly head: number;
}

export const CELL: Size = { width: 216, height: 66 };
/** A name needs one line. */
export const NAME: Size = { width: CELL.width, height: 38 };
const GAP = 8;
/** `head`: room for a line of its name and one of detail; `name`: beside its name. */
export const FRAME = { head: 46, side: 10, name: 22 } as const;
/** Room for the whole name is kept as if its type were at least so large, since it is from a little farther off. */
const NAME_TYPE = 19;
/** Things stand one below the other as long as their column is no higher; more make further columns. */
const COLUMN = 8 * (CELL.height + GAP);
/** From so far that names are larger than this, things in a frame are marks, and stand so that it is wide enough for its name. */
const MARKS_FROM = 2.72;
/** Lines of names are so long, in ems, where that asks for a wider frame: all the same, so that columns are straight. */
const LINE = 9;
/** Width by height of a frame of marks. */
const ASPECT = 1.5;

/** Lays out a frame whose name is so many times as large as otherwise, and what it holds so many times as wide: the whole name stands in it, over that. */
export function shapeOf(
  { name, places, cell: plain }: Content,
  { frames: type, wide }: Pick<Types, 'frames' | 'wide'>,
): Shape {
  const cell = { ...plain, width: Math.round(plain.width * wide) };
  const size = Math.max(NAME_TYPE, FONT_SIZE * type);
  // A closing mark may hang over the end of a line.
  const least = type === 1 ? 0 : (LINE + 0.5) * FONT_SIZE * type + FRAME.name;
  if (places === 0) {
    const width = Math.max(208, least);
    const lines = linesOf(name, (width - FRAME.name) / size);
    return { width, height: Math.max(58, lines * size * LINE_HEIGHT + 12), cell, columns: 0, rows: 0, head: 0 };
  }
  const withColumns = (columns: number): Shape => {
    const rows = Math.ceil(places / columns);
    const width = Math.max(least, columns * cell.width + (columns - 1) * GAP + 2 * FRAME.side);
    const own = { width: (width - 2 * FRAME.side - (columns - 1) * GAP) / columns, height: cell.height };
    const lines = linesOf(name, (width - FRAME.name) / size);
    const head = Math.max(FRAME.head, lines * size * LINE_HEIGHT + 6);
    const height = head + rows * own.height + (rows - 1) * GAP + FRAME.side;
    return { width, height, cell: own, columns, rows, head };
  };
  const few = places * (cell.height + GAP) <= COLUMN ? 1 : Math.ceil(Math.sqrt(places / (cell.width / cell.height)));
  if (type <= MARKS_FROM) return withColumns(few);
  const shapes = Array.from({ length: Math.max(1, Math.ceil(Math.sqrt(places * 2))) }, (_, index) =>
    withColumns(index + 1),
  );
  const off = ({ width, height }: Size) => Math.abs(Math.log(width / height / ASPECT));
  return shapes.reduce((best, shape) => (off(shape) < off(best) ? shape : best));
}

/** The middle of a thing in a frame, from the frame's own: down the columns, as the plan itself reads. */
export function cellAt({ width, height, head, cell, rows }: Shape, index: number): Point {
  return {
    x: -width / 2 + FRAME.side + cell.width / 2 + Math.floor(index / rows) * (cell.width + GAP),
    y: -height / 2 + head + cell.height / 2 + (index % rows) * (cell.height + GAP),
  };
}
