import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, openApi } from '../api.ts';
import { type Connection, nodesOf } from '../connection.ts';

describe('queries over the sample plans', () => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  it('lists documents and answers each with its text, place and issuer', async () => {
    const { documents } = await api.ask<{ documents: Connection<DocumentRecord> }>(`{
      documents(sort: newest) { totalCount edges { node {
        id title year publishedOn documentNumber issuerUnit { name } region { fullName } start end text sourceName format
        measures(first: 1) { totalCount }
      } } }
    }`);
    expect(documents.totalCount).toBe(6);
    const card = nodesOf(documents).find(({ title }) => title.includes('法治名片'));
    expect(card).toMatchObject({
      year: 2021,
      publishedOn: '2021-08-25',
      documentNumber: '芜司办〔2021〕30号',
      issuerUnit: { name: '芜湖市司法局' },
      region: { fullName: '安徽省芜湖市' },
      sourceName: 'wuhu-2021-rule-of-law-card.txt',
      format: 'text',
    });
    for (const { text, start, end, publishedOn } of nodesOf(documents)) {
      expect(text).toHaveLength(end - start);
      expect(publishedOn).not.toBeNull();
    }
    const dates = nodesOf(documents).map(({ publishedOn }) => publishedOn ?? '');
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  it('answers `node` for every kind of node, and null for what is not stored', async () => {
    const { stats } = await api.ask<{ stats: { nodes: { name: string; count: number }[] } }>(
      '{ stats { nodes { name count } } }',
    );
    expect(stats.nodes.every(({ count }) => count > 0)).toBe(true);
    const ids = await idsByKind(api);
    const { nodes } = await api.ask<{ nodes: ({ __typename: string; id: string } | null)[] }>(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
      { ids: [...Object.values(ids), 'unit-000000000000', 'no-id-at-all'] },
    );
    expect(nodes.map((node) => node?.__typename ?? null)).toEqual([...Object.keys(ids), null, null]);
    expect((await api.ask<{ node: null }>('{ node(id: "mea-nothing") { id } }')).node).toBeNull();
    expect((await api.ask<{ measure: null }>(`{ measure(id: "${ids.Unit}") { id } }`)).measure).toBeNull();
  });

  it('proves every fact by a quote of the text and the sentence around it', async () => {
    const { documents } = await api.ask<{ documents: Connection<{ id: string }> }>(
      '{ documents { edges { node { id } } } }',
    );
    let facts = 0;
    for (const { id } of nodesOf(documents)) {
      const { document } = await api.ask<{ document: DocumentFacts }>(FACTS_OF_DOCUMENT, { id });
      for (const { evidence } of [document, ...nodesOf(document.measures)].flatMap(factsOf)) {
        expect(evidence.length).toBeGreaterThan(0);
        for (const proof of evidence) {
          facts++;
          expect(document.text.slice(proof.start - document.start, proof.end - document.start)).toBe(proof.quote);
          expect(proof.sentence).toContain(proof.quote.trim());
          expect(proof.rule).not.toBe('');
          expect(proof.document.id).toBe(id);
          expect(proof.page).toBeNull();
        }
      }
    }
    expect(facts).toBeGreaterThan(150);
  });

  it('says what was understood of a document, and what was not', async () => {
    const { documents } = await api.ask<{ documents: Connection<{ id: string }> }>(
      '{ documents { edges { node { id } } } }',
    );
    for (const { id } of nodesOf(documents)) {
      const { coverage } = await api.ask<{ coverage: CoverageRecord }>(
        `query ($id: ID!) { coverage(document: $id) {
          document { id measures(first: 1) { totalCount } relatedPlans { relation } } characters covered measures
          withoutUnit { id responsibilities { basis } } withoutTarget { targets { id } } notTaken { rule message start end }
        } }`,
        { id },
      );
      expect(coverage.document.id).toBe(id);
      expect(coverage.covered).toBeGreaterThan(0.3);
      expect(coverage.covered).toBeLessThanOrEqual(1);
      expect(coverage.measures).toBe(coverage.document.measures.totalCount);
      for (const { basis } of coverage.withoutUnit.flatMap(({ responsibilities }) => responsibilities)) {
        expect(basis).toBe('inferred');
      }
      for (const { targets } of coverage.withoutTarget) expect(targets).toEqual([]);
    }
    expect(await api.ask('{ coverage(document: "doc-none") { covered } }')).toEqual({ coverage: null });
  });

  it('filters measures by unit, role, place and year together', async () => {
    const { measures } = await api.ask<{ measures: Connection<MeasureRecord> }>(`{
      measures(filter: { offices: ["司法局"], roles: [lead], years: [2021] }, first: 100) {
        totalCount
        edges { node { label order path document { year } responsibilities { role unit { office } } } }
      }
    }`);
    expect(measures.totalCount).toBe(6);
    for (const { document, responsibilities } of nodesOf(measures)) {
      expect(document.year).toBe(2021);
      expect(responsibilities.some(({ role, unit }) => role === 'lead' && unit.office === '司法局')).toBe(true);
    }
  });

  it('counts the measures of a unit by role as it lists them', async () => {
    const { units } = await api.ask<{ units: Connection<UnitRecord> }>(`{
      units(first: 30) { edges { node {
        name counts { lead responsible support }
        leads: measures(role: lead, first: 1) { totalCount }
        responsible: measures(role: responsible, first: 1) { totalCount }
        supports: measures(role: support, first: 1) { totalCount }
      } } }
    }`);
    expect(units.edges.length).toBeGreaterThan(10);
    for (const { counts, leads, responsible, supports } of nodesOf(units)) {
      expect(counts).toEqual({
        lead: leads.totalCount,
        responsible: responsible.totalCount,
        support: supports.totalCount,
      });
    }
  });

  it('finds brands and regulations by a part of their name, with their measures', async () => {
    const { brands, regulations } = await api.ask<{
      brands: Connection<{ name: string; measures: Connection<unknown> }>;
      regulations: Connection<{ title: string; measures: Connection<unknown> }>;
    }>(`{
      brands(nameContains: "婺江律韵") { totalCount edges { node { name measures { totalCount } } } }
      regulations(nameContains: "行政复议法") { totalCount edges { node { title measures { totalCount } } } }
    }`);
    expect(nodesOf(brands).map(({ name }) => name)).toContain('婺江律韵');
    for (const { title } of nodesOf(regulations)) expect(title).toContain('行政复议法');
    for (const { measures } of nodesOf(brands)) expect(measures.totalCount).toBeGreaterThan(0);
  });

  it('suggests names by pinyin initials', async () => {
    const { suggest } = await api.ask<{ suggest: { kind: string; label: string; measures: number }[] }>(
      '{ suggest(typed: "sfj", kinds: [Unit]) { kind label measures } }',
    );
    expect(suggest.map(({ label }) => label)).toContain('芜湖市司法局');
    expect((await api.ask<{ suggest: unknown[] }>('{ suggest(typed: "  ") { id } }')).suggest).toEqual([]);
  });
});

const FACTS_OF_DOCUMENT = `
  fragment Proof on Evidence { start end quote sentence rule basis page document { id } }
  query ($id: ID!) {
    document(id: $id) {
      start text citations { evidence { ...Proof } } brands { evidence { ...Proof } } targets { evidence { ...Proof } }
      measures(first: 50) { edges { node {
        responsibilities { evidence { ...Proof } } targets { evidence { ...Proof } }
        brands { evidence { ...Proof } } citations { evidence { ...Proof } }
      } } }
    }
  }
`;

const factsOf = ({ responsibilities = [], targets, brands, citations }: Facts): Fact[] =>
  [responsibilities, targets, brands, citations].flat();

async function idsByKind(api: Api): Promise<Record<string, string | undefined>> {
  const answer = await api.ask<Record<string, Connection<{ id: string }>>>(`{
    documents(first: 1) { edges { node { id } } } measures(first: 1) { edges { node { id } } }
    units(first: 1) { edges { node { id } } } brands(first: 1) { edges { node { id } } }
    targets(first: 1) { edges { node { id } } } regulations(first: 1) { edges { node { id } } }
    suggest(typed: "浙江", kinds: [Region]) { id }
  }`);
  const first = (name: string) => answer[name]?.edges[0]?.node.id;
  return {
    Document: first('documents'),
    Measure: first('measures'),
    Unit: first('units'),
    Brand: first('brands'),
    Target: first('targets'),
    Regulation: first('regulations'),
    Region: (answer.suggest as unknown as { id: string }[])[0]?.id,
  };
}

interface DocumentRecord {
  readonly title: string;
  readonly publishedOn: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Fact {
  readonly evidence: readonly {
    readonly start: number;
    readonly end: number;
    readonly quote: string;
    readonly sentence: string;
    readonly rule: string;
    readonly page: number | null;
    readonly document: { readonly id: string };
  }[];
}

interface Facts {
  readonly responsibilities?: readonly Fact[];
  readonly targets: readonly Fact[];
  readonly brands: readonly Fact[];
  readonly citations: readonly Fact[];
}

interface DocumentFacts extends Facts {
  readonly start: number;
  readonly text: string;
  readonly measures: Connection<Facts>;
}

interface CoverageRecord {
  readonly document: { readonly id: string; readonly measures: { readonly totalCount: number } };
  readonly covered: number;
  readonly measures: number;
  readonly withoutUnit: readonly { readonly responsibilities: readonly { readonly basis: string }[] }[];
  readonly withoutTarget: readonly { readonly targets: readonly unknown[] }[];
}

interface MeasureRecord {
  readonly document: { readonly year: number };
  readonly responsibilities: readonly { readonly role: string; readonly unit: { readonly office: string } }[];
}

interface UnitRecord {
  readonly counts: { readonly lead: number; readonly responsible: number; readonly support: number };
  readonly leads: { readonly totalCount: number };
  readonly responsible: { readonly totalCount: number };
  readonly supports: { readonly totalCount: number };
}
