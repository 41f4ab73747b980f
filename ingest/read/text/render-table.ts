import { tableRow } from '../layout.ts';

/** A cell as HTML has it: written once, where it begins, over so many rows and columns (1 each unless given). */
export interface ReadCell {
  readonly text: string;
  readonly rowSpan?: number;
  readonly colSpan?: number;
}

/** Rows of cells that begin in them; what a cell above or to the left covers is left out. */
export type ReadTable = readonly (readonly ReadCell[])[];

/** Stands where a merged cell goes on: the cell above, and the cell to the left. */
export const SAME_AS_ABOVE = '〃';
export const SAME_AS_LEFT = '〈';

/** More columns than a sheet of paper holds: a `colspan=1000` means "to the edge". */
const MOST_COLUMNS = 100;

/** A place of the grid: the cell that lies there, and where that cell begins. */
interface Place {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * A table as text, one cell a line between `|`, every row with all its columns. A merged cell is written where it begins;
 * the places that it covers hold a mark, so that a reader of the text knows that they are one cell, and nothing is quoted twice.
 * A row with fewer cells than the others stays short, and a table of one column is a box round text: its lines alone.
 */
export function renderTable(table: ReadTable): string {
  const grid = placed(table);
  // A column in which no cell begins is only where the sheet was divided once more.
  const begins = new Set(grid.flatMap((row) => row.flatMap((place) => (place ? [place.column] : []))));
  const columns = [...begins].sort((a, b) => a - b);
  if (columns.length <= 1) return grid.map((row) => row.find(Boolean)?.text ?? '').join('\n');
  return grid
    .flatMap((row, index) => {
      const last = row.findLastIndex((place) => place !== undefined);
      const texts = columns.filter((column) => column <= last).map((column) => markOf(row[column], index, column));
      return texts.length === 0 ? [] : [tableRow(texts)];
    })
    .join('\n');
}

function markOf(place: Place | undefined, row: number, column: number): string {
  if (!place) return '';
  if (place.row < row) return SAME_AS_ABOVE;
  return place.column < column ? SAME_AS_LEFT : written(place.text);
}

/** Each cell in the first free place of its row, as browsers lay a table out. */
function placed(table: ReadTable): (Place | undefined)[][] {
  const grid: (Place | undefined)[][] = table.map(() => []);
  for (const [row, cells] of table.entries()) {
    const here = grid[row] ?? [];
    let column = 0;
    for (const cell of cells) {
      while (here[column]) column++;
      if (column >= MOST_COLUMNS) break;
      let end = Math.min(column + spanOf(cell.colSpan), MOST_COLUMNS);
      // A cell that is said to reach over one from above ends before it.
      for (let at = column + 1; at < end; at++) if (here[at]) end = at;
      const place = { text: cell.text, row, column };
      for (const covered of grid.slice(row, row + spanOf(cell.rowSpan)))
        for (let at = column; at < end; at++) covered[at] ??= place;
      column = end;
    }
  }
  return grid;
}

function spanOf(span: number | undefined): number {
  return Math.max(1, Math.trunc(span ?? 1) || 1);
}

/** A cell's own words never look like the frame around them. */
function written(text: string): string {
  if (text.trim() === SAME_AS_LEFT) return '<';
  return text.includes('|') ? text.replace(/^[ \t]*\|[ \t]*$/gm, '｜') : text;
}
