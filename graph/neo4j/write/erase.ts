import type { Transaction } from '../connection.ts';
import type { Tally } from '../counts/document-counts.ts';
import { retallyAround } from '../counts/recount.ts';
import { addCounts, changedCounts } from '../counts/shared-node-counts.ts';
import { takeTurns } from './locks.ts';
import { refreshShared } from './shared-nodes.ts';

/** What the erased documents spoke of or used: nobody else may need it any more. */
export interface Forgotten {
  /** Ids of shared nodes. */
  readonly shared: readonly string[];
  /** Of passages. */
  readonly hashes: readonly string[];
  /** What they counted, still to be taken from the counts at shared nodes. */
  readonly tallies: readonly Tally[];
}

/** Removes a document, what only it says, and its source when that holds no other. False when there is no such document. */
export async function removeDocument(tx: Transaction, documentId: string): Promise<boolean> {
  await takeTurns(tx, [documentId]);
  const found = await tx.run('MATCH (d:Document {id: $documentId}) RETURN d.id', { documentId });
  if (found.length === 0) return false;
  const forgotten = await eraseDocuments(tx, [documentId]);
  await retallyAround(tx, await refreshShared(tx, forgotten.shared));
  await addCounts(tx, changedCounts([], forgotten.tallies, forgotten.shared));
  await eraseIdleEmbeddings(tx, forgotten.hashes);
  return true;
}

/**
 * Erases documents with all that is theirs alone, and sources left without documents. What they said of shared nodes is for
 * the caller to look at again.
 */
export async function eraseDocuments(tx: Transaction, ids: readonly string[]): Promise<Forgotten> {
  if (ids.length === 0) return { shared: [], hashes: [], tallies: [] };
  const strings = async (cypher: string) => (await tx.run(cypher, { ids })).map((row) => String(row.get(0)));
  const shared = await strings('UNWIND $ids AS id MATCH (:Document {id: id})-[:STATES]->(n) RETURN DISTINCT n.id');
  const hashes = await strings(
    'MATCH (m:Measure)-[:HAS_PASSAGE]->(p) WHERE m.documentId IN $ids RETURN DISTINCT p.hash',
  );
  const tallies = await tx.run('UNWIND $ids AS id MATCH (:Document {id: id})-[:HAS_TALLY]->(t) RETURN t', { ids });
  await Promise.all(ERASE.map((statement) => tx.run(statement, { ids })));
  return { shared, hashes, tallies: tallies.map((row) => row.get('t').properties) };
}

/** Vectors that no passage uses any more, and those that were set aside for passages which have them again. */
export async function eraseIdleEmbeddings(tx: Transaction, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  await tx.run(
    'UNWIND $hashes AS hash MATCH (v:Embedding {hash: hash}) WHERE NOT EXISTS { MATCH (p:Passage {hash: hash}) } DELETE v',
    { hashes },
  );
  await tx.run('UNWIND $hashes AS hash MATCH (v:Embedding {hash: hash}) WHERE v.vector IS NOT NULL REMOVE v.vector', {
    hashes,
  });
}

const ERASE = [
  // Passages that come in their place are not sent with vectors that are here already.
  `MATCH (m:Measure) WHERE m.documentId IN $ids MATCH (m)-[:HAS_PASSAGE]->(p) WHERE p.vector IS NOT NULL
   MATCH (v:Embedding {hash: p.hash}) CALL db.create.setNodeVectorProperty(v, 'vector', p.vector)`,
  'UNWIND $ids AS id MATCH (:Document {id: id})-[:HAS_TALLY]->(t) DETACH DELETE t',
  'UNWIND $ids AS id MATCH (:Document {id: id})-[:HAS_REVISION]->(r) DETACH DELETE r',
  'MATCH (m:Measure) WHERE m.documentId IN $ids MATCH (m)-[:HAS_PASSAGE]->(p) DETACH DELETE p',
  'MATCH (t:Target) WHERE t.documentId IN $ids OPTIONAL MATCH (a:Name)-[:OF]->(t) DETACH DELETE a, t',
  'MATCH (m:Measure) WHERE m.documentId IN $ids OPTIONAL MATCH (a:Name)-[:OF]->(m) DETACH DELETE a, m',
  `UNWIND $ids AS id MATCH (d:Document {id: id})<-[:HOLDS]-(s:Source) OPTIONAL MATCH (a:Name)-[:OF]->(d)
   DETACH DELETE a, d WITH DISTINCT s WHERE NOT EXISTS { (s)-[:HOLDS]->() } DETACH DELETE s`,
];
