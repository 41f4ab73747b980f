import type { NodeKind } from '../../api-client/schema-types.ts';
import type { NamedNode } from '../../language/node-name.ts';
import { cut, cutStart, ems } from './fit-text.ts';
import type { Size } from './geometry.ts';
import { FONT_SIZE } from './type-size.ts';

/** Bodies, names and laws are as wide as their name; the layout and the canvas both need it, so neither measures text. */
export function pillSize({ kind, label }: Pick<NamedNode, 'kind' | 'label'>): Size {
  return { width: Math.round(ems(pillText({ kind, label })) * FONT_SIZE + 28), height: 30 };
}

export function pillText({ kind, label }: Pick<NamedNode, 'kind' | 'label'>): string {
  return kind === 'Unit' ? cutStart(label, 13) : cut(label, kind === 'Target' ? 16 : 13);
}

/** Shapes tell kinds apart without colour: blocks for text, pills for bodies and names. */
export function cornerRadius(kind: NodeKind): number {
  if (kind === 'Measure') return 6;
  if (kind === 'Document') return 4;
  if (kind === 'Target' || kind === 'Region') return 4;
  return 15;
}
