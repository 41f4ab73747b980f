/** Columns aligned by what a terminal shows: Chinese characters are two wide. Numbers stand to the right. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const isNumber = heads.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number'));
  return columns([heads, ...rows], isNumber);
}

/** The same without heads. `toRight` says of each column whether it stands to the right. */
export function columns(rows: readonly (readonly (string | number)[])[], toRight: readonly boolean[] = []): string {
  const cells = rows.map((row) => row.map(String));
  const most = Math.max(0, ...cells.map(({ length }) => length));
  const widths = Array.from({ length: most }, (_, column) => Math.max(...cells.map((row) => width(row[column] ?? ''))));
  return cells
    .map((row) =>
      row
        .map((cell, column) => {
          const padding = ' '.repeat((widths[column] ?? 0) - width(cell));
          return toRight[column] ? padding + cell : cell + padding;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Cuts to what a column may take. */
export function shortened(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let short = '';
  for (const character of text) {
    if (width(short + character) > columns - 1) break;
    short += character;
  }
  return `${short}…`;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;

function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) ? 2 : 1;
  return columns;
}
