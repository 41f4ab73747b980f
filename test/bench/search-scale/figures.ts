import type { Embedder } from '../../../graph/embed/embedder.ts';
import { rememberQuestions } from '../../../graph/embed/remember-questions.ts';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { search } from '../../../graph/search/search.ts';
import { quantile } from './quantile.ts';
import { PLAIN_QUESTIONS, type Question, questionsOf } from './questions.ts';
import { recallAtTen } from './recall.ts';
import type { ScaledStore } from './scaled-store.ts';
import { servedFigures } from './served.ts';

/** What a store of some size shows, asked directly and through the server. */
export async function figuresOf(scaled: ScaledStore, embedder: Embedder): Promise<Record<string, number>> {
  const store = embeddedStore({ path: scaled.path, dimensions: embedder.dimensions, model: embedder.model });
  const ahead = rememberQuestions(embedder);
  const ask = async (by: Embedder, question: Question) => {
    const start = performance.now();
    await (await search({ store, embedder: by }, question)).hits({ first: 20 });
    return performance.now() - start;
  };
  const vectors = await Promise.all(PLAIN_QUESTIONS.map((query) => embedder.embedQuery(query)));
  // Opened is what answers: the first question is counted in, with all that is read into memory for it.
  const opening = performance.now();
  await store.open();
  await ask(embedder, { query: PLAIN_QUESTIONS[0] ?? '', filter: {} });
  const openSeconds = (performance.now() - opening) / 1000;
  try {
    const questions = await questionsOf(store);
    const times: Record<'first' | 'ahead' | 'embedded', number[]> = { first: [], ahead: [], embedded: [] };
    // First with all that is still on disk, then with all vectors there, then each embedded anew: the two differ in that alone.
    for (const question of questions) times.first.push(await ask(ahead, question));
    for (const question of questions) times.ahead.push(await ask(ahead, question));
    for (const question of questions) times.embedded.push(await ask(embedder, question));
    const inStore = {
      p95_first_time_ms: quantile(times.first, 0.95),
      p50_ms: quantile(times.ahead, 0.5),
      p95_ms: quantile(times.ahead, 0.95),
      p95_with_embedding_ms: quantile(times.embedded, 0.95),
      recall10: await recallAtTen(scaled, vectors, store),
      open_s: openSeconds,
      file_mib: scaled.bytes / 2 ** 20,
    };
    await store.close();
    return { ...inStore, ...(await servedFigures(scaled.path, questions)) };
  } finally {
    await store.close();
  }
}
