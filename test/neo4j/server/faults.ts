import { inspect } from 'node:util';
import neo4j from 'neo4j-driver';
import { expect } from 'vitest';
import type { ZhengmaiError } from '../../../graph/errors.ts';
import { type Connection, neo4jConnection } from '../../../graph/neo4j/connection.ts';
import { digest } from '../../../graph/store/digest.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { YUHANG_JUSTICE } from '../../graph/contract/plans.ts';
import type { PlanSketch } from '../../sketches.ts';
import { VECTORS } from '../samples.ts';
import type { Neo4jServer } from './server.ts';

export const PLAN = `临川县2024年河湖治理工作方案
一、主要任务
（一）推进河道清淤。全年清淤河道30公里。（责任单位：县水利局、县财政局）
（二）加强巡查监管。建立巡查台账，每季度通报一次。（责任单位：县水利局）
`;
export const CHANGED_PLAN = PLAN.replace('、县财政局', '');

/** A plan of its own that speaks of units, brands and laws of the others, and adds a name to one. */
export function overlapping(i: number): PlanSketch {
  return {
    name: `overlap-${i}.txt`,
    documents: [
      {
        title: `余杭区第${i}号工作方案`,
        measures: [
          {
            title: `第${i}项举措`,
            units: [{ ...YUHANG_JUSTICE, name: `司法局${i}`, role: 'lead' }],
            brands: [{ name: '大综合一体化', brandKind: '改革' }],
            regulations: [{ title: '行政处罚法' }],
          },
        ],
      },
    ],
  };
}

/** A connection on which the server dies before that statement of that transaction. */
export function killing(
  server: Neo4jServer,
  at: { readonly transaction: number; readonly statement: number },
): Connection {
  const connection = neo4jConnection({ ...server, ...VECTORS });
  let transactions = 0;
  let statements = 0;
  return {
    ...connection,
    transaction: (work) => {
      transactions++;
      return connection.transaction((tx) =>
        work({
          run: async (cypher, parameters) => {
            if (transactions === at.transaction && ++statements === at.statement) await server.kill();
            return tx.run(cypher, parameters);
          },
        }),
      );
    },
  };
}

export async function failureOf(work: Promise<unknown>): Promise<ZhengmaiError> {
  try {
    await work;
  } catch (error) {
    return error as ZhengmaiError;
  }
  throw new Error('It did not fail.');
}

/** Neither in the message nor anywhere a log would print of the error and its causes; and the message is one sentence. */
export function expectNoSecret(error: ZhengmaiError, secret: string): void {
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain(secret);
  expect(error.message).toMatch(/^[^\n]+[^.\n]\.$/);
}

export async function everything(server: Neo4jServer, store: GraphStore) {
  return {
    digest: await digest(store),
    model: await store.vectorModel(),
    indexes: await cypher(
      server,
      'SHOW INDEXES YIELD name, type, properties, options RETURN name, type, properties, options',
    ),
  };
}

export async function cypher(server: Neo4jServer, statement: string, database = 'neo4j'): Promise<unknown[]> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  try {
    return (await driver.executeQuery(statement, {}, { database })).records.map((row) => row.toObject());
  } finally {
    await driver.close();
  }
}
