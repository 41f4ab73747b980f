import { tableRow } from './layout.ts';

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

/**
 * A table as text, one cell a line between `|`, every row with all its columns. A merged cell is written where it begins;
 * the places that it covers hold a mark, so that a reader of the text knows that they are one cell, and nothing is quoted twice.
 */
export function renderTable(table: ReadTable): string {
  const covered: number[] = [];
  return table
    .map((row) => {
      const cells: string[] = [];
      const next = [...row];
      for (let column = 0; next.length > 0 || (covered[column] ?? 0) > 0; column++) {
        if ((covered[column] ?? 0) > 0) {
          covered[column] = (covered[column] ?? 0) - 1;
          cells.push(SAME_AS_ABOVE);
          continue;
        }
        const cell = next.shift();
        if (!cell) break;
        const width = Math.max(1, cell.colSpan ?? 1);
        for (let at = 0; at < width; at++) {
          cells.push(at === 0 ? cell.text : SAME_AS_LEFT);
          covered[column + at] = Math.max(1, cell.rowSpan ?? 1) - 1;
        }
        column += width - 1;
      }
      return tableRow(cells);
    })
    .join('\n');
}
