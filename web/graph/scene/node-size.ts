import type { NodeKind } from '../../api-client/schema-types.ts';
import type { NamedNode } from '../../language/node-name.ts';
import { cut, cutStart, ems, wrap } from './fit-text.ts';
import type { Size } from './geometry.ts';
import { FONT_SIZE } from './type-size.ts';

/** Groups of plans or measures are drawn like a plan, which stands where plans do; all others are groups of names. */
export type BoxKind = NodeKind | 'Group';

/** Ems of a line of a name; what is longer has two lines, and still longer names are shortened. */
const LINE = 13;
const HEIGHT = [30, 46] as const;

/** Bodies, names and laws are as wide as their name; the layout and the canvas both need it, so neither measures text. */
export function pillSize({ kind, label }: Pick<NamedNode, 'kind' | 'label'>): Size {
  const lines = pillText({ kind, label }).split('\n');
  return {
    width: Math.round(Math.max(...lines.map(ems)) * FONT_SIZE + 28),
    height: HEIGHT[lines.length - 1] ?? HEIGHT[1],
  };
}

export function pillText({ kind, label }: { readonly kind: BoxKind; readonly label: string }): string {
  if (kind === 'Target') return cut(label, 16);
  if (ems(label) <= LINE) return label;
  const whole = kind === 'Unit' ? cutStart(label, 2 * LINE - 1) : label;
  // Two lines of about the same length.
  return wrap(whole, Math.min(LINE, Math.ceil(ems(whole) / 2) + 1), 2);
}

/** Shapes tell kinds apart without colour: blocks for text, pills for bodies and names. */
export function cornerRadius(kind: BoxKind): number {
  if (kind === 'Measure' || kind === 'Group') return 6;
  if (kind === 'Document') return 4;
  if (kind === 'Target' || kind === 'Region') return 4;
  return 15;
}
