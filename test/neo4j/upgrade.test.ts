import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COUNTED } from '../../graph/neo4j/counts/document-counts.ts';
import { neo4jStore } from '../../graph/neo4j/neo4j-store.ts';
import { buildSourceGraph } from '../builders.ts';
import { type MeasureSketch, YUHANG } from '../sketches.ts';
import { ingestSamples, VECTORS } from './samples.ts';
import { type Neo4jServer, startNeo4j } from './server/server.ts';

let server: Neo4jServer;
beforeAll(async () => {
  server = await startNeo4j();
}, 300_000);
afterAll(() => server?.stop(), 60_000);

it('brings a store of the first version up to what one of today holds', async () => {
  const store = neo4jStore({ ...server, ...VECTORS });
  await store.open();
  await ingestSamples(store);
  await store.close();
  const before = await everything();
  for (const statement of BACK_TO_VERSION_1) await cypher(statement);
  expect(await everything()).not.toEqual(before);

  const again = neo4jStore({ ...server, ...VECTORS });
  await again.open();
  await again.close();
  expect(await everything()).toEqual(before);
}, 300_000);

it('keeps numbers that agree with what is there when plans have come, changed and gone', async () => {
  const store = neo4jStore({ ...server, ...VECTORS });
  await store.open();
  await ingestSamples(store);
  const shared = { name: '司法局', office: '司法局', region: YUHANG };
  const plan = (title: string, ...measures: MeasureSketch[]) =>
    store.saveSource(
      buildSourceGraph({ name: `${title}.txt`, documents: [{ title, region: YUHANG, measures }] }),
      new Map(),
    );
  await plan('一号方案', {
    units: [
      { ...shared, role: 'lead' },
      { ...shared, role: 'support' },
    ],
    brands: ['枫桥经验'],
  });
  await plan('二号方案', { units: [{ ...shared, role: 'responsible' }], kind: 'phase' }, { title: '无人负责' });
  await plan('三号方案', { units: [{ ...shared, role: 'lead' }], regulations: [{ title: '行政处罚法' }] });
  await plan('一号方案', { units: [{ ...shared, role: 'support' }], regulations: [{ title: '行政处罚法' }] });
  const { items } = await store.documents({ titleContains: '方案' }, { first: 50 });
  for (const { node } of items.filter(({ node }) => /三号|六大/.test(node.title))) await store.removeDocument(node.id);
  await store.close();
  const kept = await everything();

  expect(kept.tallies.length).toBe((await cypher('MATCH (d:Document) RETURN d')).length);
  expect(await cypher(WRONG_AT_SHARED)).toEqual([]);
  await cypher('MATCH (t:Tally) DETACH DELETE t');
  await cypher('MATCH (s:Schema) SET s.version = 3');
  const again = neo4jStore({ ...server, ...VECTORS });
  await again.open();
  await again.close();
  expect(await everything()).toEqual(kept);
}, 300_000);

const WRONG_AT_SHARED = `MATCH (n:Unit|Brand|Regulation) OPTIONAL MATCH (n)-[e:RESPONSIBLE_FOR|NAMES|CITES]-(m:Measure)
  WITH n, count(DISTINCT m) AS measures, count(DISTINCT CASE e.role WHEN 'lead' THEN m END) AS lead,
    count(DISTINCT CASE e.role WHEN 'responsible' THEN m END) AS responsible, count(DISTINCT CASE e.role WHEN 'support' THEN m END) AS support
  WHERE n.measures <> measures OR (n:Unit AND (n.lead <> lead OR n.responsible <> responsible OR n.support <> support))
  RETURN n.id AS id`;

/** What versions before kept at documents and at what they state goes, what they did not know is worked out. */
const BACK_TO_VERSION_1 = [
  'DROP INDEX responsible_for_place',
  'DROP INDEX passage_vectors',
  'MATCH (p:Passage) MATCH (v:Embedding {hash: p.hash}) SET v.vector = p.vector',
  'MATCH (p:Passage) REMOVE p.vector, p.year, p.regionId, p.documentKind, p.kind, p.roles, p.hasLead',
  "CREATE VECTOR INDEX embedding_vectors FOR (n:Embedding) ON (n.vector) OPTIONS {indexConfig: {`vector.dimensions`: 16, `vector.similarity_function`: 'cosine'}}",
  'MATCH ()-[e:RESPONSIBLE_FOR]->() REMOVE e.place',
  'MATCH (t:Tally) DETACH DELETE t',
  'MATCH ()-[s:STATES]->() SET s.measures = 1, s.lead = 1, s.responsible = 0, s.support = 0',
  "MATCH (d:Document) SET d.kinds = ['action'], d.kindMeasures = [7], d.offices = ['司法局'], d.officeMeasures = [7]",
  'MATCH (s:Schema) SET s.version = 1',
];

/** All that is there, the lists of tallies as sets of triples, since their order says nothing. */
async function everything() {
  const triples = COUNTED.map(
    (of) =>
      `[i IN range(0, size(t.${of}) - 1) | t.${of}[i] + ' ' + t.${of}Classes[i] + ' ' + t.${of}Numbers[i]] AS ${of}`,
  );
  return {
    version: await cypher('MATCH (s:Schema) RETURN s.version AS version'),
    indexes: await cypher('SHOW INDEXES YIELD name RETURN name ORDER BY name'),
    duties: await cypher('MATCH ()-[e:RESPONSIBLE_FOR]->() RETURN e.id AS id, e.place AS place ORDER BY id'),
    stated: await cypher('MATCH (d:Document)-[s:STATES]->(n) RETURN d.id AS d, n.id AS n, s {.*} AS s ORDER BY d, n'),
    passages: await cypher('MATCH (p:Passage) RETURN p {.*} AS p ORDER BY p.id'),
    vectors: await cypher('MATCH (v:Embedding) RETURN v {.*} AS v ORDER BY v.hash'),
    documents: await cypher('MATCH (d:Document) RETURN d {.*} AS d ORDER BY d.id'),
    tallies: (
      await cypher(`MATCH (d:Document)-[:HAS_TALLY]->(t) RETURN d.id AS id, ${triples.join(', ')} ORDER BY id`)
    ).map((row) => Object.values(row).map((value) => (Array.isArray(value) ? value.sort() : value))),
  };
}

async function cypher(statement: string): Promise<Record<string, unknown>[]> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
  });
  try {
    return (await driver.executeQuery(statement)).records.map((row) => row.toObject());
  } finally {
    await driver.close();
  }
}
