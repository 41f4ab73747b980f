import { describe, expect, it } from 'vitest';
import type { EdgeElement, Elements, NodeElement } from '../../../web/graph/elements/to-elements.ts';
import { toScene } from '../../../web/graph/scene/scene.ts';
import { groupId } from '../../../web/state/graph-actions.ts';

const node = (id: string, kind: NodeElement['kind'], planId: string | null = null): NodeElement => ({
  ...{
    id,
    kind,
    planId,
    label: id,
    note: '',
    year: null,
    place: null,
    root: false,
    beside: null,
    more: 0,
    faded: false,
  },
});
const leads = (from: string, to: string): EdgeElement => ({
  ...{ id: `${from} ${to}`, kind: 'RESPONSIBLE_FOR', role: 'lead', first: false, basis: 'stated', from, to },
});

/** Two plans of one measure each, and three units that lead them. */
const elements: Elements = {
  nodes: [
    ...[node('plan', 'Document'), node('measure', 'Measure', 'plan')],
    ...[node('plan 2', 'Document'), node('measure 2', 'Measure', 'plan 2')],
    ...[node('a', 'Unit'), node('b', 'Unit'), node('c', 'Unit')],
  ],
  edges: [leads('a', 'measure'), leads('b', 'measure'), leads('c', 'measure 2')],
  cut: 0,
};
const sceneOf = (groups: readonly (readonly string[])[]) => toScene(elements, { opened: [], groups }, null);

describe('a group', () => {
  it('is one box of its members, with one line for all that they share with a plan', () => {
    const id = groupId(['a', 'b']);
    const { boxes, lines, bundles } = sceneOf([['a', 'b']]);
    expect(boxes.map((box) => box.id)).toEqual(['plan', 'plan 2', id, 'c']);
    const box = boxes.find((one) => one.id === id);
    expect(box?.kind).toBe('Group');
    expect(box?.block?.cells.map((cell) => cell.id)).toEqual(['a', 'b']);
    expect(bundles.filter(({ to }) => to === id).map(({ from, count }) => [from, count])).toEqual([['plan', 2]]);
    expect(lines.map(({ to }) => to)).toEqual(['a', 'b', 'c']);
  });

  it('of plans takes their measures along and stands where plans do', () => {
    const id = groupId(['plan', 'plan 2']);
    const { boxes, bundles } = sceneOf([['plan', 'plan 2']]);
    expect(boxes.find((one) => one.id === id)?.kind).toBe('Document');
    expect(boxes.find((one) => one.id === id)?.block?.cells.map((cell) => cell.id)).toEqual(['plan', 'plan 2']);
    expect(bundles.map(({ from, to }) => [from, to])).toEqual(['a', 'b', 'c'].map((unit) => [id, unit]));
  });

  it('takes a measure out of its plan, and is none while fewer than two of it are drawn', () => {
    const { boxes } = sceneOf([['measure', 'a']]);
    expect(boxes.find((one) => one.id === 'plan')?.block?.cells).toEqual([]);
    expect(sceneOf([['a', 'elsewhere']])).toEqual(sceneOf([]));
  });
});
