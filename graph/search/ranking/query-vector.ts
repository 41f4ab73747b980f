import type { Embedder } from '../../embed/embedder.ts';

/** A question as a vector of unit length, and what its cosines are to be multiplied by to compare with other questions'. */
export interface QueryVector {
  readonly vector: Float32Array;
  readonly scale: number;
}

/**
 * Embeds a question; one of several clauses as the middle between the whole and the mean of its clauses, so that none of them
 * is drowned, and one with everyday words as the middle between it and its `official` wording. Since cosines add up, this ranks as if the whole and each clause were searched for and their scores averaged.
 */
export async function queryVector(embedder: Embedder, text: string, official = text): Promise<QueryVector> {
  const own = await clauseVector(embedder, text);
  if (official === text) return own;
  const other = await clauseVector(embedder, official);
  const middle = own.vector.map((value, i) => (value * own.scale + (other.vector[i] ?? 0) * other.scale) / 2);
  const scale = Math.hypot(...middle);
  return { vector: middle.map((value) => value / scale), scale };
}

async function clauseVector(embedder: Embedder, text: string): Promise<QueryVector> {
  const clauses = text.split(/[，。？！；、,?!;\s]+/u).filter((clause) => clause.length >= SHORTEST_CLAUSE);
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES) return { vector: await embedder.embedQuery(text), scale: 1 };
  const [whole, ...parts] = await Promise.all([text, ...clauses].map((piece) => embedder.embedQuery(piece)));
  if (!whole) throw new Error('The embedder answered without a vector.');
  const middle = whole.map(
    (value, i) => (value + parts.reduce((sum, part) => sum + (part[i] ?? 0), 0) / parts.length) / 2,
  );
  const scale = Math.hypot(...middle);
  return { vector: middle.map((value) => value / scale), scale };
}

const SHORTEST_CLAUSE = 4;
/** More of them are a text, whose whole is what matters. */
const MOST_CLAUSES = 8;
