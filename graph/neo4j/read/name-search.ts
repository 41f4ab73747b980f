import type { Record as Row } from 'neo4j-driver';
import type { GraphNode, NodeKind } from '../../model.ts';
import { nodeLabel } from '../../names/node-names.ts';
import { rankSuggestions } from '../../search/suggestions/rank-suggestions.ts';
import type { Suggestion } from '../../store/graph-store.ts';
import { foldName } from '../../text/fold.ts';
import type { Connection } from '../connection.ts';
import { toGraphNode } from '../cypher/records.ts';

export function nameSearch(connection: Connection) {
  return {
    async suggest(typed: string, kinds: readonly NodeKind[], limit: number): Promise<readonly Suggestion[]> {
      const folded = foldName(typed);
      if (folded === '' || limit < 1) return [];
      const rows = await connection.read(
        /^[a-z]+$/.test(folded) ? `${WRITTEN} UNION ALL ${SPELT} ${BEST}` : `${WRITTEN} ${BEST}`,
        {
          typed: folded,
          kinds,
          limit: limit * SPARE,
        },
      );
      const nodes = rows.map((row) => toGraphNode(row.get('n')));
      const measures = await measuresOf(connection, nodes, rows);
      return rankSuggestions(
        rows.flatMap((row, i) => {
          const node = nodes[i];
          return node ? [{ node, text: row.get('text'), grade: row.get('grade'), measures: measures[i] ?? 0 }] : [];
        }),
        limit,
      );
    },

    async named(names: readonly string[], kinds: readonly NodeKind[], limit: number): Promise<readonly Suggestion[]> {
      const folded = [...new Set(names.map(foldName))].filter((name) => name !== '');
      const rows = await connection.read(NAMED, { folded, kinds, limit });
      const nodes = rows.map((row) => toGraphNode(row.get('n')));
      const measures = await measuresOf(connection, nodes, rows);
      return nodes.map((node, i) => ({
        kind: node.kind,
        id: node.id,
        label: nodeLabel(node),
        matched: rows[i]?.get('text'),
        measures: measures[i] ?? 0,
      }));
    },
  };
}

/** Names are looked up for more nodes than asked for, since several may lead to one node. */
const SPARE = 6;

/** 0 is the name itself, 1 its beginning, 2 within it; 3 to 5 the same for how it sounds, where two letters within mean nothing. */
const WRITTEN = `CALL {
    MATCH (a:Name) WHERE a.folded CONTAINS $typed AND a.kind IN $kinds
    RETURN a, CASE WHEN a.folded = $typed THEN 0 WHEN a.folded STARTS WITH $typed THEN 1 ELSE 2 END AS grade`;
const SPELT = `MATCH (a:Name) WHERE a.initials CONTAINS $typed AND a.kind IN $kinds AND (size($typed) > 2 OR a.initials STARTS WITH $typed)
    RETURN a, CASE WHEN a.initials = $typed THEN 3 WHEN a.initials STARTS WITH $typed THEN 4 ELSE 5 END AS grade
    UNION ALL
    MATCH (a:Name) WHERE a.sound CONTAINS $typed AND a.kind IN $kinds AND (size($typed) > 2 OR a.sound STARTS WITH $typed)
    WITH a, split(a.pinyin, ' ') AS syllables
    WHERE any(i IN range(0, size(syllables) - 1) WHERE reduce(rest = '', s IN syllables[i..] | rest + s) STARTS WITH $typed)
    RETURN a, CASE WHEN a.sound = $typed THEN 3 WHEN a.sound STARTS WITH $typed THEN 4 ELSE 5 END AS grade`;
const BEST = `}
  WITH a, min(grade) AS grade MATCH (a)-[:OF]->(n)
  RETURN n, a.text AS text, grade, coalesce(n.measures, 0) AS measures
  ORDER BY grade, measures DESC, size(a.folded), n.id LIMIT $limit`;

const NAMED = `UNWIND $folded AS folded
  CALL { WITH folded MATCH (a:Name {folded: folded})-[:OF]->(n) WHERE a.kind IN $kinds
    WITH n, min(a.text) AS text ORDER BY n.degree DESC, n.id LIMIT $limit RETURN n, text }
  RETURN n, text, coalesce(n.measures, 0) AS measures ORDER BY n.degree DESC, n.id, text`;

/** Measures a node is connected to; for regions those of the documents in it and below it. */
async function measuresOf(
  connection: Connection,
  nodes: readonly GraphNode[],
  rows: readonly Row[],
): Promise<number[]> {
  const regionIds = [...new Set(nodes.filter((node) => node.kind === 'Region').map(({ id }) => id))];
  const regions = regionIds.length === 0 ? [] : await connection.read(REGION_MEASURES, { regionIds });
  const byRegion = new Map(regions.map((row) => [row.get('id'), row.get('measures')]));
  return nodes.map((node, i) => (node.kind === 'Region' ? (byRegion.get(node.id) ?? 0) : rows[i]?.get('measures')));
}

const REGION_MEASURES = `UNWIND $regionIds AS id MATCH (top:Region {id: id})<-[:PART_OF*0..4]-(g:Region)
  MATCH (d:Document {regionId: g.id}) RETURN id, sum(d.measures) AS measures`;
