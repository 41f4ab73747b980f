import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Labelled, labelsAt } from '../../../web/graph/canvas/labels.ts';

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
  frame: null,
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

it('a name that is drawn larger covers no other, however many are marked', () => {
  const pitch = fc.integer({ min: 34, max: 60 });
  const zoom = fc.double({ min: 0.4, max: 1.6, noNaN: true });
  fc.assert(
    fc.property(pitch, zoom, fc.array(fc.nat(9), { minLength: 2, maxLength: 12 }), (step, at, weights) => {
      const pills = weights.map((weight, index) =>
        pill({
          ...{ id: `unit-${index}`, y: index * step, weight, width: 90 + weight * 9, name: '余杭区司法局' },
          words: weight % 2 === 0 ? '余杭区司法局' : '第一牵头 · 余杭区司法局',
        }),
      );
      const labels = labelsAt(pills, at);
      for (const one of pills) {
        const { text, drawn } = labels.get(one.id) ?? { text: '', drawn: null };
        expect(text).not.toBe('');
        const height = Math.max(one.height, drawn?.height ?? 0);
        const width = Math.max(one.width, drawn?.width ?? 0);
        for (const other of pills) {
          if (other === one) continue;
          const { drawn: theirs } = labels.get(other.id) ?? { drawn: null };
          const apart =
            Math.abs(one.y - other.y) >= (height + Math.max(other.height, theirs?.height ?? 0)) / 2 ||
            Math.abs(one.x - other.x) >= (width + Math.max(other.width, theirs?.width ?? 0)) / 2;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});

it('a measure with room for one line keeps its title before how it hangs together', () => {
  const cell = pill({
    ...{ id: 'measure', kind: 'Measure', shape: 'cell', width: 216, height: 66 },
    ...{ name: '完善基本医疗保险制度', words: '第一牵头 · 完善基本医疗保险制度' },
  });
  expect(labelsAt([cell], 1).get('measure')?.text.replaceAll('\n', '')).toBe('第一牵头 · 完善基本医疗保险制度');
  expect(labelsAt([cell], 0.45).get('measure')?.text).toMatch(/^完善基本/);
});

it('what is looked at has its whole name, from as far off as one likes, and a plan has its own before that of what it holds', () => {
  const name = '建立以派出所三位一体管理机制为基础的执法监督体系';
  const plan = pill({
    ...{ id: 'plan', kind: 'Document', shape: 'frame', width: 236, height: 260, head: 46 },
    ...{ name: '法治余杭建设六大专项工作方案', words: '法治余杭建设六大专项工作方案' },
  });
  const cell = pill({
    ...{ id: 'measure', kind: 'Measure', shape: 'cell', width: 216, height: 66, frame: 'plan' },
    ...{ y: 90, name, words: name },
  });
  for (const zoom of [1, 0.6, 0.4, 0.25, 0.12]) {
    const labels = labelsAt([plan, cell], zoom, 1, 'measure');
    expect(labels.get('measure')?.text.replaceAll('\n', '').startsWith(name), `${zoom}`).toBe(true);
    expect(labels.get('plan')?.text.replaceAll('\n', '').startsWith(plan.name), `${zoom}`).toBe(true);
    expect((labels.get('plan')?.size ?? 0) * zoom).toBeGreaterThan(11);
  }
  expect(labelsAt([plan, cell], 0.25).get('measure')?.text).toBe('');
});
