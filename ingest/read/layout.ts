/** Blocks one a line; blocks without text vanish, and white space at the ends of lines with them. */
export function joinBlocks(blocks: readonly string[]): string {
  const lines = blocks
    .flatMap((block) => block.split('\n'))
    .map((line) => line.replace(/[ \t\u00a0\u200b\ufeff]+$/, '').replace(/^[ \t\u200b\ufeff]+/, ''))
    .filter((line) => line.trim() !== '');
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/**
 * A row of a table as text: one cell a line between `|`, so that a cell stays a unit of its own and its lines stay
 * together.
 */
export function tableRow(cells: readonly string[]): string {
  return ['|', ...cells.flatMap((cell) => [cell.trim().replace(/\s*\n\s*/g, '\n') || '　', '|'])].join('\n');
}
