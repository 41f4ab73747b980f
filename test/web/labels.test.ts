import { expect, it } from 'vitest';
import { type Labelled, labelsAt } from '../../web/graph/canvas/labels.ts';

const pill = (changed: Partial<Labelled>): Labelled => ({
  id: 'unit',
  kind: 'Unit',
  shape: 'pill',
  x: 0,
  y: 0,
  width: 220,
  height: 30,
  words: '杭州市余杭区市场监督管理局',
  name: '杭州市余杭区市场监督管理局',
  detail: '',
  head: 0,
  weight: 1,
  ...changed,
});

it('where room is short, a body keeps the end of its name, which tells it from others of its place', () => {
  const neighbour = pill({ id: 'other', x: 260, weight: 9 });
  const text = labelsAt([pill({ words: '牵头 · 杭州市余杭区市场监督管理局' }), neighbour], 0.6).get('unit')?.text ?? '';
  expect(text).toMatch(/^….*市场监督管理局$/);
  expect(text).not.toContain('牵头');
});

it('where there is room, how it hangs together stands before the name', () => {
  const words = '牵头 · 杭州市余杭区司法局';
  expect(labelsAt([pill({ words })], 0.6).get('unit')?.text).toBe(words);
});
