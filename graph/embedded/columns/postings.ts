import type { Links } from './links.ts';

/** Sets `bit` in `matches` at each measure that is linked to one of these units, brands and laws; to units in roles of these bits only. */
export type Postings = (keys: ReadonlySet<number>, roles: number, matches: Uint8Array, bit: number) => void;

/**
 * What a unit, brand or law is linked to, the other way round: looked through row by row, a collection takes a hundred times as
 * long. Put together when first asked, and anew when more than an eighth has been appended since; the rest is looked through.
 */
export function postingsBuilder(): (columns: Linked) => Postings {
  let made = { starts: new Uint32Array(1), positions: new Uint32Array(0), size: 0 };
  return (columns) => (keys, roles, matches, bit) => {
    if (columns.size > made.size * GROWTH) made = invert(columns);
    const { starts, positions, size } = made;
    for (const key of keys) {
      const end = starts[key + 1] ?? 0;
      for (let at = starts[key] ?? end; at < end; at++) {
        const posting = positions[at] ?? 0;
        const isMeant = (roles >> (posting & ROLE_MASK)) & 1;
        const position = posting >>> ROLE_BITS;
        matches[position] = (matches[position] ?? 0) | (isMeant * bit);
      }
    }
    for (const { starts: begins, to, roles: has } of sections(columns)) {
      for (let position = size; position < columns.size; position++) {
        for (let at = begins[position] ?? 0; at < (begins[position + 1] ?? 0); at++) {
          if ((roles >> (has?.[at] ?? 0)) & 1 && keys.has(to[at] ?? 0))
            matches[position] = (matches[position] ?? 0) | bit;
        }
      }
    }
  };
}

const GROWTH = 1.125;
const ROLE_BITS = 2;
const ROLE_MASK = (1 << ROLE_BITS) - 1;

/** All measures up to `size`. */
interface Linked {
  readonly size: number;
  readonly owners: Section;
  readonly brands: Links;
  readonly laws: Links;
}

type Section = Links & { readonly roles?: Uint8Array };

/** Keys of units, brands and laws are keys of nodes: none is given twice. */
function sections({ owners, brands, laws }: Linked): readonly Section[] {
  return [owners, brands, laws];
}

/** Counts, then fills in. */
function invert(columns: Linked) {
  const { size } = columns;
  let most = 0;
  let many = 0;
  for (const { starts, to } of sections(columns)) {
    const end = starts[size] ?? 0;
    for (let at = 0; at < end; at++) most = Math.max(most, to[at] ?? 0);
    many += end;
  }
  const starts = new Uint32Array(most + 2);
  for (const { starts: begins, to } of sections(columns)) {
    const end = begins[size] ?? 0;
    for (let at = 0; at < end; at++) {
      const key = (to[at] ?? 0) + 1;
      starts[key] = (starts[key] ?? 0) + 1;
    }
  }
  for (let key = 1; key < starts.length; key++) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const next = starts.slice();
  const positions = new Uint32Array(many);
  for (const { starts: begins, to, roles } of sections(columns)) {
    for (let position = 0; position < size; position++) {
      const end = begins[position + 1] ?? 0;
      for (let at = begins[position] ?? 0; at < end; at++) {
        const key = to[at] ?? 0;
        const place = next[key] ?? 0;
        positions[place] = (position << ROLE_BITS) | (roles?.[at] ?? 0);
        next[key] = place + 1;
      }
    }
  }
  return { starts, positions, size };
}
