import type { Connection } from './connection.ts';

/** The version since which counts are kept for each document and duties know their place in lists. */
const COUNTED_SINCE = 3;

/** Works out what a store of an older version lacks, document by document; run again after a break, it starts over. */
export async function upgrade(connection: Connection, version: number): Promise<void> {
  if (version >= COUNTED_SINCE) return;
  for (let last = ''; ; ) {
    const [found] = await connection.read(
      'MATCH (d:Document) WHERE d.id > $last RETURN d.id AS id ORDER BY id LIMIT 1',
      { last },
    );
    if (!found) return;
    const id = String(found.get('id'));
    await connection.transaction(async (tx) => {
      for (const statement of [DUTIES, STATED, LISTS]) await tx.run(statement, { id });
    });
    last = id;
  }
}

const MEASURES = 'MATCH (d:Document {id: $id})-[:HAS_MEASURE]->(m:Measure)';

const DUTIES = `${MEASURES} MATCH (u:Unit)-[e:RESPONSIBLE_FOR]->(m) SET e.place = u.id + '/' + m.sortKey + '/' + e.role`;

const STATED = `MATCH (d:Document {id: $id})-[s:STATES]->(n)
  OPTIONAL MATCH (n)-[e:RESPONSIBLE_FOR|NAMES|CITES]-(m:Measure {documentId: d.id})
  WITH s, count(DISTINCT m) AS measures, count(DISTINCT CASE e.role WHEN 'lead' THEN m END) AS lead,
    count(DISTINCT CASE e.role WHEN 'responsible' THEN m END) AS responsible,
    count(DISTINCT CASE e.role WHEN 'support' THEN m END) AS support
  SET s.measures = measures, s.lead = lead, s.responsible = responsible, s.support = support`;

const list = (match: string, value: string) =>
  `CALL { ${MEASURES} ${match} WITH ${value} AS value, count(DISTINCT m) AS measures
    RETURN collect(value) AS values, collect(measures) AS counts }`;
const LISTS = `MATCH (n:Document {id: $id})
  ${list('', 'm.measureKind')} WITH n, values AS kinds, counts AS kindMeasures
  ${list('MATCH (:Unit)-[e:RESPONSIBLE_FOR]->(m)', 'e.role')} WITH n, kinds, kindMeasures, values AS roles, counts AS roleMeasures
  ${list('MATCH (u:Unit)-[:RESPONSIBLE_FOR]->(m)', 'u.office')}
  SET n.kinds = kinds, n.kindMeasures = kindMeasures, n.roles = roles, n.roleMeasures = roleMeasures, n.offices = values,
    n.officeMeasures = counts`;
