import type { Embedder } from '../../graph/embed/embedder.ts';
import { DEFAULT_MODEL } from '../../graph/embed/model-profiles.ts';
import type { SimilarityFloor } from '../../graph/embed/similarity-floor.ts';
import { ZhengmaiError } from '../../graph/errors.ts';
import type { MeasureNode } from '../../graph/model.ts';
import { commonGround } from '../../graph/search/ranking/background-centroid.ts';
import type { Candidate } from '../../graph/search/ranking/fuse-scores.ts';
import { queryVector } from '../../graph/search/ranking/query-vector.ts';
import { rank } from '../../graph/search/ranking/rank.ts';
import { type Background, judge } from '../../graph/search/ranking/relevance-threshold.ts';
import { wordingsOf } from '../../graph/search/wordings.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { JUDGED } from './judged-questions.ts';
import { UNANSWERABLE } from './unanswerable-questions.ts';

export interface Calibration {
  readonly floor: SimilarityFloor;
  /** Shares of the judged questions, by this floor: with a right answer that counts as sure, and of those that nothing answers with any. */
  readonly answered: number;
  readonly answeredFalsely: number;
}

/** A question as asked of the sample plans, with all that judging it needs but a floor. */
interface Asked {
  /** In all its wordings. */
  readonly texts: readonly string[];
  readonly background: Omit<Background, 'floor'>;
  readonly candidates: readonly { readonly measure: MeasureNode; readonly candidate: Candidate }[];
  /** Beginnings of titles; none for a question that nothing answers. */
  readonly answers: readonly string[];
  /** Standard deviation of its cosines with all passages. */
  readonly deviation: number;
}

/**
 * Measures a model's floor: `store` holds the sample plans with its vectors. How far a model's cosines lie apart sets its allowances,
 * in the proportions that were tuned for the default model; the least cosine is the lowest that keeps false answers rare.
 */
export async function measureFloor(store: GraphStore, embedder: Embedder): Promise<Calibration> {
  const questions = [...JUDGED, ...UNANSWERABLE.map((text) => [text, []] as const)];
  const asked: Asked[] = [];
  for (const [text, answers] of questions) asked.push(await ask(store, embedder, text, answers));

  const tuned = DEFAULT_MODEL.floor;
  if (tuned === null) throw new Error('The default model has no floor to take the proportions of.');
  const stretch = middle(asked.map(({ deviation }) => deviation)) / TUNED_DEVIATION;
  const at = (least: number): SimilarityFloor => ({
    least: rounded(least),
    perTenfold: rounded(tuned.perTenfold * stretch),
    usualCommon: rounded(middle(asked.map(({ background }) => background.commonCosine ?? 0))),
    mostCommon: rounded(tuned.mostCommon * stretch),
    credit: rounded(tuned.credit * stretch),
    spread: rounded(tuned.spread * stretch),
  });
  const floor = at(lowest((least) => falselyAnswered(asked, at(least)) <= MOST_FALSE));
  return { floor, answered: rightlyAnswered(asked, floor), answeredFalsely: falselyAnswered(asked, floor) };
}

/** The default model's, over the same questions and passages. */
const TUNED_DEVIATION = 0.0425;
/** What the default model's tuned floor keeps to on these questions: .015 of them, within a question. */
const MOST_FALSE = 0.016;
/** Right answers stand among the first, and false ones no further down. */
const LOOKED_AT = 40;

async function ask(store: GraphStore, embedder: Embedder, text: string, answers: readonly string[]): Promise<Asked> {
  const wordings = wordingsOf(text);
  const [{ dense, fused, commonCosine, passages, frequencies }, { vector }, ground] = await Promise.all([
    rank({ store, embedder }, wordings, {}),
    queryVector(embedder, text, wordings.official),
    commonGround(embedder),
  ]);
  if (ground.length !== vector.length)
    throw new ZhengmaiError('MODEL_UNAVAILABLE', 'The model changes its dimensions.');
  const cosines = (await store.nearestPassages(vector, {}, passages)).map(({ score }) => score);
  const first = fused.slice(0, LOOKED_AT);
  const nodes = await store.nodes(first.map(({ measureId }) => measureId));
  return {
    texts: [text, ...wordings.others],
    answers,
    background: { passages, topCosine: dense[0]?.score ?? 0, commonCosine, frequencies },
    candidates: first.flatMap((candidate, i) => {
      const measure = nodes[i];
      return measure?.kind === 'Measure' ? [{ measure, candidate }] : [];
    }),
    deviation: deviationOf(cosines),
  };
}

function falselyAnswered(asked: readonly Asked[], floor: SimilarityFloor): number {
  const none = asked.filter(({ answers }) => answers.length === 0);
  return none.filter((one) => sureOnes(one, floor).length > 0).length / none.length;
}

function rightlyAnswered(asked: readonly Asked[], floor: SimilarityFloor): number {
  const some = asked.filter(({ answers }) => answers.length > 0);
  const isRight = ({ answers }: Asked, { title, text }: MeasureNode) =>
    answers.some((beginning) => (title ?? text).startsWith(beginning));
  return some.filter((one) => sureOnes(one, floor).some((measure) => isRight(one, measure))).length / some.length;
}

function sureOnes({ texts, background, candidates }: Asked, floor: SimilarityFloor): MeasureNode[] {
  const judges = texts.map((text) => judge(text, { ...background, floor }));
  return candidates
    .filter(({ measure, candidate }) => judges.some((matchOf) => matchOf(measure, candidate) !== 'weak'))
    .map(({ measure }) => measure);
}

/** Of cosines, to a thousandth; false answers only become fewer as it rises. */
function lowest(holds: (least: number) => boolean): number {
  let [low, high] = [-1, 1];
  while (high - low > 0.001) {
    const between = (low + high) / 2;
    if (holds(between)) high = between;
    else low = between;
  }
  return high;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length || 1));
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
