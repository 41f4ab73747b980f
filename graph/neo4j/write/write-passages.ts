import type { Role, SourceGraph } from '../../model.ts';
import { lexicalTerms } from '../../text/ngrams.ts';
import type { Transaction } from '../connection.ts';
import { overRows } from '../cypher/batches.ts';

/**
 * Passages with their vectors and with all that one filters by, so that a search needs no other node. `vectors` holds the new ones by
 * hash; passages of the same words share one, which is taken from whoever has it. A node `Embedding` stands for each hash with a
 * vector, and holds it only while no passage does.
 */
export async function writePassages(
  tx: Transaction,
  graph: SourceGraph,
  vectors: ReadonlyMap<string, Float32Array>,
): Promise<void> {
  const given = [...vectors].map(([hash, vector]) => ({ hash, vector }));
  const shared = graph.passages.filter(({ hash }) => !vectors.has(hash)).map(({ id, hash }) => ({ id, hash }));
  await Promise.all([
    overRows(tx, CREATE, passageRows(graph)),
    overRows(tx, REGISTER, given),
    overRows(tx, GIVE, given),
    overRows(tx, SHARE, shared),
  ]);
}

function passageRows(graph: SourceGraph) {
  const measures = new Map(graph.nodes.filter((node) => node.kind === 'Measure').map((node) => [node.id, node]));
  const documents = new Map(graph.nodes.filter((node) => node.kind === 'Document').map((node) => [node.id, node]));
  const roles = new Map<string, Set<Role>>();
  for (const edge of graph.edges) {
    if (edge.kind === 'RESPONSIBLE_FOR' && edge.role !== null)
      roles.set(edge.to, (roles.get(edge.to) ?? new Set<Role>()).add(edge.role));
  }
  const known = new Map<string, string>();
  /** Passages of one measure share its title and path, those of one document its title. */
  const terms = (text: string | null | undefined = '') => {
    const found = known.get(text ?? '') ?? lexicalTerms(text ?? '').join(' ');
    known.set(text ?? '', found);
    return found;
  };
  return graph.passages.map((passage) => {
    const [measure, document] = [measures.get(passage.measureId), documents.get(passage.documentId)];
    const ofMeasure = [...(roles.get(passage.measureId) ?? [])].sort();
    return {
      ...passage,
      year: document?.year ?? null,
      regionId: document?.regionId ?? null,
      documentKind: document?.documentKind ?? null,
      kind: measure?.measureKind ?? null,
      roles: ofMeasure,
      hasLead: ofMeasure.includes('lead'),
      terms: terms(passage.text),
      titleTerms: terms(measure?.title),
      pathTerms: terms(measure?.path.join(' ')),
      documentTerms: terms(document?.title),
    };
  });
}

const CREATE =
  'UNWIND $rows AS row MATCH (m:Measure {id: row.measureId}) CREATE (m)-[:HAS_PASSAGE]->(p:Passage) SET p = row';
const REGISTER = `UNWIND $rows AS row MERGE (v:Embedding {hash: row.hash})
  WITH v, row WHERE NOT EXISTS { (:Passage {hash: row.hash}) } CALL db.create.setNodeVectorProperty(v, 'vector', row.vector)`;
/** To passages of other plans as well, which came without one. */
const GIVE = `UNWIND $rows AS row MATCH (p:Passage {hash: row.hash}) WHERE p.vector IS NULL
  CALL db.create.setNodeVectorProperty(p, 'vector', row.vector)`;
const SHARE = `UNWIND $rows AS row MATCH (v:Embedding {hash: row.hash}) MATCH (p:Passage {id: row.id})
  CALL { WITH row OPTIONAL MATCH (other:Passage {hash: row.hash}) WHERE other.vector IS NOT NULL RETURN other.vector AS held LIMIT 1 }
  WITH p, coalesce(v.vector, held) AS vector WHERE vector IS NOT NULL CALL db.create.setNodeVectorProperty(p, 'vector', vector)`;
