import { createHash } from 'node:crypto';
import { type EdgeKind, NODE_KINDS, type NodeKind } from './model.ts';

const PREFIX: Record<NodeKind | 'Source' | 'Passage' | 'Revision' | 'Correction', string> = {
  Document: 'doc',
  Measure: 'mea',
  Unit: 'unit',
  Brand: 'brand',
  Target: 'target',
  Regulation: 'reg',
  Region: 'region',
  Source: 'src',
  Passage: 'psg',
  Revision: 'rev',
  Correction: 'cor',
};

/**
 * A public, stable id derived from content: the kind, then 60 bits of the SHA-256 of the parts in base 36.
 * The same parts give the same id in every store and every URL.
 */
export function contentId(kind: keyof typeof PREFIX, ...parts: readonly (string | number)[]): string {
  return `${PREFIX[kind]}-${digest36(parts)}`;
}

/** Regions keep their GB/T 2260 code in the id, so that a person can read it. */
export function regionId(code: string): string {
  return `${PREFIX.Region}-${code}`;
}

/** The kind of node that an id belongs to, by its prefix; null when it is none of ours. */
export function kindOfId(id: string): NodeKind | null {
  const prefix = id.slice(0, id.indexOf('-'));
  return NODE_KINDS.find((kind) => PREFIX[kind] === prefix) ?? null;
}

/** One edge a kind, pair of ends, role and stating document; `distinct` tells apart what would otherwise coincide. */
export function edgeId(kind: EdgeKind, from: string, to: string, ...distinct: readonly (string | number)[]): string {
  return `edge-${digest36([kind, from, to, ...distinct])}`;
}

/** SHA-256 in hex. */
export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

function digest36(parts: readonly (string | number)[]): string {
  const hash = createHash('sha256').update(parts.join('\u001f')).digest();
  return (hash.readBigUInt64BE(0) >> 4n).toString(36).padStart(12, '0');
}
