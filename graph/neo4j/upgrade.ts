import type { Connection } from './connection.ts';
import { retally } from './counts/recount.ts';

/** Since then duties know their place in lists. */
const PLACED_SINCE = 3;
/** Since then measures are counted by class, in a node beside each document. */
const TALLIED_SINCE = 4;
/** Since then a passage carries its vector and what one filters by. */
export const VECTORS_AT_PASSAGES_SINCE = 7;

/** Works out what a store of an older version lacks, document by document; run again after a break, it starts over. */
export async function upgrade(connection: Connection, version: number): Promise<void> {
  if (version >= VECTORS_AT_PASSAGES_SINCE) return;
  for (let last = ''; ; ) {
    const rows = await connection.read('MATCH (d:Document) WHERE d.id > $last RETURN d.id AS id ORDER BY id LIMIT 50', {
      last,
    });
    if (rows.length === 0) break;
    const ids = rows.map((row) => String(row.get('id')));
    await connection.transaction(async (tx) => {
      if (version < PLACED_SINCE) await tx.run(PLACE, { ids });
      if (version < TALLIED_SINCE) {
        await retally(tx, ids);
        for (const statement of DROP_FORMER) await tx.run(statement, { ids });
      }
      for (const statement of DESCRIBE_PASSAGES) await tx.run(statement, { ids });
    });
    last = ids.at(-1) ?? '';
  }
  while ((await connection.write(DROP_COPIES))[0]?.get('dropped') > 0);
}

const OF_DOCUMENTS = 'UNWIND $ids AS id MATCH (d:Document {id: id})';
const DESCRIBE_PASSAGES = [
  `${OF_DOCUMENTS}-[:HAS_MEASURE]->(m:Measure)-[:HAS_PASSAGE]->(p:Passage)
   SET p.year = d.year, p.regionId = d.regionId, p.documentKind = d.documentKind, p.kind = m.measureKind,
     p.roles = [role IN ['lead', 'responsible', 'support'] WHERE EXISTS { (:Unit)-[:RESPONSIBLE_FOR {role: role}]->(m) }],
     p.hasLead = EXISTS { (:Unit)-[:RESPONSIBLE_FOR {role: 'lead'}]->(m) }`,
  `${OF_DOCUMENTS}-[:HAS_MEASURE]->(:Measure)-[:HAS_PASSAGE]->(p:Passage) MATCH (v:Embedding {hash: p.hash})
   WHERE v.vector IS NOT NULL AND p.vector IS NULL CALL db.create.setNodeVectorProperty(p, 'vector', v.vector)`,
];
const DROP_COPIES = `MATCH (v:Embedding) WHERE v.vector IS NOT NULL AND EXISTS { (:Passage {hash: v.hash}) }
  WITH v LIMIT 2000 REMOVE v.vector RETURN count(v) AS dropped`;
const PLACE = `${OF_DOCUMENTS}-[:HAS_MEASURE]->(m:Measure) MATCH (u:Unit)-[e:RESPONSIBLE_FOR]->(m)
  SET e.place = u.id + '/' + m.sortKey + '/' + e.role`;
/** Counts as they were kept before. */
const DROP_FORMER = [
  `${OF_DOCUMENTS} REMOVE d.kinds, d.kindMeasures, d.roles, d.roleMeasures, d.offices, d.officeMeasures`,
  `${OF_DOCUMENTS}-[s:STATES]->() REMOVE s.measures, s.lead, s.responsible, s.support`,
];
