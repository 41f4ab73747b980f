import type { DerivedPart } from './derived-part.ts';

/** Edges at each node, and the different measures it is connected to, counted anew. */
const NODE_COUNTS = `
  ends (key) AS (SELECT from_key FROM edge UNION ALL SELECT to_key FROM edge WHERE to_key <> from_key),
  degrees AS (SELECT key, count(*) AS degree FROM ends GROUP BY key),
  links (key, kind, measure) AS (
    SELECT from_key, kind, to_key FROM edge WHERE kind = 'RESPONSIBLE_FOR'
    UNION ALL SELECT to_key, kind, from_key FROM edge WHERE kind IN ('NAMES', 'CITES')),
  linked AS (
    SELECT l.key, count(DISTINCT l.kind || l.measure) AS measures FROM links l JOIN measure m ON m.key = l.measure GROUP BY l.key),
  held AS (SELECT document_key AS key, count(*) AS measures FROM measure GROUP BY document_key),
  counted AS (
    SELECT n.key, coalesce(d.degree, 0) AS degree, CASE n.kind
      WHEN 'Document' THEN coalesce(h.measures, 0)
      WHEN 'Measure' THEN 1
      WHEN 'Target' THEN (SELECT measure_key IS NOT NULL FROM target t WHERE t.key = n.key)
      ELSE coalesce(l.measures, 0) END AS measures
    FROM node n LEFT JOIN degrees d ON d.key = n.key LEFT JOIN linked l ON l.key = n.key LEFT JOIN held h ON h.key = n.key)`;

export const COUNTS: DerivedPart = {
  what: 'nodes whose neighbours are counted wrongly',
  countWrong: (database) =>
    database.values<number>(
      `WITH ${NODE_COUNTS} SELECT count(*) FROM node n JOIN counted c ON c.key = n.key
       WHERE n.degree <> c.degree OR n.measures <> c.measures`,
    )[0] ?? 0,
  rebuild: (database) =>
    database.run(
      `WITH ${NODE_COUNTS} UPDATE node SET degree = c.degree, measures = c.measures FROM counted c WHERE c.key = node.key`,
    ),
};

const ROLE_COUNTS = `counted AS (
  SELECT u.key, count(DISTINCT CASE e.role WHEN 'lead' THEN m.key END) AS lead,
    count(DISTINCT CASE e.role WHEN 'responsible' THEN m.key END) AS responsible,
    count(DISTINCT CASE e.role WHEN 'support' THEN m.key END) AS support
  FROM unit u LEFT JOIN edge e ON e.from_key = u.key AND e.kind = 'RESPONSIBLE_FOR' LEFT JOIN measure m ON m.key = e.to_key
  GROUP BY u.key)`;
const HAS_LEAD = `EXISTS (SELECT 1 FROM edge e WHERE e.to_key = measure.key AND e.kind = 'RESPONSIBLE_FOR' AND e.role = 'lead')`;

export const UNIT_COUNTS: DerivedPart = {
  what: 'units and measures whose roles are counted wrongly',
  countWrong: (database) =>
    (database.values<number>(
      `WITH ${ROLE_COUNTS} SELECT count(*) FROM unit u JOIN counted c ON c.key = u.key
       WHERE u.lead <> c.lead OR u.responsible <> c.responsible OR u.support <> c.support`,
    )[0] ?? 0) + (database.values<number>(`SELECT count(*) FROM measure WHERE has_lead <> ${HAS_LEAD}`)[0] ?? 0),
  rebuild: (database) => {
    database.run(
      `WITH ${ROLE_COUNTS} UPDATE unit SET lead = c.lead, responsible = c.responsible, support = c.support
       FROM counted c WHERE c.key = unit.key`,
    );
    database.run(`UPDATE measure SET has_lead = ${HAS_LEAD}`);
  },
};

const TALLIED = `SELECT kind AS what, count(*) AS count FROM node GROUP BY kind
  UNION ALL SELECT kind, count(*) FROM edge GROUP BY kind
  ${['source', 'passage', 'vector', 'revision'].map((table) => `UNION ALL SELECT '${table}', count(*) FROM ${table}`).join('\n  ')}`;

export const TALLY: DerivedPart = {
  what: 'kinds of things that are counted wrongly as a whole',
  countWrong: (database) =>
    database
      .values<number>(
        `SELECT count(*) FROM (SELECT * FROM (${TALLIED}) WHERE count > 0 EXCEPT SELECT * FROM tally) UNION ALL
       SELECT count(*) FROM (SELECT * FROM tally WHERE count > 0 EXCEPT SELECT * FROM (${TALLIED}))`,
      )
      .reduce((most, count) => Math.max(most, count), 0),
  rebuild: (database) => {
    database.run('DELETE FROM tally');
    database.run(`INSERT INTO tally ${TALLIED}`);
  },
};
