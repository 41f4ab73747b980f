import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cypher } from '../../api/export/graph/cypher.ts';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import { openJsonl } from '../../graph/exchange/read-jsonl.ts';
import { writeJsonl } from '../../graph/exchange/write-jsonl.ts';
import { neo4jStore } from '../../graph/neo4j/neo4j-store.ts';
import { copyStore } from '../../graph/store/copy-store.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { buildSourceGraph, buildVectors } from '../builders.ts';
import { ingestSamples, VECTORS } from './samples.ts';
import { emptyDatabase } from './server/empty-database.ts';
import { type Neo4jServer, startNeo4j } from './server/server.ts';

const MINUTES = 60_000;
/** What breaks a statement: quotes, a backslash before a u, line ends, a character of two units. */
const HOSTILE = `'甲' "乙" \\u0041 \\\\u0042 \\' ; \n\u2028 𠮷 \`; MATCH (n) DETACH DELETE n;`;

let server: Neo4jServer;
let driver: Driver;
let folder: string;
let file: GraphStore;
const open: GraphStore[] = [];

beforeAll(async () => {
  server = await startNeo4j();
  driver = neo4j.driver(server.uri, neo4j.auth.basic('neo4j', server.password), { disableLosslessIntegers: true });
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-exchange-'));
  file = await opened(embeddedStore({ path: join(folder, 'first.db'), ...VECTORS }));
  await ingestSamples(file);
  const graph = buildSourceGraph({
    documents: [{ title: '甲方案', measures: [{ title: '甲', text: `甲：${HOSTILE}` }] }],
  });
  await file.saveSource(graph, buildVectors(graph, VECTORS.dimensions));
}, 5 * MINUTES);
afterAll(async () => {
  for (const store of open) await store.close();
  await driver?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
}, MINUTES);

async function opened(store: GraphStore): Promise<GraphStore> {
  await store.open();
  open.push(store);
  return store;
}

async function carried(from: GraphStore, to: GraphStore, name: string) {
  const path = join(folder, name);
  await pipeline(Readable.from(writeJsonl(from)), createWriteStream(path));
  const { head, dump } = await openJsonl(path);
  return copyStore({ dump, stats: async () => head }, to);
}

describe('JSON lines', () => {
  it(
    'carry a store from a file to a server and back to another file, with equal digests',
    async () => {
      const onServer = await opened(neo4jStore({ ...server, ...VECTORS }));
      const there = await carried(file, onServer, 'there.jsonl');
      expect(there.digests.to).toBe(there.digests.from);
      const last = await opened(embeddedStore({ path: join(folder, 'last.db'), ...VECTORS }));
      const back = await carried(onServer, last, 'back.jsonl');
      expect(back.digests).toEqual(there.digests);
      expect(back.histories).toEqual(there.histories);
    },
    5 * MINUTES,
  );
});

describe('Cypher statements', () => {
  it(
    'make the graph in an empty database, to the letter, once however often they run',
    async () => {
      await emptyDatabase(server);
      let script = '';
      for await (const piece of cypher(file)) script += piece;
      for (let time = 0; time < 2; time++) {
        for (const statement of script.split(/;\n(?=CREATE CONSTRAINT|UNWIND|$)/u)) {
          if (statement !== '') await driver.executeQuery(statement);
        }
      }
      const { nodes, edges } = await file.stats();
      const total = (counts: Readonly<Record<string, number>>) =>
        Object.values(counts).reduce((sum, count) => sum + count);
      const one = async (query: string) => (await driver.executeQuery(query)).records[0]?.get(0);
      expect(await one('MATCH (n) WHERE NOT n:Schema RETURN count(n)')).toBe(total(nodes));
      expect(await one('MATCH ()-[r]->() RETURN count(r)')).toBe(total(edges));
      expect(await one("MATCH (m:Measure {title: '甲'}) RETURN m.text")).toContain(HOSTILE);
      expect(
        await one("MATCH (:Unit)-[r:RESPONSIBLE_FOR {role: 'lead'}]->() WHERE r.sentence IS NULL RETURN count(r)"),
      ).toBe(0);
    },
    5 * MINUTES,
  );
});
