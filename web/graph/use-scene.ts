import { useMemo } from 'react';
import type { NodeKind } from '../api-client/schema-types.ts';
import { useWords } from '../language/words.ts';
import type { Words } from '../language/zh.ts';
import { groupId } from '../state/graph-actions.ts';
import type { GraphState } from '../state/state.ts';
import { edgeWords } from './elements/edge-words.ts';
import type { Elements } from './elements/to-elements.ts';
import type { Captions } from './graph-view.ts';
import { type Scene, toScene } from './scene/scene.ts';
import { tileNames } from './tile-names.ts';

/** The scene of the elements and the words that stand in it. */
export function useScene(
  elements: Elements,
  options: Pick<GraphState, 'opened' | 'groups' | 'muted'> & { readonly marked: string | null },
): { readonly scene: Scene; readonly captions: Captions } {
  const words = useWords();
  const { opened, groups, muted, marked } = options;
  // Only what is not shown otherwise has to be kept in sight, so that looking around does not build the scene anew.
  const plain = useMemo(() => toScene(elements, { opened, groups }, null), [elements, opened, groups]);
  const isShown =
    marked === null ||
    plain.boxes.some(({ id, block }) => id === marked || block?.cells.some((cell) => cell.id === marked));
  const scene = useMemo(
    () => (isShown ? plain : toScene(elements, { opened, groups }, marked)),
    [plain, isShown, elements, opened, groups, marked],
  );
  const captions = useMemo(
    (): Captions => ({
      details: new Map([...detailsOf(elements, words), ...sizesOf(groups, elements, words)]),
      muted: new Set(muted),
      rest: words.graph.rest,
      tileNames: (plans) => tileNames(plans, words),
    }),
    [elements, words, muted, groups],
  );
  return { scene, captions };
}

/** What joins each node to the selected one. */
export function relationsOf(selected: string | null, elements: Elements, words: Words): ReadonlyMap<string, string> {
  return new Map(
    elements.edges.flatMap((edge): [string, string][] => {
      if (edge.kind === 'HAS_MEASURE') return [];
      const word = edgeWords(edge, words);
      if (edge.id === selected) return [[edge.from, word]];
      if (edge.from === selected) return [[edge.to, `${word} ·`]];
      return edge.to === selected ? [[edge.from, `${word} ·`]] : [];
    }),
  );
}

/** How many of each kind stand together in a group. */
function sizesOf(groups: GraphState['groups'], { nodes }: Elements, words: Words): readonly [string, string][] {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  return groups.map((members) => {
    const counts = new Map<NodeKind, number>();
    for (const id of members) {
      const kind = kinds.get(id);
      if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return [groupId(members), [...counts].map(([kind, count]) => `${words.kinds[kind]} ${count}`).join(' · ')];
  });
}

/** A measure's leads, else whoever else answers for it; a plan's place and year. */
function detailsOf({ nodes, edges }: Elements, words: Words): ReadonlyMap<string, string> {
  const labels = new Map(nodes.map(({ id, label }) => [id, label]));
  const owners = new Map<
    string,
    { readonly lead: string[]; readonly responsible: string[]; readonly support: string[] }
  >();
  for (const { kind, role, from, to } of edges) {
    const label = labels.get(from);
    if (kind !== 'RESPONSIBLE_FOR' || !role || !label) continue;
    const of = owners.get(to) ?? { lead: [], responsible: [], support: [] };
    of[role].push(label);
    owners.set(to, of);
  }
  const details = new Map<string, string>();
  for (const { id, kind, note } of nodes) {
    if (kind === 'Document') details.set(id, note);
    const of = owners.get(id);
    const role = of && (['lead', 'responsible', 'support'] as const).find((one) => of[one].length > 0);
    if (of && role) details.set(id, words.graph.owned(words.roles[role], of[role][0] ?? '', of[role].length));
  }
  return details;
}
