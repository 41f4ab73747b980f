import type { Database } from '../sqlite/database.ts';

/**
 * Adds a document's measures to the counts of the units, brands and regulations they are connected to, or takes them away
 * (`sign` -1). A measure belongs to one document, so the counts are sums over documents.
 */
export function countMeasures(database: Database, documentKey: number, sign: 1 | -1): void {
  for (const { kind, shared, measure } of CONNECTIONS) {
    database.run(
      `UPDATE node SET measures = node.measures + ? * counted.measures FROM (
         SELECT e.${shared} AS key, count(DISTINCT e.${measure}) AS measures FROM measure m
         JOIN edge e ON e.${measure} = m.key AND e.kind = '${kind}'
         WHERE m.document_key = ? GROUP BY e.${shared}
       ) AS counted WHERE node.key = counted.key`,
      sign,
      documentKey,
    );
  }
  database.run(
    `UPDATE unit SET lead = unit.lead + $sign * counted.lead, responsible = unit.responsible + $sign * counted.responsible,
       support = unit.support + $sign * counted.support FROM (
         SELECT e.from_key AS key, count(DISTINCT CASE e.role WHEN 'lead' THEN m.key END) AS lead,
           count(DISTINCT CASE e.role WHEN 'responsible' THEN m.key END) AS responsible,
           count(DISTINCT CASE e.role WHEN 'support' THEN m.key END) AS support
         FROM measure m JOIN edge e ON e.to_key = m.key AND e.kind = 'RESPONSIBLE_FOR'
         WHERE m.document_key = $document GROUP BY e.from_key
       ) AS counted WHERE unit.key = counted.key`,
    { sign, document: documentKey },
  );
  if (sign === 1) countOwn(database, documentKey);
}

const CONNECTIONS = [
  { kind: 'RESPONSIBLE_FOR', shared: 'from_key', measure: 'to_key' },
  { kind: 'NAMES', shared: 'to_key', measure: 'from_key' },
  { kind: 'CITES', shared: 'to_key', measure: 'from_key' },
] as const;

/** Nodes of the document itself; they go with it, so nothing is ever taken away from them. */
function countOwn(database: Database, documentKey: number): void {
  database.run(
    'UPDATE node SET measures = (SELECT count(*) FROM measure m WHERE m.document_key = $key) WHERE key = $key',
    { key: documentKey },
  );
  database.run(
    'UPDATE node SET measures = 1 WHERE key IN (SELECT key FROM measure WHERE document_key = ?)',
    documentKey,
  );
  database.run(
    'UPDATE node SET measures = 1 WHERE key IN (SELECT key FROM target WHERE document_key = ? AND measure_key IS NOT NULL)',
    documentKey,
  );
}
