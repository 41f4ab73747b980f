import type { GraphStore } from '../../../graph/store/graph-store.ts';
import type { ScaledStore } from './scaled-store.ts';

/** The share of the ten passages nearest to each question, by a scan of all vectors, that the store finds as its ten nearest. */
export async function recallAtTen(
  { vectors, passageIds }: ScaledStore,
  questions: readonly Float32Array[],
  store: GraphStore,
): Promise<number> {
  let found = 0;
  for (const question of questions) {
    const cosines = vectors.map((vector) => dot(vector, question));
    const least = Float64Array.from(cosines).sort().at(-NEAREST) ?? 0;
    const exact = new Set(passageIds.filter((_, i) => (cosines[i] ?? 0) >= least));
    const hits = await store.nearestPassages(question, {}, NEAREST);
    found += hits.filter(({ passageId }) => exact.has(passageId)).length;
  }
  return found / (NEAREST * questions.length);
}

const NEAREST = 10;

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
