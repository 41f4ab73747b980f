import type { NodeKind } from '../api-client/schema-types.ts';
import type { NamedNode } from '../language/node-name.ts';

/** The size of a node and the lines inside it. The layout and the canvas both need it, so neither measures text. */
export interface NodeBox {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

export const FONT_SIZE = 13;
const LINE = 19;

/** Measures and plans hold two lines at a fixed width, so that columns line up; the others are as wide as their name. */
export function nodeBox({ kind, label }: Pick<NamedNode, 'kind' | 'label'>): NodeBox {
  if (kind === 'Measure') return block(label, 14.2, 208);
  if (kind === 'Document') return block(label, 11.2, 168);
  const text = cut(label, kind === 'Target' ? 16 : 13);
  return { width: Math.round(wide(text) * FONT_SIZE + 28), height: 30, text };
}

/** Shapes tell kinds apart without colour: blocks for text, pills for bodies and names. */
export function cornerRadius(kind: NodeKind): number {
  if (kind === 'Measure') return 7;
  if (kind === 'Document') return 2;
  if (kind === 'Target' || kind === 'Region') return 4;
  return 15;
}

function block(label: string, perLine: number, width: number): NodeBox {
  const [first, rest] = splitAt(label, perLine);
  const second = cut(rest, perLine);
  return { width, height: second ? 2 * LINE + 14 : LINE + 15, text: second ? `${first}\n${second}` : first };
}

/** Width in ems: a Chinese character is one, a Latin letter a little over half. */
function wide(text: string): number {
  let sum = 0;
  for (const character of text) sum += emOf(character);
  return sum;
}

function emOf(character: string): number {
  return character.charCodeAt(0) < 0x2000 ? 0.56 : 1;
}

function splitAt(text: string, ems: number): readonly [string, string] {
  let sum = 0;
  let index = 0;
  for (const character of text) {
    sum += emOf(character);
    if (sum > ems) break;
    index += character.length;
  }
  // A closing mark may hang over the end of the line, as it does in print.
  if (index < text.length && '，。、；：”’》）,;)'.includes(text.charAt(index))) index += 1;
  return [text.slice(0, index), text.slice(index)];
}

function cut(text: string, ems: number): string {
  if (wide(text) <= ems) return text;
  return `${splitAt(text, ems - 1)[0]}…`;
}
