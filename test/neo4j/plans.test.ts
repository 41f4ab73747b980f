import neo4j, { type Plan } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { kindOfId } from '../../graph/ids.ts';
import { EDGE_KINDS } from '../../graph/model.ts';
import { neo4jConnection } from '../../graph/neo4j/connection.ts';
import { type Parameters, toParameters } from '../../graph/neo4j/cypher/parameters.ts';
import { neo4jStore } from '../../graph/neo4j/neo4j-store.ts';
import { digest } from '../../graph/store/digest.ts';
import { questionsAbout } from './questions.ts';
import { ingestSamples, VECTORS } from './samples.ts';
import { type Neo4jServer, startNeo4j } from './server/server.ts';

let server: Neo4jServer;

beforeAll(async () => {
  server = await startNeo4j();
}, 300_000);

afterAll(() => server?.stop(), 60_000);

it('reads by indexes alone, whatever is asked', async () => {
  const statements = await statementsOfEveryQuestion();
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  try {
    const scans: string[] = [];
    for (const [cypher, parameters] of statements) {
      const { summary } = await driver.executeQuery(`EXPLAIN ${cypher}`, toParameters(parameters));
      if (!summary.plan) throw new Error(`No plan for ${cypher}`);
      const found = operators(summary.plan).filter(isScan);
      if (found.length > 0) scans.push(`${found.map(described).join(', ')} in\n${cypher}`);
    }
    expect(scans).toEqual([]);
    expect(statements.size).toBeGreaterThan(100);
  } finally {
    await driver.close();
  }
}, 600_000);

it('answers for a page of hits with one question each for its nodes, its edges and its facets', async () => {
  const options = { ...server, ...VECTORS };
  const connection = neo4jConnection(options);
  let asked = 0;
  const store = neo4jStore(options, {
    ...connection,
    read: (...question) => {
      asked++;
      return connection.read(...question);
    },
  });
  const questionsFor = async (ask: () => Promise<unknown>) => {
    const before = asked;
    await ask();
    return asked - before;
  };
  try {
    await store.open();
    const hits = (await store.measures({ years: [2023] }, { first: 20 })).items;
    const ids = hits.map(({ node }) => node.id);
    const edges = await store.edgesOf(ids, EDGE_KINDS);
    const around = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
    expect(new Set(around.map((id) => kindOfId(id))).size).toBeGreaterThan(3);
    expect(await questionsFor(() => store.nodes(around))).toBe(1);
    expect(await questionsFor(() => store.edgesOf(around, ['CITES', 'PART_OF']))).toBe(1);
    expect(await questionsFor(() => store.facets({ ids }, ['document', 'role', 'unit', 'brand'], 10))).toBe(1);
  } finally {
    await store.close();
  }
}, 120_000);

/** Each statement that reads the store, with parameters that it was sent with. */
async function statementsOfEveryQuestion(): Promise<ReadonlyMap<string, Parameters>> {
  const options = { ...server, ...VECTORS };
  const connection = neo4jConnection(options);
  const statements = new Map<string, Parameters>();
  const store = neo4jStore(options, {
    ...connection,
    read: (cypher, parameters = {}) => {
      statements.set(cypher, parameters);
      return connection.read(cypher, parameters);
    },
  });
  try {
    await store.open();
    await ingestSamples(store);
    await store.health();
    await digest(store);
    for (const { ask } of await questionsAbout(store)) await ask(store);
    return statements;
  } finally {
    await store.close();
  }
}

function operators(plan: Plan): Plan[] {
  return [plan, ...plan.children.flatMap(operators)];
}

/** Reads more than an index gives: all nodes, all measures or passages, or each row of one side with each of the other. */
function isScan({ operatorType, arguments: { Details = '' } }: Plan): boolean {
  return (
    /AllNodesScan|CartesianProduct/.test(operatorType) ||
    (/NodeByLabelsScan|NodeByLabelScan/.test(operatorType) && /:\W*(Measure|Passage)\b/.test(String(Details)))
  );
}

function described({ operatorType, arguments: { Details = '' } }: Plan): string {
  return `${operatorType} ${String(Details)}`;
}
