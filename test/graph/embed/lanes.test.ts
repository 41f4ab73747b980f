import { expect, it } from 'vitest';
import { createLanes } from '../../../graph/embed/lanes.ts';

const taken = (lanes: ReturnType<typeof createLanes<string>>, count: number) =>
  Array.from({ length: count }, () => lanes.next());

it('puts questions before the passages that wait', () => {
  const lanes = createLanes<string>();
  lanes.push('passages', 'p1');
  lanes.push('query', 'q1');
  lanes.push('query', 'q2');
  expect(taken(lanes, 4)).toEqual(['q1', 'q2', 'p1', undefined]);
});

it('takes in a batch of passages now and then, however many ask', () => {
  const lanes = createLanes<string>();
  for (const batch of ['p1', 'p2']) lanes.push('passages', batch);
  for (let i = 0; i < 20; i++) lanes.push('query', `q${i}`);
  const order = taken(lanes, 22);
  expect([order.indexOf('p1'), order.indexOf('p2')]).toEqual([8, 17]);
  expect(order.filter((job) => job?.startsWith('q'))).toEqual(Array.from({ length: 20 }, (_, i) => `q${i}`));
});

it('gives back all that waits', () => {
  const lanes = createLanes<string>();
  lanes.push('passages', 'p1');
  lanes.push('query', 'q1');
  expect(lanes.clear()).toEqual(['q1', 'p1']);
  expect(lanes.waiting('query') + lanes.waiting('passages')).toBe(0);
});
