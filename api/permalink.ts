import { kindOfId } from '../graph/ids.ts';
import type { NodeKind } from '../graph/model.ts';

/** Where the page of a node stands: short, and the same on every server and in every export. */
export const PERMALINKS: { readonly [K in NodeKind]: string } = {
  Document: 'doc',
  Measure: 'measure',
  Target: 'target',
  Unit: 'unit',
  Brand: 'brand',
  Regulation: 'law',
  Region: 'region',
};

/** The address of a node below the base. */
export function addressOf(id: string): string {
  const kind = kindOfId(id);
  if (kind === null) throw new Error(`${id} is no id of a node.`);
  return `${PERMALINKS[kind]}/${id}`;
}
