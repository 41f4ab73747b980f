import { closeSync, openSync, readSync } from 'node:fs';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import type { ScaledStore } from './scaled-store.ts';

/** The share of the ten passages nearest to each question, by a scan of all vectors, that the store finds as its ten nearest. */
export async function recallAtTen(
  scaled: ScaledStore,
  questions: readonly Float32Array[],
  store: GraphStore,
): Promise<number> {
  const exact = nearestByScan(scaled, questions);
  let found = 0;
  for (const [i, question] of questions.entries()) {
    const hits = await store.nearestPassages(question, {}, NEAREST);
    found += hits.filter(({ passageId }) => exact[i]?.has(passageId)).length;
  }
  return found / (NEAREST * questions.length);
}

const NEAREST = 10;
/** Vectors read at once. */
const AT_ONCE = 4_096;

/** For each question the ids of the nearest passages, and of those as near as the last of them. */
function nearestByScan({ vectors, passageIds }: ScaledStore, questions: readonly Float32Array[]): Set<string>[] {
  const dimensions = questions[0]?.length ?? 1;
  const cosines = questions.map(() => new Float32Array(passageIds.length));
  const read = new Float32Array(AT_ONCE * dimensions);
  const file = openSync(vectors, 'r');
  for (let first = 0; first < passageIds.length; first += AT_ONCE) {
    const many = Math.min(AT_ONCE, passageIds.length - first);
    readSync(file, read, 0, many * dimensions * 4, first * dimensions * 4);
    for (const [i, question] of questions.entries()) {
      for (let at = 0; at < many; at++) (cosines[i] as Float32Array)[first + at] = dot(read, at * dimensions, question);
    }
  }
  closeSync(file);
  return cosines.map((of) => {
    const least = of.toSorted().at(-NEAREST) ?? 0;
    return new Set(passageIds.filter((_, i) => (of[i] ?? 0) >= least));
  });
}

function dot(vectors: Float32Array, from: number, question: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < question.length; i++) sum += (vectors[from + i] as number) * (question[i] as number);
  return sum;
}
