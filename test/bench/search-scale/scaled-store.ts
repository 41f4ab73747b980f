import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import type { Embedder } from '../../../graph/embed/embedder.ts';
import { openDatabase } from '../../../graph/embedded/sqlite/connection.ts';
import { syncStore } from '../../../graph/embedded/sync-store.ts';
import { contentId, sha256 } from '../../../graph/ids.ts';
import type { Passage, SourceGraph } from '../../../graph/model.ts';
import { seededRandom } from '../../builders.ts';
import { generatePlans } from './generate.ts';

export interface ScaledStore {
  readonly path: string;
  readonly bytes: number;
  /** A file of all vectors, one a passage, for the exact scan that the store's search is held to: too many for memory. */
  readonly vectors: string;
  readonly passageIds: readonly string[];
}

/** A store of generated plans that grows to so many measures, two passages each, each time it is asked; closed in between. */
export function growingStore(
  path: string,
  embedder: Embedder,
  say: (line: string) => void,
): (measures: number) => Promise<ScaledStore> {
  const plans = embeddedPlans(embedder);
  const vectors = `${path}.vectors`;
  const passageIds: string[] = [];
  return async (measures) => {
    const database = openDatabase({ path, dimensions: embedder.dimensions, model: embedder.model });
    const core = syncStore(database);
    // Nobody needs a file that was cut off by a crash.
    database.run('PRAGMA synchronous = OFF');
    database.run('PRAGMA cache_size = -4000000');
    database.all('PRAGMA journal_mode = MEMORY');
    const file = openSync(vectors, 'a');
    while (passageIds.length < 2 * measures) {
      const made: EmbeddedPlan[] = [];
      for (let more = 2 * measures - passageIds.length; more > 0 && made.length < AT_ONCE; ) {
        const plan = (await plans.next()).value;
        more -= plan.graph.passages.length;
        made.push(plan);
      }
      database.write(() => {
        for (const plan of made) core.saveSource(plan.graph, plan.vectors);
      });
      for (const { graph, vectors: vectorOf } of made) {
        for (const { id, hash } of graph.passages) {
          passageIds.push(id);
          writeSync(file, vectorOf.get(hash) ?? new Float32Array());
        }
      }
      say(`saved ${passageIds.length / 2} of ${measures} measures`);
    }
    closeSync(file);
    core.close();
    return { path, bytes: statSync(path).size, vectors, passageIds };
  };
}

/** Plans in one transaction. */
const AT_ONCE = 500;

interface EmbeddedPlan {
  readonly graph: SourceGraph;
  readonly vectors: ReadonlyMap<string, Float32Array>;
}

async function* embeddedPlans(embedder: Embedder): AsyncGenerator<EmbeddedPlan, never> {
  const plans = generatePlans();
  const vectorOf = passageVectors(embedder);
  for (;;) {
    const graph = inTwo((await plans.next()).value);
    const vectors = new Map<string, Float32Array>();
    for (const passage of graph.passages) vectors.set(passage.hash, await vectorOf(passage));
    yield { graph, vectors };
  }
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
 * Embedding 200,000 passages would take most of an hour. The plans are made of a few hundred sentences of the samples: each is
 * embedded once, with the real model, and a passage lies in the middle of its sentences and pieces of sentences, moved by a
 * random vector of two fifths of its length, as no two are equal. The ten nearest are harder to tell apart here than in a real
 * collection: the 1,500th passage is .09 of cosine behind the tenth, among 53,000 articles of law it is .14.
 */
function passageVectors(embedder: Embedder): (passage: Passage) => Promise<Float32Array> {
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
