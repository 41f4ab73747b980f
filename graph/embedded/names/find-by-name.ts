import type { NodeKind } from '../../model.ts';
import { nodeLabel } from '../../names/node-names.ts';
import type { Suggestion } from '../../store/graph-store.ts';
import { foldName } from '../../text/fold.ts';
import { measuresByRegion } from '../columns/region-measures.ts';
import { list } from '../sqlite/conditions.ts';
import type { Database } from '../sqlite/database.ts';
import { nodesByKey } from '../sqlite/rows.ts';

interface BearerRow {
  readonly key: number;
  readonly text: string;
  readonly measures: number;
}

export function named(
  database: Database,
  names: readonly string[],
  kinds: readonly NodeKind[],
  limit: number,
): Suggestion[] {
  const rows = database.all<BearerRow>(
    `SELECT key, text, measures FROM (
       SELECT n.key, min(a.text) AS text, n.measures, n.degree, n.id,
         row_number() OVER (PARTITION BY a.folded ORDER BY n.degree DESC, n.id) AS place
       FROM name a JOIN node n ON n.key = a.node_key
       WHERE a.folded IN (SELECT value FROM json_each(?)) AND n.kind IN (SELECT value FROM json_each(?))
       GROUP BY a.folded, n.key
     ) WHERE place <= ? ORDER BY degree DESC, id, text`,
    list([...new Set(names.map(foldName))]),
    list(kinds),
    limit,
  );
  const nodes = nodesByKey(
    database,
    rows.map(({ key }) => key),
  );
  const hasRegions = [...nodes.values()].some((node) => node.kind === 'Region');
  const regions: ReadonlyMap<string, number> = hasRegions ? measuresByRegion(database) : new Map();
  return rows.flatMap(({ key, text, measures }) => {
    const node = nodes.get(key);
    if (!node) return [];
    const connected = node.kind === 'Region' ? (regions.get(node.id) ?? 0) : measures;
    return [{ kind: node.kind, id: node.id, label: nodeLabel(node), matched: text, measures: connected }];
  });
}
