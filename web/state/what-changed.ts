import type { GraphState, State } from './state.ts';

/** Parts of a state that a step may change, the most telling first. */
const PARTS = ['page', 'query', 'filter', 'without', 'sort', 'about', 'metric', 'shelf', 'clause', 'uses'] as const;
const GRAPH_PARTS = [
  'path',
  'layout',
  'focus',
  'hidden',
  'expansions',
  'seeds',
  'groups',
  'opened',
  'pins',
  'muted',
  'faded',
  'found',
] as const satisfies readonly (keyof GraphState)[];

export type Changed = (typeof PARTS)[number] | (typeof GRAPH_PARTS)[number] | 'look';

/** What a step was about: the first part in which two states differ. */
export function whatChanged(before: State, after: State): Changed {
  return (
    PARTS.find((part) => !isSame(before[part], after[part])) ??
    GRAPH_PARTS.find((part) => !isSame(before.graph[part], after.graph[part])) ??
    'look'
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
}
