import { statSync } from 'node:fs';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import type { Embedder } from '../../../graph/embedder.ts';
import { contentId, sha256 } from '../../../graph/ids.ts';
import type { Passage, SourceGraph } from '../../../graph/model.ts';
import type { GraphStore } from '../../../graph/store.ts';
import { seededRandom } from '../../builders.ts';
import { generatePlans } from '../generate.ts';

export interface ScaledStore {
  readonly path: string;
  readonly measures: number;
  readonly bytes: number;
  /** All vectors, one row a passage, for the exact scan that the store's search is held to. */
  readonly vectors: readonly Float32Array[];
  readonly passageIds: readonly string[];
}

/** A closed store of generated plans: so many measures, two passages each, with vectors made from those of their clauses. */
export async function scaledStore(
  path: string,
  measures: number,
  embedder: Embedder,
  say: (line: string) => void,
): Promise<ScaledStore> {
  const store: GraphStore = embeddedStore({ path, dimensions: embedder.dimensions, model: embedder.model });
  await store.open();
  const vectorOf = clauseVectors(embedder);
  const vectors: Float32Array[] = [];
  const passageIds: string[] = [];
  let saved = 0;
  for await (const plan of generatePlans()) {
    const graph = inTwo(plan);
    const made = new Map<string, Float32Array>();
    for (const passage of graph.passages) {
      const vector = await vectorOf(passage);
      made.set(passage.hash, vector);
      vectors.push(vector);
      passageIds.push(passage.id);
    }
    await store.saveSource(graph, made);
    saved += graph.passages.length / 2;
    if (saved % 10_000 < 40) say(`saved ${saved} of ${measures} measures`);
    if (saved >= measures) break;
  }
  await store.close();
  return { path, measures: saved, bytes: statSync(path).size, vectors, passageIds };
}

/** Each measure's passage cut near its middle, behind a clause. */
function inTwo(graph: SourceGraph): SourceGraph {
  const passages = graph.passages.flatMap((passage): Passage[] => {
    const middle = passage.text.indexOf('；', passage.text.length / 3) + 1 || Math.ceil(passage.text.length / 2);
    return [
      { from: 0, to: middle },
      { from: middle, to: passage.text.length },
    ].map(({ from, to }, i) => {
      const text = passage.text.slice(from, to);
      const id = contentId('Passage', passage.measureId, i);
      // Every passage is its own: equal wording would share a vector.
      return {
        ...passage,
        id,
        start: passage.start + from,
        end: passage.start + to,
        text,
        hash: sha256(`${id} ${text}`),
      };
    });
  });
  return { ...graph, passages };
}

/**
 * A passage lies in the middle of its clauses, shifted a little as no two are equal. The first clauses are embedded, each
 * once; one that comes later takes the vector of one of them.
 */
function clauseVectors(embedder: Embedder): (passage: Passage) => Promise<Float32Array> {
  const known = new Map<string, Float32Array>();
  const vectorOf = async (clause: string) => {
    const vector =
      known.get(clause) ??
      (known.size < MOST_CLAUSES
        ? await embedder.embedQuery(clause)
        : [...known.values()][seedOf(clause) % known.size]);
    if (!vector) throw new Error('There is no clause yet.');
    if (known.size < MOST_CLAUSES) known.set(clause, vector);
    return vector;
  };
  return async ({ id, text }) => {
    const clauses = text.split(/[；。\n]/u).filter((clause) => clause.length > 3);
    const random = seededRandom(seedOf(id));
    const vector = Float32Array.from({ length: embedder.dimensions }, () => (random() - 0.5) * SHIFT);
    for (const clause of clauses) {
      const added = await vectorOf(clause);
      for (let i = 0; i < vector.length; i++) vector[i] = (vector[i] ?? 0) + (added[i] ?? 0) / clauses.length;
    }
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  };
}

function seedOf(text: string): number {
  return Number.parseInt(sha256(text).slice(0, 8), 16);
}

const MOST_CLAUSES = 500;
const SHIFT = 0.06;
