import { type ReadCell, renderTable } from '../text/render-table.ts';

/** What a row's definition says of a cell: whether it is merged with others, and where it ends, in twentieths of a point. */
export interface RowCell {
  readonly down?: 'begins' | 'continues';
  readonly across?: 'begins' | 'continues';
  readonly right?: number;
}

interface Row {
  readonly texts: readonly string[];
  readonly definition: readonly RowCell[];
}

/** Rows as a table: the ends of all cells are the columns, so that a wide cell covers those of the rows beside it. */
export function rtfTable(rows: readonly Row[]): string {
  const edges = [...new Set(rows.flatMap(({ definition }) => definition.map(({ right }) => right ?? 0)))].sort(
    (a, b) => a - b,
  );
  let above = new Map<number, { text: string; rowSpan: number; colSpan: number }>();
  const table = rows.map(({ texts, definition }): ReadCell[] => {
    const cells: { text: string; rowSpan: number; colSpan: number }[] = [];
    const begun: typeof above = new Map();
    let column = 0;
    for (const [index, text] of texts.entries()) {
      const { down, across, right } = definition[index] ?? {};
      const end = right === undefined ? column + 1 : Math.max(column + 1, edges.indexOf(right) + 1);
      const colSpan = end - column;
      const left = cells.at(-1);
      const over = down === 'continues' ? above.get(column) : undefined;
      if (across === 'continues' && left) left.colSpan += colSpan;
      else if (over) {
        over.rowSpan++;
        begun.set(column, over);
      } else {
        const cell = { text, rowSpan: 1, colSpan };
        cells.push(cell);
        begun.set(column, cell);
      }
      column = end;
    }
    above = begun;
    return cells;
  });
  return renderTable(table);
}
