import neo4j, { type Plan } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
