import { useMemo } from 'react';
import { useWords } from '../language/words.ts';
import type { Words } from '../language/zh.ts';
import type { Line } from '../state/state.ts';
import { edgeWords } from './elements/edge-words.ts';
import type { Elements } from './elements/to-elements.ts';
import type { Captions } from './graph-view.ts';
import { type Scene, toScene } from './scene/scene.ts';

/** The scene of the elements and the words that stand in it. */
export function useScene(
  elements: Elements,
  options: { readonly opened: readonly string[]; readonly muted: readonly Line[]; readonly marked: string | null },
): { readonly scene: Scene; readonly captions: Captions } {
  const words = useWords();
  const { opened, muted, marked } = options;
  // Only what is not shown otherwise has to be kept in sight, so that looking around does not build the scene anew.
  const plain = useMemo(() => toScene(elements, opened, null), [elements, opened]);
  const isShown =
    marked === null ||
    plain.boxes.some(({ id, block }) => id === marked || block?.cells.some((cell) => cell.id === marked));
  const scene = useMemo(
    () => (isShown ? plain : toScene(elements, opened, marked)),
    [plain, isShown, elements, opened, marked],
  );
  const captions = useMemo(
    (): Captions => ({ details: detailsOf(elements, words), muted: new Set(muted), rest: words.graph.rest }),
    [elements, words, muted],
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
