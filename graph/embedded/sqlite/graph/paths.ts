import { ZhengmaiError } from '../../../errors.ts';
import type { Path } from '../../../store/graph-store.ts';
import type { Database } from '../database.ts';
import { type EdgeRow, nodesByKey, SELECT_EDGE, toEdge } from '../rows.ts';

/**
 * All paths of the fewest steps, in the order of their nodes' ids: a search from both ends, one ring of neighbours at a time,
 * always on the side with fewer, until the rings meet.
 */
export function paths(
  database: Database,
  from: string,
  to: string,
  options: { readonly maxLength: number; readonly limit: number },
): Path[] {
  const start = keyOf(database, from);
  const end = keyOf(database, to);
  if (start === undefined || end === undefined || start === end) return [];
  const sides = [newSide(start), newSide(end)] as const;
  let seen = 0;
  for (let length = 0; length < options.maxLength; length++) {
    const [near, far] = sides[0].ring.length <= sides[1].ring.length ? sides : [sides[1], sides[0]];
    seen += advance(database, near, far.start);
    if (near.ring.length === 0) return [];
    if (seen > MOST_EDGES) throw tooWide(from, to);
    const meetings = near.ring.filter((key) => far.parents.has(key));
    if (meetings.length > 0) return toPaths(database, meetings, sides, options.limit);
  }
  return [];
}

/** One end of the search: every node reached, with the nodes one step nearer to the end. */
interface Side {
  readonly start: number;
  readonly parents: Map<number, number[]>;
  ring: readonly number[];
}

/** Beyond this, the ends are joined through hubs, and an answer would mean nothing and take seconds. */
const MOST_EDGES = 1_000_000;

function newSide(start: number): Side {
  return { start, parents: new Map([[start, []]]), ring: [start] };
}

/** Goes one step outwards; regions are reached only as the other end. Returns the number of edges walked. */
function advance(database: Database, side: Side, otherEnd: number): number {
  const steps = database.all<{ near: number; far: number }>(
    `SELECT DISTINCT e.near, e.far FROM (
       SELECT from_key AS near, to_key AS far FROM edge WHERE from_key IN (SELECT value FROM json_each($ring))
       UNION ALL SELECT to_key, from_key FROM edge WHERE to_key IN (SELECT value FROM json_each($ring))
     ) e JOIN node n ON n.key = e.far WHERE n.kind <> 'Region' OR n.key = $end`,
    { ring: JSON.stringify(side.ring), end: otherEnd },
  );
  const reached = new Map<number, number[]>();
  for (const { near, far } of steps) {
    if (side.parents.has(far)) continue;
    const parents = reached.get(far);
    if (parents) parents.push(near);
    else reached.set(far, [near]);
  }
  for (const [key, parents] of reached) side.parents.set(key, parents);
  side.ring = [...reached.keys()];
  return steps.length;
}

/** Walks from the start through the meeting nodes to the end, smallest id first, until there are enough paths. */
function toPaths(database: Database, meetings: readonly number[], sides: readonly [Side, Side], limit: number): Path[] {
  const next = stepsForward(meetings, sides);
  const ids = idsOf(database, [...next.keys(), sides[1].start]);
  const byId = (a: number, b: number) => ((ids.get(a) ?? '') < (ids.get(b) ?? '') ? -1 : 1);
  const found: number[][] = [];
  const walk = (path: readonly number[], key: number): void => {
    if (found.length >= limit) return;
    if (key === sides[1].start) found.push([...path, key]);
    else for (const following of [...(next.get(key) ?? [])].sort(byId)) walk([...path, key], following);
  };
  walk([], sides[0].start);
  const nodes = nodesByKey(database, [...new Set(found.flat())]);
  return found.map((keys) => ({
    nodes: keys.flatMap((key) => nodes.get(key) ?? []),
    edges: keys.slice(1).flatMap((key, i) => edgeBetween(database, keys[i] ?? key, key)),
  }));
}

/** From each node on a shortest path to those that follow it. */
function stepsForward(meetings: readonly number[], [start, end]: readonly [Side, Side]): Map<number, Set<number>> {
  const next = new Map<number, Set<number>>();
  const join = (a: number, b: number) => next.set(a, (next.get(a) ?? new Set()).add(b));
  for (const [side, link] of [
    [start, (key: number, parent: number) => join(parent, key)],
    [end, (key: number, parent: number) => join(key, parent)],
  ] as const) {
    const seen = new Set(meetings);
    for (const key of seen) {
      for (const parent of side.parents.get(key) ?? []) {
        link(key, parent);
        seen.add(parent);
      }
    }
  }
  return next;
}

function edgeBetween(database: Database, a: number, b: number) {
  const row = database.get<EdgeRow>(
    `${SELECT_EDGE} WHERE (e.from_key = $a AND e.to_key = $b) OR (e.from_key = $b AND e.to_key = $a) ORDER BY e.id LIMIT 1`,
    { a, b },
  );
  return row ? [toEdge(row)] : [];
}

function keyOf(database: Database, id: string): number | undefined {
  return database.get<{ key: number }>('SELECT key FROM node WHERE id = ?', id)?.key;
}

function idsOf(database: Database, keys: readonly number[]): Map<number, string> {
  const rows = database.all<{ key: number; id: string }>(
    'SELECT key, id FROM node WHERE key IN (SELECT value FROM json_each(?))',
    JSON.stringify(keys),
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
}

function tooWide(from: string, to: string): ZhengmaiError {
  return new ZhengmaiError(
    'LIMIT_EXCEEDED',
    `${from} and ${to} are joined through too many nodes to list the ways: choose ends nearer to each other or a smaller length.`,
  );
}
