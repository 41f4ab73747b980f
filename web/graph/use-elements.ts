import { useEffect, useMemo, useRef, useState } from 'react';
import { AmongQuery, NeighboursQuery, SeedsQuery } from '../api-client/operations.ts';
import type { Hit } from '../explore/use-search.ts';
import { useExplorer, useExplorerState } from '../explorer.ts';
import {
  type Known,
  learnCounts,
  learnEdges,
  learnMeasures,
  learnNodes,
  learnRelation,
  nothingKnown,
  relationKey,
} from './graph-cache.ts';
import { type Elements, toElements } from './to-elements.ts';

/** The elements of the state now; asks for whatever the page does not know of them yet. */
export function useElements(hits: readonly Hit[]): {
  readonly elements: Elements;
  readonly known: Known;
  /** Everything about the elements is known, their relations included. */
  readonly complete: boolean;
} {
  const { api, useEdition } = useExplorer();
  const edition = useEdition();
  const { graph } = useExplorerState();
  const [known, setKnown] = useState(nothingKnown);
  const asked = useRef(new Set<string>());

  // biome-ignore lint/correctness/useExhaustiveDependencies: new plans make what is known doubtful.
  useEffect(() => {
    asked.current = new Set();
    setKnown(nothingKnown);
  }, [edition]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was forgotten with an edition is learnt again.
  useEffect(() => {
    setKnown((now) =>
      learnMeasures(
        now,
        hits.map(({ measure }) => measure),
      ),
    );
  }, [hits, edition]);

  const foundIds = useMemo(() => hits.map(({ measure }) => measure.id), [hits]);
  const elements = useMemo(() => toElements(graph, foundIds, known), [graph, foundIds, known]);

  useEffect(() => {
    const once = (key: string, work: () => Promise<(known: Known) => Known>) => {
      if (asked.current.has(key)) return;
      asked.current.add(key);
      const current = asked.current;
      work().then(
        (learn) => current === asked.current && setKnown(learn),
        () => current.delete(key),
      );
    };

    const seeds = graph.seeds.filter((id) => !known.nodes.has(id));
    if (seeds.length > 0) {
      once(`seeds ${seeds.join()}`, async () => {
        const { nodes } = await api.ask(SeedsQuery, { ids: [...seeds] });
        const there = nodes.filter((node) => node !== null);
        const measures = there.filter((node) => node.__typename === 'Measure');
        return (now) => learnMeasures(learnNodes(now, there), measures);
      });
    }

    for (const { nodeId, kind, direction, role, count } of graph.expansions) {
      const key = relationKey(nodeId, { kind, direction, role });
      const there = known.relations.get(key);
      if (there && there.nodeIds.length >= Math.min(count, there.total)) continue;
      once(`${key} ${count}`, async () => {
        const { neighbours } = await api.ask(NeighboursQuery, { id: nodeId, kind, direction, role, first: count });
        return (now) =>
          learnRelation(
            now,
            key,
            neighbours.totalCount,
            neighbours.edges.map(({ node }) => node),
          );
      });
    }

    const uncounted = elements.nodes.filter(({ id }) => !known.counts.has(id)).map(({ id }) => id);
    if (uncounted.length > 0) {
      const ids = elements.nodes.map(({ id }) => id);
      once(`among ${ids.join()}`, async () => {
        const { edgesAmong, neighbourCounts } = await api.ask(AmongQuery, { ids });
        return (now) => learnCounts(learnEdges(now, edgesAmong), ids, neighbourCounts);
      });
    }
  }, [api, graph, known, elements]);

  return { elements, known, complete: elements.nodes.every(({ more }) => more !== null) };
}
