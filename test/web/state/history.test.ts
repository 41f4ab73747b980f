import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../../web/state/actions.ts';
import { select } from '../../../web/state/actions.ts';
import { hide, setLayout } from '../../../web/state/graph-actions.ts';
import { advance, canUndo, type History, historyOf, jump, position, redo, undo } from '../../../web/state/history.ts';
import { type State, startState } from '../../../web/state/state.ts';
import { steps } from './states.ts';

/** What a state holds besides where the reader looks. */
const unlooked = (state: State): State => ({ ...state, selected: null, picked: [], place: null });

const take = (history: History, step: Step) => advance(history, step(history.present));

function repeat(times: number, from: History, move: (history: History) => History): History {
  return Array.from({ length: times }).reduce<History>(move, from);
}

describe('history', () => {
  it('undone step by step, any sequence ends at the start, and redone at its end', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 40 }), (taken) => {
        const end = taken.reduce(take, historyOf(startState));
        const steps = end.past.length;
        const start = repeat(steps, end, undo);
        expect(unlooked(start.present)).toEqual(unlooked(startState));
        expect(canUndo(start)).toBe(false);
        expect(repeat(steps, start, redo)).toEqual(end);
      }),
    );
  });

  it('jumps to any entry as the browser does, and back', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 20 }), fc.nat(), (taken, chance) => {
        const end = taken.reduce(take, historyOf(startState, 7));
        const to = 7 + (chance % (end.past.length + 1));
        const there = jump(end, to, startState);
        expect(position(there)).toBe(to);
        expect(there).toEqual(repeat(position(end) - to, end, undo));
        expect(jump(there, position(end), startState)).toEqual(end);
      }),
    );
  });

  it('takes the state of the address for an entry from before a reload', () => {
    const old = { ...startState, query: '信访' };
    const history = jump(take(historyOf(startState, 5), hide('unit-1')), 3, old);
    expect(history).toEqual(historyOf(old, 3));
  });

  it('counts no look as a step, and a look forgets nothing that was undone', () => {
    const undone = undo(take(historyOf(startState), hide('unit-1')));
    const looked = ['unit-2', 'unit-3', null, 'unit-4'].map(select).reduce(take, undone);
    expect(looked.past).toEqual([]);
    expect(looked.present.selected).toBe('unit-4');
    expect(redo(looked).present.graph.hidden).toEqual(['unit-1']);
  });

  it('forgets what was undone once another step is taken, and records no step that changes nothing', () => {
    const one = take(historyOf(startState), hide('unit-1'));
    const other = take(undo(one), hide('unit-2'));
    expect(other.future).toEqual([]);
    expect(redo(other)).toBe(other);
    expect(take(other, select(null))).toBe(other);
    expect(take(other, setLayout(other.present.graph.layout))).toBe(other);
  });
});
