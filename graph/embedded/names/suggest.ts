import type { NodeKind } from '../../model.ts';
import { rankSuggestions } from '../../search/suggestions/rank-suggestions.ts';
import type { Suggestion } from '../../store/graph-store.ts';
import { foldName } from '../../text/fold.ts';
import { measuresByRegion } from '../columns/region-measures.ts';
import type { Database } from '../sqlite/database.ts';
import { nodesByKey } from '../sqlite/rows.ts';
import type { NameHit, NameIndex } from './name-index.ts';

/** Suggests names from memory; what has been written since the last time is taken in first. */
export function suggester(database: Database, index: NameIndex) {
  return function suggest(typed: string, kinds: readonly NodeKind[], limit: number): Suggestion[] {
    const folded = foldName(typed);
    if (folded === '' || limit < 1) return [];
    const hits = index.find(folded, new Set(kinds), limit + SPARE);
    const live = stillThere(database, hits);
    const nodes = nodesByKey(
      database,
      [...live.values()].map((row) => row.nodeKey),
    );
    const hasRegions = [...nodes.values()].some((node) => node.kind === 'Region');
    const regionMeasures: ReadonlyMap<string, number> = hasRegions ? measuresByRegion(database) : new Map();
    return rankSuggestions(
      hits.flatMap(({ key, grade }) => {
        const row = live.get(key);
        const node = row && nodes.get(row.nodeKey);
        if (!row || !node) return [];
        const measures = node.kind === 'Region' ? (regionMeasures.get(node.id) ?? 0) : row.measures;
        return [{ node, text: row.text, grade, measures }];
      }),
      limit,
    );
  };
}

/** Names are looked up for more nodes than asked for, since several may lead to one node, and some may be gone. */
const SPARE = 24;

interface NameRow {
  readonly key: number;
  readonly nodeKey: number;
  readonly text: string;
  readonly measures: number;
}

/** What the names found now belong to, by their keys. */
function stillThere(database: Database, hits: readonly NameHit[]): Map<number, NameRow> {
  const rows = database.all<NameRow>(
    `SELECT a.key, a.node_key AS nodeKey, a.text, n.measures FROM name a JOIN node n ON n.key = a.node_key
     WHERE a.key IN (SELECT value FROM json_each(?))`,
    JSON.stringify(hits.flatMap(({ key, metric }) => (metric === null ? [key] : []))),
  );
  const metrics = hits.flatMap(({ key, metric }) => (metric === null ? [] : (setIn(database, key, metric) ?? [])));
  return new Map([...rows, ...metrics].map((row) => [row.key, row]));
}

/** A metric stands as long as some target is set in it. */
function setIn(database: Database, key: number, metric: string): NameRow | null {
  const found = database.get<{ nodeKey: number | null; measures: number }>(
    'SELECT min(key) AS nodeKey, count(DISTINCT measure_key) AS measures FROM target WHERE metric = ?',
    metric,
  );
  return found && found.nodeKey !== null
    ? { key, nodeKey: found.nodeKey, text: metric, measures: found.measures }
    : null;
}
