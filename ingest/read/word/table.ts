import type { Element } from 'domhandler';
import type { ReadCell, ReadTable } from '../text/render-table.ts';
import { child, descendants } from '../xml.ts';

const ROWS = new Set(['w:tr']);
const CELLS = new Set(['w:tc']);

/** Rows of a table; content controls and tracked insertions may stand round them, deleted ones are left out. */
export function rowsOf(table: Element): Element[] {
  return descendants(table, ROWS).filter((row) => child(child(row, 'w:trPr'), 'w:del') === undefined);
}

export function cellsOf(row: Element): Element[] {
  return descendants(row, CELLS);
}

interface OpenCell {
  text: string;
  rowSpan: number;
  readonly colSpan: number;
}

/**
 * A table with its merged cells: `w:gridSpan` and `w:hMerge` make columns of a cell, `w:vMerge` makes rows of it, and
 * `w:gridBefore` begins a row further right.
 */
export function toReadTable(table: Element, textOf: (cell: Element) => string): ReadTable {
  /** The cell that each column of the row above belongs to, by the column it begins in. */
  let above = new Map<number, OpenCell>();
  return rowsOf(table).map((row): ReadCell[] => {
    const cells: OpenCell[] = [];
    const begun = new Map<number, OpenCell>();
    let column = Number(child(child(row, 'w:trPr'), 'w:gridBefore')?.attribs['w:val'] ?? 0);
    if (column > 0) cells.push({ text: '', rowSpan: 1, colSpan: column });
    for (const cell of joinedAcross(cellsOf(row))) {
      const continued = cell.continues ? above.get(column) : undefined;
      if (continued && continued.colSpan === cell.colSpan) {
        continued.rowSpan++;
        begun.set(column, continued);
      } else {
        const opened = { text: textOf(cell.element), rowSpan: 1, colSpan: cell.colSpan };
        cells.push(opened);
        begun.set(column, opened);
      }
      column += cell.colSpan;
    }
    above = begun;
    return cells;
  });
}

interface GridCell {
  readonly element: Element;
  readonly colSpan: number;
  /** Goes on from the row above. */
  readonly continues: boolean;
}

function joinedAcross(cells: readonly Element[]): GridCell[] {
  const joined: GridCell[] = [];
  for (const element of cells) {
    const properties = child(element, 'w:tcPr');
    const colSpan = Math.max(1, Number(child(properties, 'w:gridSpan')?.attribs['w:val'] ?? 1) || 1);
    const merge = (name: string) => {
      const found = child(properties, name);
      return found && (found.attribs['w:val'] ?? 'continue') === 'continue';
    };
    const before = joined.at(-1);
    if (merge('w:hMerge') && before) joined[joined.length - 1] = { ...before, colSpan: before.colSpan + colSpan };
    else joined.push({ element, colSpan, continues: merge('w:vMerge') === true });
  }
  return joined;
}
