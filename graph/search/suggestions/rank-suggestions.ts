import { type GraphNode, NODE_KINDS, type NodeKind } from '../../model.ts';
import { nodeLabel } from '../../names/node-names.ts';
import type { Suggestion } from '../../store/graph-store.ts';

/** A name that matches what was typed. Grades order: 0 the name itself, 1 its beginning, 2 within; 3–5 by sound. */
export interface NameMatch {
  readonly node: GraphNode;
  readonly text: string;
  readonly grade: number;
  readonly measures: number;
}

/** One suggestion a node from the names that match, best first; a metric is one suggestion, however many targets it is set in. */
export function rankSuggestions(matches: readonly NameMatch[], limit: number): Suggestion[] {
  const best = new Map<string, Suggestion & { readonly grade: number }>();
  for (const { node, text, grade, measures } of matches) {
    const label = nodeLabel(node);
    const same = node.kind === 'Target' ? `Target ${label}` : node.id;
    const before = best.get(same);
    if (before && node.kind !== 'Target') continue;
    best.set(same, {
      kind: node.kind,
      id: before && before.id < node.id ? before.id : node.id,
      label,
      matched: text === label ? null : text,
      measures: measures + (before?.measures ?? 0),
      grade: Math.min(grade, before?.grade ?? grade),
    });
  }
  const ranked = [...best.values()].sort(
    (a, b) =>
      a.grade - b.grade ||
      b.measures - a.measures ||
      a.label.length - b.label.length ||
      (a.label < b.label ? -1 : a.label > b.label ? 1 : a.id < b.id ? -1 : 1),
  );
  return inShares(ranked, limit).map(({ grade: _, ...suggestion }) => suggestion);
}

/** Leaves each kind a few places for its best, so that the commonest does not take them all. */
function inShares<One extends Suggestion>(ranked: readonly One[], limit: number): One[] {
  const share = Math.floor(limit / NODE_KINDS.length);
  const places = new Map<NodeKind, number>();
  const own = ranked.filter(({ kind }) => {
    const taken = places.get(kind) ?? 0;
    places.set(kind, taken + 1);
    return taken < share;
  });
  const rest = ranked.filter((one) => !own.includes(one)).slice(0, limit - own.length);
  const chosen = new Set([...own, ...rest]);
  return ranked.filter((one) => chosen.has(one));
}
