import type { NodeKind } from '../../api-client/schema-types.ts';
import type { NamedNode } from '../../language/node-name.ts';
import { cut, cutStart, ems } from './fit-text.ts';
import type { Size } from './geometry.ts';
import { FONT_SIZE } from './type-size.ts';

/** Groups of plans or measures are drawn like a plan, which stands where plans do; all others are groups of names. */
export type BoxKind = NodeKind | 'Group';

/** Bodies, names and laws are as wide as their name; the layout and the canvas both need it, so neither measures text. */
export function pillSize({ kind, label }: Pick<NamedNode, 'kind' | 'label'>): Size {
  return { width: Math.round(ems(pillText({ kind, label })) * FONT_SIZE + 28), height: 30 };
}

export function pillText({ kind, label }: { readonly kind: BoxKind; readonly label: string }): string {
  return kind === 'Unit' ? cutStart(label, 13) : cut(label, kind === 'Target' ? 16 : 13);
}

/** Shapes tell kinds apart without colour: blocks for text, pills for bodies and names. */
export function cornerRadius(kind: BoxKind): number {
  if (kind === 'Measure' || kind === 'Group') return 6;
  if (kind === 'Document') return 4;
  if (kind === 'Target' || kind === 'Region') return 4;
  return 15;
}
