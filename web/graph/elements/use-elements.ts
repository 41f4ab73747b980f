import { useMemo } from 'react';
import { useAnswer, useAnswers } from '../../api-client/use-answer.ts';
import { useExplorerState } from '../../explorer.ts';
import type { Expansion } from '../../state/state.ts';
import { AmongQuery, NeighboursQuery, SeedsQuery } from '../queries.ts';
import {
  type Known,
  learnCounts,
  learnEdges,
  learnMeasures,
  learnNodes,
  learnRelation,
  type MeasureAnswer,
  nothingKnown,
  relationKey,
} from './graph-cache.ts';
import { type Contents, type Elements, toElements, visibleIds } from './to-elements.ts';

export interface DrawnElements {
  readonly elements: Elements;
  readonly known: Known;
  /** Everything about the elements is known, their relations included. */
  readonly complete: boolean;
}

/** The elements of the state now; asks for whatever the page does not know of them yet. */
export function useElements(found: readonly MeasureAnswer[]): DrawnElements {
  const graph = useContents();
  const foundIds = useMemo(() => found.map(({ id }) => id), [found]);

  const ofFound = useMemo(() => learnMeasures(nothingKnown, found), [found]);
  const seeds = graph.seeds.filter((id) => !ofFound.nodes.has(id));
  const seedAnswer = useAnswer(SeedsQuery, seeds.length > 0 ? { ids: seeds } : null).data;
  const ofSeeds = useMemo(() => {
    const there = seedAnswer?.nodes.filter((node) => node !== null) ?? [];
    return learnMeasures(
      learnNodes(ofFound, there),
      there.filter((node) => node.__typename === 'Measure'),
    );
  }, [ofFound, seedAnswer]);

  const opened = useAnswers(
    NeighboursQuery,
    graph.expansions.filter((expansion) => !isKnown(ofSeeds, expansion)).map(toVariables),
  );
  const ofExpansions = useMemo(
    () =>
      opened.reduce(
        (known, { variables, data: { neighbours } }) =>
          learnRelation(
            known,
            relationKey(variables.id, variables),
            neighbours.totalCount,
            neighbours.edges.map(({ node }) => node),
          ),
        ofSeeds,
      ),
    [opened, ofSeeds],
  );

  const ids = useMemo(() => [...visibleIds(graph, foundIds, ofExpansions).ids.keys()], [graph, foundIds, ofExpansions]);
  const among = useAnswer(AmongQuery, ids.length > 0 ? { ids } : null);
  const known = useMemo(
    () =>
      among.data
        ? learnCounts(learnEdges(ofExpansions, among.data.edgesAmong), ids, among.data.neighbourCounts)
        : ofExpansions,
    [ofExpansions, among.data, ids],
  );
  const elements = useMemo(() => toElements(graph, foundIds, known), [graph, foundIds, known]);
  return { elements, known, complete: among.data !== null && !among.loading };
}

/** What decides which elements there are: another layout or another pin leaves them as they are. */
function useContents(): Contents {
  const found = useExplorerState(({ graph }) => graph.found);
  const seeds = useExplorerState(({ graph }) => graph.seeds);
  const expansions = useExplorerState(({ graph }) => graph.expansions);
  const hidden = useExplorerState(({ graph }) => graph.hidden);
  const faded = useExplorerState(({ graph }) => graph.faded);
  return useMemo(() => ({ found, seeds, expansions, hidden, faded }), [found, seeds, expansions, hidden, faded]);
}

function isKnown(known: Known, expansion: Expansion): boolean {
  const there = known.relations.get(relationKey(expansion.nodeId, expansion));
  return there !== undefined && there.nodeIds.length >= Math.min(expansion.count, there.total);
}

function toVariables({ nodeId, kind, direction, role, count }: Expansion) {
  return { id: nodeId, kind, direction, role, first: count };
}
