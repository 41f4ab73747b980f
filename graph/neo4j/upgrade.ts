import type { Connection, Transaction } from './connection.ts';
import { type Countable, tallyOf } from './tally.ts';

/** Since then duties know their place in lists. */
const PLACED_SINCE = 3;
/** Since then measures are counted by class, in a node beside each document. */
const TALLIED_SINCE = 4;

/** Works out what a store of an older version lacks, document by document; run again after a break, it starts over. */
export async function upgrade(connection: Connection, version: number): Promise<void> {
  if (version >= TALLIED_SINCE) return;
  for (let last = ''; ; ) {
    const rows = await connection.read('MATCH (d:Document) WHERE d.id > $last RETURN d.id AS id ORDER BY id LIMIT 50', {
      last,
    });
    if (rows.length === 0) return;
    const ids = rows.map((row) => String(row.get('id')));
    await connection.transaction(async (tx) => {
      if (version < PLACED_SINCE) await tx.run(PLACE, { ids });
      await tx.run(SET_TALLIES, { rows: await talliesOf(tx, ids) });
      await tx.run(DROP_STATED, { ids });
    });
    last = ids.at(-1) ?? '';
  }
}

async function talliesOf(tx: Transaction, ids: readonly string[]) {
  const byDocument = async <T>(cypher: string) =>
    new Map((await tx.run(cypher, { ids })).map((row) => [row.get('id') as string, row.get('found') as readonly T[]]));
  const measures = await byDocument<Countable['measures'][number]>(MEASURES);
  const links = await byDocument<Countable['links'][number]>(LINKS);
  return ids.map((id) => ({ id, tally: tallyOf({ measures: measures.get(id) ?? [], links: links.get(id) ?? [] }) }));
}

const OF_DOCUMENTS = 'UNWIND $ids AS id MATCH (d:Document {id: id})';
const PLACE = `${OF_DOCUMENTS}-[:HAS_MEASURE]->(m:Measure) MATCH (u:Unit)-[e:RESPONSIBLE_FOR]->(m)
  SET e.place = u.id + '/' + m.sortKey + '/' + e.role`;
const MEASURES = `${OF_DOCUMENTS}-[:HAS_MEASURE]->(m:Measure)
  RETURN id, collect(m {.id, .measureKind}) AS found`;
const LINKS = `${OF_DOCUMENTS}-[:HAS_MEASURE]->(m:Measure) MATCH (m)-[e:RESPONSIBLE_FOR|NAMES|CITES]-(n)
  RETURN id, collect({kind: type(e), measureId: m.id, sharedId: n.id, role: e.role, office: n.office}) AS found`;
const SET_TALLIES = `UNWIND $rows AS row MATCH (d:Document {id: row.id}) MERGE (d)-[:HAS_TALLY]->(t:Tally) SET t = row.tally
  REMOVE d.kinds, d.kindMeasures, d.roles, d.roleMeasures, d.offices, d.officeMeasures`;
const DROP_STATED = `${OF_DOCUMENTS}-[s:STATES]->() REMOVE s.measures, s.lead, s.responsible, s.support`;
