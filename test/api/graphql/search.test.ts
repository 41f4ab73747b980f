import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, openApi } from '../api.ts';
import { type Connection, nodesOf } from '../connection.ts';

describe('search over the sample plans', () => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  it('finds by words, says why, and counts facets over the whole result', async () => {
    const { search } = await api.ask<{ search: SearchRecord }>(`{
      search(query: "司法所规范化建设") {
        text total mode understood { key } truncated { label kept } rescues { key }
        hits(first: 3) { totalCount edges { node {
          score match passage { start end quote marks { start end } } why { lexicalRank terms }
          measure { id start text document { title } }
        } } }
        facets(fields: [document]) { distinct values { label count } }
      }
    }`);
    expect(search.mode).toBe('lexical');
    expect(search.truncated).toEqual([]);
    expect(search.hits.totalCount).toBe(search.total);
    expect(search.facets[0]?.distinct).toBeGreaterThan(1);
    for (const { passage, measure, why } of nodesOf(search.hits)) {
      expect(measure.text.slice(passage.start - measure.start, passage.end - measure.start)).toBe(passage.quote);
      expect(passage.marks.length).toBeGreaterThan(0);
      expect(why.terms.length).toBeGreaterThan(0);
    }
  });

  it('takes what a question names for a filter, and says so', async () => {
    const { search } = await api.ask<{ search: SearchRecord }>(`{
      search(query: "婺城区2023年的措施") { total understood { key kind label start end } hits(first: 50) {
        edges { node { measure { document { year } } } }
      } }
    }`);
    expect(search.understood.map(({ kind }) => kind)).toEqual(['region', 'year']);
    expect(search.total).toBeGreaterThan(10);
    expect(new Set(nodesOf(search.hits).map(({ measure }) => measure.document.year))).toEqual(new Set([2023]));
  });

  it('says which restriction to drop when nothing is found, and what is then found', async () => {
    const { search } = await api.ask<{ search: SearchRecord }>(`{
      search(query: "调解", filter: { years: [2019] }) { total rescues { key label total } }
    }`);
    expect(search.total).toBe(0);
    const years = search.rescues.find(({ key }) => key === 'filter.years');
    const { search: again } = await api.ask<{ search: SearchRecord }>('{ search(query: "调解") { total } }');
    expect(again.total).toBeGreaterThan(0);
    expect(years?.total).toBe(again.total);
  });

  it('finds nothing where there is nothing, and says so', async () => {
    const { search } = await api.ask<{ search: SearchRecord }>(
      '{ search(query: "quantum chromodynamics") { total hits { edges { node { score } } } } }',
    );
    expect(search.total).toBe(0);
    expect(search.hits.edges).toEqual([]);
  });
});

interface SearchRecord {
  truncated: { label: string; kept: number }[];
  readonly total: number;
  readonly mode: string;
  readonly understood: readonly { readonly key: string; readonly kind: string }[];
  readonly rescues: readonly { readonly key: string; readonly total: number }[];
  readonly facets: readonly { readonly distinct: number }[];
  readonly hits: Connection<{
    readonly measure: { readonly start: number; readonly text: string; readonly document: { readonly year: number } };
    readonly passage: {
      readonly start: number;
      readonly end: number;
      readonly quote: string;
      readonly marks: readonly unknown[];
    };
    readonly why: { readonly terms: readonly string[] };
  }>;
}
