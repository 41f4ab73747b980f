import { kindOfId } from '../../ids.ts';
import { EDGE_KINDS, type NodeKind } from '../../model.ts';

/** All relationships that are edges of the graph; others (HAS_PASSAGE, HAS_REVISION, HAS_TALLY, HOLDS, STATES, OF) are the store's own. */
export const EDGE_TYPES = EDGE_KINDS.join('|');

/** Ids by the label that their prefix tells, so that every look-up goes by an index; unknown prefixes are left out. */
export function byLabel(ids: readonly string[]): ReadonlyMap<NodeKind, readonly string[]> {
  const groups = new Map<NodeKind, string[]>();
  for (const id of new Set(ids)) {
    const kind = kindOfId(id);
    if (kind) groups.set(kind, [...(groups.get(kind) ?? []), id]);
  }
  return groups;
}
