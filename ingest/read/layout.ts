/** Blocks one a line, without indentation; blocks without text vanish. */
export function joinBlocks(blocks: readonly string[]): string {
  const lines = blocks
    .flatMap((block) => block.split('\n'))
    .map((line) => line.replaceAll('\u200b', '').trim())
    .filter((line) => line !== '');
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/**
 * A row of a table as text: one cell a line between `|`, so that a cell stays a unit of its own and its lines stay
 * together.
 */
export function tableRow(cells: readonly string[]): string {
  return ['|', ...cells.flatMap((cell) => [cell.trim() || '—', '|'])].join('\n');
}
