import type { Words } from '../language/zh.ts';
import { EXAMPLE_CLAUSE } from '../precedents/examples.ts';
import { askPrecedents, openPage, search } from '../state/actions.ts';
import { toAddress } from '../state/address.ts';
import { type State, startState } from '../state/state.ts';
import type { Story } from './story.ts';

/** The explorer in a minute: a place for each thing it does, over the plans that are stored. */
export function tourOf(words: Words, leadUnit: string | null): Story {
  const { start, leads, ownership, precedents, targets, review } = words.memory.tourSteps;
  const led = search('', leadUnit === null ? { role: ['lead'] } : { unit: [leadUnit], role: ['lead'] });
  const steps: readonly (readonly [said: readonly string[], state: State])[] = [
    [start, startState],
    [leads, led(startState)],
    [ownership, openPage({ name: 'ownership' })(startState)],
    [precedents, askPrecedents(EXAMPLE_CLAUSE)(startState)],
    [targets, openPage({ name: 'targets' })(startState)],
    [review, openPage({ name: 'review' })(startState)],
  ];
  return steps.map(([[title = '', note = ''], state]) => ({ title, note, address: toAddress(state) }));
}
