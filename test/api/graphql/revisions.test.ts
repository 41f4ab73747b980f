import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, openApi } from '../api.ts';

const PLAN = `临川县2024年河湖治理工作方案

为做好河湖治理，制定本方案。

一、主要任务
（一）推进河道清淤。全年清淤河道30公里。（责任单位：县水利局、县财政局）
（二）加强巡查监管。建立巡查台账，每季度通报一次。（责任单位：县水利局）
`;
const SECOND = PLAN.replace('30公里', '45公里').replace('、县财政局', '、县住建局');
const THIRD = SECOND.replace('为做好', '为切实做好').replace(/（二）.*\n/, '');

describe('what a document said before', () => {
  let api: Api;
  let id: string;
  beforeAll(async () => {
    api = await openApi({ empty: true });
    for (const text of [PLAN, SECOND, THIRD]) {
      const { ingest } = await api.ask<{ ingest: { documents: { id: string }[] } }>(
        'mutation ($text: String!) { ingest(name: "plan", text: $text) { documents { id } } }',
        { text },
      );
      id = ingest.documents[0]?.id ?? '';
    }
  });
  afterAll(() => api.close());

  const revisions = async () =>
    (await api.ask<{ document: { revisions: Revisions } }>(REVISIONS, { id })).document.revisions;

  it('is listed newest first, with its text and counts', async () => {
    const { totalCount, edges } = await revisions();
    expect(totalCount).toBe(2);
    const [newer, older] = edges.map(({ node }) => node);
    expect(newer).toMatchObject({
      isLatest: true,
      text: SECOND.trim(),
      counts: { measures: { appeared: 0, changed: 0, vanished: 1 } },
    });
    expect(older).toMatchObject({ isLatest: false, text: PLAN.trim(), document: { id } });
    expect(older?.counts).toMatchObject({
      measures: { changed: 1 },
      units: { appeared: 1, vanished: 1 },
      targets: { changed: 1 },
    });
  });

  it('comes in pages of the size asked for', async () => {
    const page =
      'query ($id: ID!, $after: String) { document(id: $id) { revisions(first: 1, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } } }';
    type Page = {
      document: {
        revisions: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
    };
    const first = (await api.ask<Page>(page, { id })).document.revisions;
    const second = (await api.ask<Page>(page, { id, after: first.pageInfo.endCursor })).document.revisions;
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    const all = (await revisions()).edges.map(({ node }) => node.id);
    expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(all);
  });

  it('shows each change with the words that differ and the sentence that proves it, in its own version', async () => {
    const [newer, older] = (await revisions()).edges.map(({ node }) => node);
    const [measure] = older?.measures ?? [];
    expect(measure).toMatchObject({ change: 'changed', before: { number: '（一）' }, after: { measure: null } });
    expect(measure?.comparison?.clauses.flatMap(({ segments }) => segments)).toEqual(
      expect.arrayContaining([
        { kind: 'removed', text: '30' },
        { kind: 'added', text: '45' },
      ]),
    );
    const units = measure?.units.map(({ name, unit, before, after }) => [
      name,
      unit === null,
      before?.evidence.at(-1)?.sentence ?? null,
      after?.evidence.at(-1)?.sentence ?? null,
    ]);
    expect(units).toEqual([
      ['县住房和城乡建设局', false, null, '（责任单位：县水利局、县住建局）'],
      ['县财政局', true, '（责任单位：县水利局、县财政局）', null],
    ]);
    expect(newer?.measures).toMatchObject([{ change: 'vanished', after: null, comparison: null }]);
  });

  it('leads to what is stored where the newest text stands', async () => {
    await api.ask('mutation ($text: String!) { ingest(name: "plan", text: $text) { changed } }', {
      text: THIRD.replace('45公里', '50公里'),
    });
    const [newest, ...older] = (await revisions()).edges.map(({ node }) => node);
    const stored = newest?.measures[0]?.after?.measure;
    expect(stored?.text).toContain('50公里');
    expect(older.flatMap(({ measures }) => measures).map(({ after }) => after?.measure ?? null)).toEqual([null, null]);
    expect(older.map(({ isLatest }) => isLatest)).toEqual([false, false]);
  });

  it('is nothing for a document that was never changed, and goes with its document', async () => {
    const { ingest } = await api.ask<{ ingest: { documents: { id: string }[] } }>(
      'mutation ($text: String!) { ingest(name: "other", text: $text) { documents { id } } }',
      { text: PLAN.replaceAll('临川', '金溪') },
    );
    const other = ingest.documents[0]?.id;
    const count = 'query ($id: ID!) { document(id: $id) { revisions { totalCount } } }';
    expect(await api.ask(count, { id: other })).toEqual({ document: { revisions: { totalCount: 0 } } });
    await api.ask('mutation ($id: ID!) { removeDocument(id: $id) }', { id });
    expect((await api.store.stats()).revisions).toBe(0);
  });
});

const REVISIONS = `query ($id: ID!) { document(id: $id) { revisions { totalCount edges { node {
  id isLatest title text replacedAt document { id }
  counts { measures { appeared changed vanished } units { appeared changed vanished } targets { changed } }
  measures {
    change
    before { number text }
    after { text measure { id text } }
    comparison { clauses { segments { kind text } } }
    units { name unit { id } before { role evidence { sentence } } after { role evidence { sentence } } }
  }
} } } } }`;

interface Revisions {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: RevisionRecord }[];
}

interface RevisionRecord {
  readonly id: string;
  readonly isLatest: boolean;
  readonly text: string;
  readonly counts: object;
  readonly measures: readonly {
    readonly change: string;
    readonly before: { readonly number: string | null } | null;
    readonly after: { readonly measure: { readonly text: string } | null } | null;
    readonly comparison: { readonly clauses: readonly { readonly segments: readonly object[] }[] } | null;
    readonly units: readonly {
      readonly name: string;
      readonly unit: object | null;
      readonly before: Proven | null;
      readonly after: Proven | null;
    }[];
  }[];
}

interface Proven {
  readonly evidence: readonly { readonly sentence: string }[];
}
