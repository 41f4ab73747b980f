import { expect, it } from 'vitest';
import { toElements } from '../../../web/graph/elements/to-elements.ts';
import { compare } from '../../../web/graph/tools/compare.ts';
import { emptyGraph } from '../../../web/state/state.ts';
import { knownLeads } from './known.ts';

const elements = toElements({ ...emptyGraph, seeds: ['u', 'v', 'm0', 'm1', 'm2'] }, [], knownLeads(3));

it('tells what drawn nodes share before what each has alone', () => {
  const { nodes, shared, own } = compare(elements, ['u', 'v']);
  expect(nodes.map(({ id }) => id)).toEqual(['u', 'v']);
  expect(shared.map(({ id, relations }) => [id, [...relations.keys()]])).toEqual([['m0', ['u', 'v']]]);
  expect(own.map(({ id }) => id)).toEqual(['m1', 'm2']);
});

it('leaves out what is not drawn, and lines between the compared', () => {
  const { nodes, shared, own } = compare(elements, ['u', 'm0', 'gone']);
  expect(nodes.map(({ id }) => id)).toEqual(['u', 'm0']);
  expect(shared).toEqual([]);
  expect(own.map(({ id }) => id)).toEqual(['m1', 'm2', 'v']);
});
