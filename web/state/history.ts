import type { State } from './state.ts';

/**
 * Every state since the page was opened, and where the reader stands. `start` is the number of the first one, so that an
 * entry's number matches its place in the browser's own history and Back, Undo and a reload mean the same thing.
 */
export interface History {
  readonly start: number;
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
}

export function historyOf(present: State, start = 0): History {
  return { start, past: [], present, future: [] };
}

/** The number of the present entry. */
export function position(history: History): number {
  return history.start + history.past.length;
}

/**
 * Takes a step; what was undone before is forgotten. A step that changes nothing leaves no trace, and looking at something is
 * no step: it takes the place of the last look.
 */
export function advance(history: History, next: State): History {
  if (next === history.present) return history;
  if (isAnotherLook(next, history.present)) return { ...history, present: next };
  return { ...history, past: [...history.past, history.present], present: next, future: [] };
}

export function canUndo(history: History): boolean {
  return history.past.length > 0;
}

export function canRedo(history: History): boolean {
  return history.future.length > 0;
}

export function undo(history: History): History {
  const previous = history.past.at(-1);
  if (!previous) return history;
  return {
    ...history,
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
  };
}

export function redo(history: History): History {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { ...history, past: [...history.past, history.present], present: next, future };
}

/** Goes to an entry by number; `otherwise` is what to show when the entry is from before a reload. */
export function jump(history: History, to: number, otherwise: State): History {
  const all = [...history.past, history.present, ...history.future];
  const index = to - history.start;
  const present = all[index];
  if (!present) return historyOf(otherwise, to);
  return { ...history, past: all.slice(0, index), present, future: all.slice(index + 1) };
}

/** Whether two states differ in nothing but what is looked at. */
function isAnotherLook({ selected: _one, picked: _some, place: _there, ...one }: State, other: State): boolean {
  return Object.entries(one).every(([key, value]) => Object.is(value, other[key as keyof State]));
}
