import { kindOfId } from '../../ids.ts';
import type { Edge, NodeKind } from '../../model.ts';
import { nameTexts } from '../../names/node-names.ts';
import { mergeShared, mergeStructure, type SharedNode, type Statements } from '../../store/assertions.ts';
import type { Transaction } from '../connection.ts';
import { overRows } from '../cypher/batches.ts';
import { byLabel } from '../cypher/labels.ts';
import type { Parameters } from '../cypher/parameters.ts';
import { nameProperties, toEdge, toEdgeProperties, toGraphNode, toNodeProperties } from '../cypher/records.ts';

/**
 * Notes what each document says of shared nodes and structural edges on a STATES relationship, and adds it to what they
 * say already. The nodes are locked first, always in the order of their ids, so that writers at the same time wait for each
 * other instead of losing what the other said. Returns the units that are of another office than some document says.
 */
export async function stateShared(tx: Transaction, statements: ReadonlyMap<string, Statements>): Promise<string[]> {
  const said = new Map<string, Said>();
  for (const [documentId, { nodes, edges }] of statements) {
    for (const node of nodes) {
      const own = edges.filter((edge) => edge.from === node.id);
      const before = said.get(node.id) ?? { node, edges: new Map(), statements: [] };
      said.set(node.id, {
        node: mergeShared(before.node, node),
        edges: mergeEdges(own, before.edges),
        statements: [
          ...before.statements,
          {
            documentId,
            properties: { said: JSON.stringify(node), edges: JSON.stringify(own) },
          },
        ],
      });
    }
  }
  const known = await lock(tx, [...said.keys()]);
  const edges = await withStored(
    tx,
    [...said.values()].flatMap((node) => [...node.edges.values()]),
  );
  const merged = [...said.values()].map(({ node, statements }) => {
    const before = known.get(node.id) ?? null;
    return { before, node: before ? mergeShared(before, node) : node, statements };
  });
  await Promise.all([
    ...SHARED_KINDS.map((kind) =>
      writeNodes(
        tx,
        kind,
        merged.filter(({ node }) => node.kind === kind),
      ),
    ),
    writeStructure(tx, edges),
  ]);
  return merged
    .filter(({ before, node }) => isMoved(before, node) || isMoved(said.get(node.id)?.node ?? null, node))
    .map(({ node }) => node.id);
}

/** To another office. */
function isMoved(before: SharedNode | null, node: SharedNode): boolean {
  return before?.kind === 'Unit' && node.kind === 'Unit' && before.office !== node.office;
}

/** Brings shared nodes to what the remaining documents say of them; what none speaks of goes. Returns units that are of another office now. */
export async function refreshShared(tx: Transaction, ids: readonly string[]): Promise<string[]> {
  const known = await lock(tx, ids, 'existing');
  const moved: string[] = [];
  for (const [kind, group] of byLabel([...known.keys()])) {
    if (!isSharedKind(kind)) continue;
    const rows = await tx.run(SAID[kind], { ids: group });
    const left = new Map(
      rows.map((row) => [
        String(row.get('id')),
        (row.get('said') as string[]).map((text) => JSON.parse(text) as SharedNode),
      ]),
    );
    const nodes = group.flatMap((id) => {
      const said = left.get(id) ?? [];
      return said.length === 0
        ? []
        : [{ before: known.get(id) ?? null, node: said.reduce(mergeShared), statements: [] }];
    });
    await writeNodes(tx, kind, nodes);
    moved.push(...nodes.filter(({ before, node }) => isMoved(before, node)).map(({ node }) => node.id));
    const edges = rows.flatMap((row) => (row.get('edges') as string[]).flatMap((text) => JSON.parse(text) as Edge[]));
    const merged = mergeEdges(edges);
    if (kind === 'Unit' || kind === 'Region') {
      await tx.run(DROP_STRUCTURE[kind], { ids: group, kept: [...merged.keys()] });
    }
    await writeStructure(tx, [...merged.values()]);
    const gone = group.filter((id) => (left.get(id) ?? []).length === 0);
    if (gone.length > 0) await tx.run(DELETE[kind], { ids: gone });
  }
  return moved;
}

/** What the documents of one source say of one node. */
interface Said {
  readonly node: SharedNode;
  readonly edges: ReadonlyMap<string, Edge>;
  readonly statements: readonly Parameters[];
}

const SHARED_KINDS = ['Unit', 'Brand', 'Regulation', 'Region'] as const;
type SharedKind = (typeof SHARED_KINDS)[number];

function isSharedKind(kind: NodeKind): kind is SharedKind {
  return SHARED_KINDS.some((shared) => shared === kind);
}

const perKind = (statement: (kind: SharedKind) => string): Readonly<Record<SharedKind, string>> => ({
  Unit: statement('Unit'),
  Brand: statement('Brand'),
  Regulation: statement('Regulation'),
  Region: statement('Region'),
});

// A write takes the lock; the property itself is gone again with the statement that wrote it.
const LOCK = perKind(
  (kind) => `UNWIND $ids AS id MERGE (n:${kind} {id: id}) SET n.locked = true REMOVE n.locked RETURN n`,
);
const LOCK_EXISTING = perKind(
  (kind) => `UNWIND $ids AS id MATCH (n:${kind} {id: id}) SET n.locked = true REMOVE n.locked RETURN n`,
);
const SAID = perKind(
  (kind) => `UNWIND $ids AS id MATCH (n:${kind} {id: id}) OPTIONAL MATCH (:Document)-[s:STATES]->(n)
    RETURN id, collect(DISTINCT s.said) AS said, collect(DISTINCT s.edges) AS edges`,
);
const DROP_STRUCTURE = perKind(
  (kind) => `UNWIND $ids AS id MATCH (n:${kind} {id: id})-[e:PART_OF|IN_REGION]->() WHERE NOT e.id IN $kept DELETE e`,
);
const STRUCTURE = perKind(
  (kind) => `UNWIND $ids AS id MATCH (n:${kind} {id: id})-[e:PART_OF|IN_REGION]->(o) RETURN e, id AS from, o.id AS to`,
);
const DELETE = perKind(
  (kind) => `UNWIND $ids AS id MATCH (n:${kind} {id: id}) OPTIONAL MATCH (a:Name)-[:OF]->(n) DETACH DELETE a, n`,
);
// All that a node takes in one statement; names that are there already go by RENAME.
const WRITE = perKind(
  (kind) => `UNWIND $rows AS row MATCH (n:${kind} {id: row.id}) SET n += row.properties
    FOREACH (name IN row.names | CREATE (a:Name)-[:OF]->(n) SET a = name, a.kind = '${kind}')
    WITH n, row UNWIND row.statements AS statement MATCH (d:Document {id: statement.documentId})
    CREATE (d)-[s:STATES]->(n) SET s = statement.properties`,
);
const RENAME = perKind(
  (kind) => `UNWIND $rows AS row MATCH (n:${kind} {id: row.id})
    CALL { WITH n MATCH (a:Name)-[:OF]->(n) DETACH DELETE a }
    UNWIND row.names AS name CREATE (a:Name)-[:OF]->(n) SET a = name, a.kind = '${kind}'`,
);

/** Locks the nodes and returns those that were there before. */
async function lock(
  tx: Transaction,
  ids: readonly string[],
  which: 'existing' | 'all' = 'all',
): Promise<Map<string, SharedNode>> {
  const statements = which === 'all' ? LOCK : LOCK_EXISTING;
  const locked = await Promise.all(
    SHARED_KINDS.map((kind) => {
      const group = [...new Set(ids)].filter((id) => kindOfId(id) === kind).sort();
      return group.length === 0 ? [] : tx.run(statements[kind], { ids: group });
    }),
  );
  const known = new Map<string, SharedNode>();
  for (const row of locked.flat()) {
    const node = row.get('n');
    // A node that this statement made has its id alone.
    if (Object.keys(node.properties).length > 1) known.set(node.properties.id, toGraphNode(node) as SharedNode);
  }
  return known;
}

async function writeNodes(
  tx: Transaction,
  kind: SharedKind,
  nodes: readonly {
    readonly before: SharedNode | null;
    readonly node: SharedNode;
    readonly statements: readonly Parameters[];
  }[],
): Promise<void> {
  const written = overRows(
    tx,
    WRITE[kind],
    nodes.map(({ before, node, statements }) => ({
      id: node.id,
      properties: toNodeProperties(node),
      names: before === null ? nameProperties(node) : [],
      statements,
    })),
  );
  const renamed = overRows(
    tx,
    RENAME[kind],
    nodes
      .filter(({ before, node }) => before !== null && texts(before) !== texts(node))
      .map(({ node }) => ({ id: node.id, names: nameProperties(node) })),
  );
  await Promise.all([written, renamed]);
}

function texts(node: SharedNode): string {
  return JSON.stringify(nameTexts(node));
}

function mergeEdges(edges: readonly Edge[], into: ReadonlyMap<string, Edge> = new Map()): ReadonlyMap<string, Edge> {
  const merged = new Map(into);
  for (const edge of edges) merged.set(edge.id, merge(merged.get(edge.id), edge));
  return merged;
}

function merge(before: Edge | undefined, edge: Edge): Edge {
  return before ? mergeStructure(before, edge) : edge;
}

/** Structural edges with the evidence that the store holds for them already. */
async function withStored(tx: Transaction, edges: readonly Edge[]): Promise<Edge[]> {
  const proven = edges.filter(({ evidence }) => evidence.length > 0);
  if (proven.length === 0) return [...edges];
  const stored = new Map<string, Edge>();
  for (const [kind, ids] of byLabel(proven.map(({ from }) => from))) {
    if (!isSharedKind(kind)) continue;
    for (const row of await tx.run(STRUCTURE[kind], { ids })) {
      const edge = toEdge(row.get('e'), row.get('from'), row.get('to'));
      stored.set(edge.id, edge);
    }
  }
  return edges.map((edge) => merge(stored.get(edge.id), edge));
}

async function writeStructure(tx: Transaction, edges: readonly Edge[]): Promise<void> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const statement = mergeEdge(edge);
    groups.set(statement, [...(groups.get(statement) ?? []), edge]);
  }
  await Promise.all(
    [...groups].map(([statement, group]) =>
      overRows(
        tx,
        statement,
        group.map((edge) => ({ from: edge.from, to: edge.to, id: edge.id, properties: toEdgeProperties(edge) })),
      ),
    ),
  );
}

function mergeEdge({ kind, from, to }: Edge): string {
  return `UNWIND $rows AS row MATCH (a:${kindOfId(from)} {id: row.from}) MATCH (b:${kindOfId(to)} {id: row.to})
    MERGE (a)-[e:${kind} {id: row.id}]->(b) SET e = row.properties`;
}
