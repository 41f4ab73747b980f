import { growing } from './growing.ts';

/** What measures are linked to, by its keys: those of the measure at a position stand from `starts` there up to the next. */
export interface Links {
  readonly starts: Uint32Array;
  readonly to: Uint32Array;
}

/** Puts together the links of measure after measure. */
export function linkBuilder() {
  const starts = growing(Uint32Array);
  const to = growing(Uint32Array);
  let many = 0;
  return {
    /** Rows of the measures from `from` up to `end`, in their order; answers the place of the first. */
    append(
      rows: Uint32Array,
      row: { measure: number; size: number },
      column: number,
      from: number,
      end: number,
    ): number {
      const first = many;
      many += rows.length / row.size;
      const [begins, values] = [starts.reserve(end + 1), to.reserve(many)];
      let position = from;
      for (let at = 0, place = first; place < many; at += row.size, place++) {
        values[place] = rows[at + column] ?? 0;
        const measure = from + (rows[at + row.measure] ?? 0);
        while (position <= measure) begins[position++] = place;
      }
      while (position <= end) begins[position++] = many;
      return first;
    },
    links: (): Links => ({ starts: starts.reserve(0), to: to.reserve(0) }),
  };
}
