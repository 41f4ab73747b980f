import type { Transaction } from '../connection.ts';
import { type Countable, tallyOf } from './document-counts.ts';

/** Counts documents anew from what the store holds of them. */
export async function retally(tx: Transaction, documentIds: readonly string[]): Promise<void> {
  const found = async <T>(cypher: string) =>
    new Map(
      (await tx.run(cypher, { ids: documentIds })).map((row) => [
        String(row.get('id')),
        row.get('found') as readonly T[],
      ]),
    );
  const measures = await found<Countable['measures'][number]>(MEASURES);
  const links = await found<Countable['links'][number]>(LINKS);
  const rows = documentIds.map((id) => ({
    id,
    tally: tallyOf({ measures: measures.get(id) ?? [], links: links.get(id) ?? [] }),
  }));
  await tx.run(SET_TALLIES, { rows });
}

/**
 * The same for all documents that speak of these units: a unit's office is what all of them together make of it, so that a document
 * which comes or goes may move the unit to another office in what others count.
 */
export async function retallyAround(tx: Transaction, unitIds: readonly string[]): Promise<void> {
  if (unitIds.length === 0) return;
  const rows = await tx.run(SPEAKING, { ids: unitIds });
  await retally(
    tx,
    rows.map((row) => String(row.get('id'))),
  );
}

const SPEAKING = 'UNWIND $ids AS id MATCH (u:Unit {id: id})<-[:STATES]-(d) RETURN DISTINCT d.id AS id';
const MEASURES = `UNWIND $ids AS id MATCH (d:Document {id: id})-[:HAS_MEASURE]->(m:Measure)
  RETURN id, collect(m {.id, .measureKind}) AS found`;
const LINKS = `UNWIND $ids AS id MATCH (d:Document {id: id})-[:HAS_MEASURE]->(m:Measure)
  MATCH (m)-[e:RESPONSIBLE_FOR|NAMES|CITES]-(n)
  RETURN id, collect({kind: type(e), measureId: m.id, sharedId: n.id, role: e.role, office: n.office}) AS found`;
const SET_TALLIES =
  'UNWIND $rows AS row MATCH (d:Document {id: row.id}) MERGE (d)-[:HAS_TALLY]->(t:Tally) SET t = row.tally';
