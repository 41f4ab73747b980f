import type { Line } from '../lines/lines.ts';
import type { Marker } from './markers.ts';

const FEWEST = 3;
/** Between page numbers stands more. */
const MOST_BETWEEN = 300;

/**
 * Items whose numbers stand alone on lines of their own, 1, 2, 3, with their words below: in a text that numbers nothing
 * else, and little between one number and the next. By the index of the line.
 */
export function bareNumbers(
  lines: readonly Line[],
  markers: readonly (Marker | null)[],
  isTable: (index: number) => boolean,
): ReadonlyMap<number, Marker> {
  const found = new Map<number, Marker>();
  if (markers.some((marker) => marker !== null)) return found;
  let between = 0;
  let next = '1';
  for (const [index, line] of lines.entries()) {
    if (line.text === next && !isTable(index)) {
      if (found.size > 0 && (between === 0 || between > MOST_BETWEEN)) return new Map();
      const { text: number, start, end } = line;
      found.set(index, { style: 'arabic', value: found.size + 1, number, start, end });
      next = String(found.size + 1);
      between = 0;
    } else between += line.text.length;
  }
  return found.size < FEWEST ? new Map() : found;
}
