import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnOver, type Elements, NODE_BUDGET, toElements } from '../../../web/graph/elements/to-elements.ts';
import { collapse, expand, hide, startFrom } from '../../../web/state/graph-actions.ts';
import { emptyGraph, startState } from '../../../web/state/state.ts';
import { statesFrom } from '../state/states.ts';
import { knownLeads, LEADS } from './known.ts';

const idsOf = ({ nodes }: Elements) => nodes.map(({ id }) => id);

describe('elements of a state', () => {
  it('are the found measures with what belongs to them', () => {
    const elements = toElements({ ...emptyGraph, found: 2 }, ['m0', 'm1', 'm2'], knownLeads(3));
    expect(idsOf(elements)).toEqual(['m0', 'u', 'v', 'm1']);
    expect(elements.nodes.find(({ id }) => id === 'm0')).toMatchObject({ root: true, beside: null });
    expect(elements.nodes.find(({ id }) => id === 'v')).toMatchObject({ root: false, beside: 'm0' });
    expect(elements.edges.map(({ id }) => id).sort()).toEqual(['u>m0', 'u>m1', 'v>m0']);
  });

  it('count what is not drawn, and say nothing while it is not known', () => {
    const elements = toElements({ ...emptyGraph, found: 2 }, ['m0', 'm1'], knownLeads(12));
    expect(elements.nodes.find(({ id }) => id === 'u')?.more).toBe(10);
    expect(elements.nodes.find(({ id }) => id === 'm0')?.more).toBeNull();
  });

  it('grow by an expansion, and a collapse takes back exactly that', () => {
    const known = knownLeads(25);
    const start = startFrom('u')(startState);
    const before = toElements(start.graph, [], known);
    const opened = expand('u', LEADS, 25)(start);
    const elements = toElements(opened.graph, [], known);
    expect(elements.nodes).toHaveLength(11);
    expect(drawnOver('u', LEADS, opened.graph, elements)).toEqual({ drawn: 10, opened: true });
    const twice = expand('u', LEADS, 25, 10)(opened);
    expect(toElements(twice.graph, [], known).nodes).toHaveLength(21);
    expect(toElements(collapse('u', LEADS)(twice).graph, [], known)).toEqual(before);
  });

  it('always gain something from an expansion that has more to bring, wherever its neighbours came from', () => {
    const known = knownLeads(30);
    const found = ['m27', 'm28', 'm29'];
    const before = toElements(emptyGraph, found, known);
    const { drawn } = drawnOver('u', LEADS, emptyGraph, before);
    const after = toElements(expand('u', LEADS, 30, drawn)(startState).graph, found, known);
    expect(after.nodes.length).toBeGreaterThan(before.nodes.length);
  });

  it('lose a hidden node with its edges and nothing else', () => {
    const known = knownLeads(3);
    const before = toElements(emptyGraph, ['m0', 'm1'], known);
    const after = toElements(hide('u')(startState).graph, ['m0', 'm1'], known);
    expect(idsOf(after)).toEqual(idsOf(before).filter((id) => id !== 'u'));
    expect(after.edges.map(({ id }) => id)).toEqual(['v>m0']);
  });

  it('stay within the budget and tell how many were left out', () => {
    const opened = expand('u', LEADS, 1_500, 1_490)(startFrom('u')(startState));
    const elements = toElements(opened.graph, [], knownLeads(1_500));
    expect(elements.nodes).toHaveLength(NODE_BUDGET);
    expect(elements.cut).toBe(1_501 - NODE_BUDGET);
  });

  it('never have an edge without its ends, nor a node twice', () => {
    const known = knownLeads(6);
    fc.assert(
      fc.property(statesFrom(startFrom('u', [LEADS])(startState)), ({ graph }) => {
        const elements = toElements(graph, ['m3', 'm4'], known);
        const ids = new Set(idsOf(elements));
        expect(ids.size).toBe(elements.nodes.length);
        for (const { from, to } of elements.edges) expect(ids.has(from) && ids.has(to)).toBe(true);
      }),
    );
  });
});
