import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, openApi } from '../api.ts';

/** The questions that the project was made for, asked as a program asks them. */
describe('questions about the sample plans', () => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  it('says which measures 余杭 区综合行政执法局 leads, and the heading that says so', async () => {
    const { units } = await api.ask<{ units: Nodes<{ id: string; name: string }> }>(
      `{ units(nameContains: "余杭区综合行政执法局") { edges { node { id name } } } }`,
    );
    expect(names(units)).toEqual(['杭州市余杭区综合行政执法局']);

    const { neighbours } = await api.ask<{ neighbours: Nodes<LedMeasure> }>(
      `query ($id: ID!) {
        neighbours(id: $id, kind: RESPONSIBLE_FOR, direction: out, role: lead, first: 50) {
          edges { node { edge { basis evidence { sentence quote rule } } node { ... on Measure { title } } } }
        }
      }`,
      { id: units.edges[0]?.node.id },
    );
    const led = nodes(neighbours);
    expect(led.map(({ node }) => node.title).toSorted()).toEqual(
      [
        '构建全覆盖政府监管体系',
        '构建全闭环行政执法体系',
        '构建全方位协同联动体系',
        '构建全智治数字执法体系',
        '构建全方位执法能力提升体系',
      ].toSorted(),
    );
    for (const { edge } of led) {
      expect(edge.basis).toBe('inherited');
      expect(edge.evidence.map(({ sentence }) => sentence)).toContain(
        '(一)加快推进“大综合、一体化”行政执法改革 (牵头单位:区综合行政执法局、区委编办)',
      );
    }
  });

  it('says which units of 浙江省司法厅 lead jointly', async () => {
    const { measures } = await api.ask<{ measures: Nodes<{ responsibilities: Responsibility[] }> }>(
      `{ measures(filter: { roles: [lead] }, first: 200) {
        edges { node { responsibilities { role unit { name office parent { name } } } } }
      } }`,
    );
    const jointly = nodes(measures)
      .map(({ responsibilities }) => responsibilities.filter(({ role }) => role === 'lead').map(({ unit }) => unit))
      .filter((leads) => leads.length > 1 && leads.every(({ parent }) => parent?.name === '浙江省司法厅'))
      .map((leads) => leads.map(({ name }) => name).toSorted());
    expect(jointly).toHaveLength(5);
    expect(new Set(jointly.map((leads) => leads.join(' ')))).toEqual(
      new Set(['浙江省司法厅办公室 浙江省司法厅调研督察处']),
    );
  });

  it('counts who leads together, and lists what nobody leads', async () => {
    const { coLeads, measures } = await api.ask<{
      coLeads: CoLead[];
      measures: Nodes<{ responsibilities: Responsibility[] }>;
    }>(
      `{
        coLeads(filter: { years: [2022] }) { total units { name } measures { title } }
        measures(filter: { hasLead: false }, first: 200) { totalCount edges { node { responsibilities { role } } } }
      }`,
    );
    const offices = coLeads.map(({ total, units }) => [total, ...units.map(({ name }) => name).toSorted()]);
    expect(offices).toContainEqual([5, '浙江省司法厅办公室', '浙江省司法厅调研督察处']);
    for (const { total, measures: together } of coLeads) expect(together).toHaveLength(total);
    expect(measures.totalCount).toBeGreaterThan(0);
    for (const { responsibilities } of nodes(measures)) {
      expect(responsibilities.map(({ role }) => role)).not.toContain('lead');
    }
  });

  it('lists the targets of 芜湖 to 2025 as records', async () => {
    const { suggest } = await api.ask<{ suggest: { id: string }[] }>(
      `{ suggest(typed: "芜湖市", kinds: [Region]) { id } }`,
    );
    const { targets } = await api.ask<{ targets: Nodes<TargetRecord> }>(
      `query ($regionIds: [ID!]) {
        targets(regionIds: $regionIds, deadlineTo: "2025", first: 100) {
          totalCount
          edges { node { metric value upper unit comparator deadline text evidence { quote } } }
        }
      }`,
      { regionIds: suggest.map(({ id }) => id) },
    );
    const records = nodes(targets);
    expect(records.every(({ deadline }) => deadline !== null && deadline.slice(0, 4) <= '2025')).toBe(true);
    expect(records).toContainEqual(
      expect.objectContaining({ value: 5, unit: '家', comparator: 'eq', deadline: '2025' }),
    );
    expect(records).toContainEqual(
      expect.objectContaining({ value: 15, unit: '个', comparator: 'gte', deadline: '2022' }),
    );
    expect(records.length).toBeGreaterThanOrEqual(9);
    for (const { evidence, text } of records) expect(evidence.some(({ quote }) => quote.includes(text))).toBe(true);
  });
});

interface Nodes<T> {
  readonly totalCount?: number;
  readonly edges: readonly { readonly node: T }[];
}

interface LedMeasure {
  readonly edge: {
    readonly basis: string;
    readonly evidence: readonly { readonly sentence: string; readonly quote: string }[];
  };
  readonly node: { readonly title: string };
}

interface Responsibility {
  readonly role: string;
  readonly unit: { readonly name: string; readonly office: string; readonly parent: { readonly name: string } | null };
}

interface CoLead {
  readonly total: number;
  readonly units: readonly { readonly name: string }[];
  readonly measures: readonly unknown[];
}

interface TargetRecord {
  readonly value: number | null;
  readonly deadline: string | null;
  readonly text: string;
  readonly evidence: readonly { readonly quote: string }[];
}

const nodes = <T>({ edges }: Nodes<T>): T[] => edges.map(({ node }) => node);
const names = (connection: Nodes<{ name: string }>) => nodes(connection).map(({ name }) => name);
