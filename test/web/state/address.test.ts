import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromAddress, toAddress } from '../../../web/state/address.ts';
import { emptyGraph, startState } from '../../../web/state/state.ts';
import { statesFrom } from './states.ts';

describe('the address of a state', () => {
  it('brings back every state that a reader can reach', () => {
    fc.assert(
      fc.property(statesFrom(startState), (state) => {
        expect(fromAddress(toAddress(state))).toEqual(state);
      }),
      { numRuns: 400 },
    );
  });

  it('is short and readable for the start and for a question', () => {
    expect(toAddress(startState)).toBe('/explore');
    expect(decodeURIComponent(toAddress({ ...startState, query: '司法所', selected: 'measure-1' }))).toBe(
      '/explore?q=司法所&sel=measure-1',
    );
    expect(toAddress({ ...startState, page: { name: 'unit', id: 'unit-1' } })).toBe('/units/unit-1');
  });

  it('says an expansion with its relation and number', () => {
    const graph = {
      ...emptyGraph,
      seeds: ['unit-1'],
      expansions: [{ nodeId: 'unit-1', kind: 'RESPONSIBLE_FOR', direction: 'out', role: 'lead', count: 10 }] as const,
    };
    expect(toAddress({ ...startState, graph })).toBe(
      '/explore?seed=unit-1&x=unit-1%7ERESPONSIBLE_FOR%7Eout%7Elead%7E10',
    );
  });

  it('leaves out what nobody would write, and keeps the rest', () => {
    const state = fromAddress(
      '/explore?q=信访&found=many&layout=spiral&x=unit-1~OWNS~out~~3&x=unit-1~CITES~up~~3&x=unit-1~CITES~out~~5&fade=Unicorn&fade=Unit&sort=random&f.colour=red&f.year=2023',
    );
    expect(state).toEqual({
      ...startState,
      query: '信访',
      filter: { year: ['2023'] },
      graph: {
        ...emptyGraph,
        faded: ['Unit'],
        expansions: [{ nodeId: 'unit-1', kind: 'CITES', direction: 'out', role: null, count: 5 }],
      },
    });
  });

  it('never fails, whatever stands in the address bar', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.string({ unit: 'binary' }), (path, search) => {
        const state = fromAddress(`${path}?${search}`);
        expect(fromAddress(toAddress(state))).toEqual(state);
      }),
    );
    expect(fromAddress('/units/%E0%A4%A').page).toEqual({ name: 'unit', id: '%E0%A4%A' });
  });
});
