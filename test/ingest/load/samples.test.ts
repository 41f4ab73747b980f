import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import type { Edge, MeasureNode, UnitNode } from '../../../graph/model.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { ingestFiles } from '../../../ingest/load.ts';

const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url));

let folder: string;
let store: GraphStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-samples-'));
  store = embeddedStore({ path: join(folder, 'store.db'), dimensions: null, model: null });
  await store.open();
  const names = (await readdir(SAMPLES)).filter((name) => name.endsWith('.txt'));
  await ingestFiles(
    { store, embedder: null },
    names.map((name) => join(SAMPLES, name)),
  );
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe('the five sample plans in a store', () => {
  it('knows which measures 余杭区综合行政执法局 leads, proved by the heading', async () => {
    const duties = await dutiesOf('杭州市余杭区综合行政执法局', 'lead');
    expect(duties).toHaveLength(5);
    for (const { edge, measure } of duties) {
      expect(edge).toMatchObject({ basis: 'inherited' });
      expect(edge.evidence[0]?.quote).toContain('牵头单位:区综合行政执法局、区委编办');
      expect(measure.path.join()).toContain('行政执法改革');
    }
  });

  it('knows who leads jointly in 浙江省司法厅, and that they are part of it', async () => {
    const office = await unit('浙江省司法厅办公室');
    const supervision = await unit('浙江省司法厅调研督察处');
    const joint = await dutiesOf(supervision.name, 'lead');
    expect(joint.length).toBeGreaterThan(0);
    const ofOffice = new Set((await dutiesOf(office.name, 'lead')).map(({ measure }) => measure.id));
    expect(joint.every(({ measure }) => ofOffice.has(measure.id))).toBe(true);
    expect(joint[0]?.edge.evidence[0]?.quote).toContain('厅调研督察处、厅办公室共同牵头');
    const bodies = await store.edgesOf([office.id, supervision.id], ['PART_OF']);
    expect(new Set(bodies.map(({ to }) => to))).toEqual(new Set([(await unit('浙江省司法厅')).id]));
  });

  it('compares 司法局 across 余杭, 婺城 and 芜湖, three units of one office', async () => {
    const found = await store.units({ offices: ['司法局'] }, { first: 10 });
    expect(found.items.map(({ node }) => node.name).sort()).toEqual(
      ['杭州市余杭区司法局', '芜湖市司法局', '金华市婺城区司法局'].sort(),
    );
  });

  it('finds the plans of a province by the region above them', async () => {
    const inZhejiang = await store.documents({ regionIds: ['region-330000'] }, { first: 10 });
    expect(inZhejiang.total).toBe(4);
    const inAnhui = await store.documents({ regionIds: ['region-340000'] }, { first: 10 });
    expect(inAnhui.items.map(({ node }) => node.issuer)).toEqual(['芜湖市司法局']);
  });

  it('answers for measures that name nobody by the department that issued them, marked as inferred', async () => {
    const duties = await dutiesOf('金华市婺城区司法局', 'responsible');
    expect(duties.length).toBeGreaterThan(0);
    expect(duties.every(({ edge }) => edge.basis === 'inferred')).toBe(true);
    expect(await store.measures({ hasLead: true, years: [2023] }, { first: 1 })).toMatchObject({ total: 0 });
  });

  it('quotes the source in every piece of evidence', async () => {
    for await (const { graph } of store.dump()) {
      const wrong = graph.edges
        .flatMap(({ evidence }) => evidence)
        .filter(({ start, end, quote }) => graph.source.text.slice(start, end) !== quote || quote === '');
      expect(wrong).toEqual([]);
      expect(graph.edges.filter(({ documentId, evidence }) => documentId !== null && evidence.length === 0)).toEqual(
        [],
      );
    }
  });
});

async function unit(name: string): Promise<UnitNode> {
  const found = await store.units({ nameContains: name }, { first: 10 });
  const exact = found.items.find(({ node }) => node.name === name)?.node;
  if (!exact) throw new Error(`There is no unit ${name}.`);
  return exact;
}

async function dutiesOf(name: string, role: Edge['role']): Promise<{ edge: Edge; measure: MeasureNode }[]> {
  const { id } = await unit(name);
  const page = await store.neighbours(
    id,
    { kind: 'RESPONSIBLE_FOR', direction: 'out', role: role ?? undefined },
    { first: 100 },
  );
  return page.items.flatMap(({ node: { edge, node } }) => (node.kind === 'Measure' ? [{ edge, measure: node }] : []));
}
