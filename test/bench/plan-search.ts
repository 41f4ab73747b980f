import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JUDGED } from '../../api/calibration/judged-questions.ts';
import type { Embedder } from '../../graph/embed/embedder.ts';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import { askedText } from '../../graph/precedents/precedent-query.ts';
import { findPrecedents } from '../../graph/precedents/precedents.ts';
import { search } from '../../graph/search/search.ts';
import type { SearchContext } from '../../graph/search/search-context.ts';
import { ingestFiles } from '../../ingest/load.ts';
import { testEmbedder } from '../model.ts';
import type { Bench } from './bench.ts';
import { JUDGED_QUESTIONS, type JudgedQuestion } from './plan-search/judged-questions.ts';
import { QUESTIONS_OF_FIFTH_LOOK } from './plan-search/questions-of-fifth-look.ts';
import { QUESTIONS_OF_FOURTH_LOOK } from './plan-search/questions-of-fourth-look.ts';
import { QUESTIONS_OF_SECOND_LOOK } from './plan-search/questions-of-second-look.ts';
import { QUESTIONS_OF_SEVENTH_LOOK } from './plan-search/questions-of-seventh-look.ts';
import { QUESTIONS_OF_SIXTH_LOOK } from './plan-search/questions-of-sixth-look.ts';
import { QUESTIONS_OF_THIRD_LOOK } from './plan-search/questions-of-third-look.ts';
import { QUESTIONS_TO_MANY_FIELDS } from './plan-search/questions-to-many-fields.ts';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));

export const bench: Bench = {
  name: 'plan-search',
  summary:
    'Judged questions to the sample plans, the plans of the tests and those of many fields; a FOLDER of more plans may follow, with a questions.json of its own.',
  bars: {
    ndcg10: { min: 0.8 },
    ndcg10_samples: { min: 0.8 },
    ndcg10_fields: { min: 0.8 },
    false_answers: { max: 0.15 },
    false_answers_fields: { max: 0.15 },
  },
  async run([folder, verbose]) {
    const embedder = await testEmbedder();
    try {
      return await planFigures(embedder, folder, verbose !== undefined);
    } finally {
      await embedder.close();
    }
  },
};

export const SAMPLE_PLANS: readonly string[] = plansIn(join(REPOSITORY, 'samples'));

/** Of all judged questions, with a model of one's choice. */
export async function planFigures(
  embedder: Embedder,
  folder: string | undefined,
  log: boolean,
): Promise<Record<string, number>> {
  const more = folder === undefined ? [] : plansIn(resolve(folder));
  const own = folder === undefined ? [] : questionsIn(resolve(folder));
  const few = await withPlans(embedder, [...FEW_PLANS, ...more], log, async (context) => ({
    ...(await measure(context, JUDGED_QUESTIONS, '')),
    ndcg10_samples: (await measure(context, QUESTIONS_TO_SAMPLES, '')).ndcg10 ?? Number.NaN,
    ...(own.length > 0 ? await measure(context, own, '_more') : {}),
  }));
  const many = await withPlans(embedder, [...FEW_PLANS, ...PLANS_OF_MANY_FIELDS], log, async (context) => ({
    ...(await measure(context, QUESTIONS_TO_MANY_FIELDS, '_fields')),
    ...(await measure(context, QUESTIONS_OF_SECOND_LOOK, '_second')),
  }));
  const all = await withPlans(
    embedder,
    [...FEW_PLANS, ...PLANS_OF_MANY_FIELDS, ...PLANS_OF_MANY_STYLES],
    log,
    async (context) => ({
      ...(await measure(context, QUESTIONS_OF_THIRD_LOOK, '_third')),
      ...(await measure(context, QUESTIONS_OF_FOURTH_LOOK, '_fourth')),
      ...(await measure(context, QUESTIONS_OF_FIFTH_LOOK, '_fifth')),
    }),
  );
  const bodies = await withPlans(
    embedder,
    [...FEW_PLANS, ...PLANS_OF_MANY_FIELDS, ...PLANS_OF_MANY_STYLES, ...PLANS_OF_MORE_BODIES],
    log,
    async (context) => ({
      ...(await measure(context, QUESTIONS_OF_SIXTH_LOOK, '_sixth')),
      ...(await measure({ ...context, log: false }, unseenOf(QUESTIONS_OF_SIXTH_LOOK), '_sixth_unseen')),
      ...(await measure(context, QUESTIONS_OF_SEVENTH_LOOK, '_seventh')),
    }),
  );
  return { ...few, ...many, ...all, ...bodies };
}

/** The half of the sixth set that nobody looked at while the search was mended. */
function unseenOf(questions: readonly JudgedQuestion[]): readonly JudgedQuestion[] {
  const kinds = new Map<string, number>();
  return questions.filter(({ kind }) => {
    const place = kinds.get(kind) ?? 0;
    kinds.set(kind, place + 1);
    return place % 2 === 1;
  });
}

const FEW_PLANS = [...SAMPLE_PLANS, ...plansIn(join(REPOSITORY, 'test/fixtures/plans'))];
const PLANS_OF_MANY_FIELDS = ['fields', 'invented'].flatMap((folder) => plansIn(join(REPOSITORY, 'test/gold', folder)));

const PLANS_OF_MANY_STYLES = plansIn(join(REPOSITORY, 'test/gold/styles'));
const PLANS_OF_MORE_BODIES = plansIn(join(REPOSITORY, 'test/gold/bodies'));

const QUESTIONS_TO_SAMPLES: readonly JudgedQuestion[] = JUDGED.map(([query, answers]) => ({
  kind: 'question',
  query,
  answers,
}));

interface LoggingContext extends SearchContext {
  readonly log: boolean;
}

async function withPlans<T>(
  embedder: Embedder,
  plans: readonly string[],
  log: boolean,
  ask: (context: LoggingContext) => Promise<T>,
): Promise<T> {
  const store = embeddedStore({ path: ':memory:', dimensions: embedder.dimensions, model: embedder.model });
  await store.open();
  try {
    await ingestFiles({ store, embedder }, plans);
    return await ask({ store, embedder, log });
  } finally {
    await store.close();
  }
}

function plansIn(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt') && !file.endsWith('.expected.txt'));
  return files.sort().map((file) => join(folder, file));
}

function questionsIn(folder: string): readonly JudgedQuestion[] {
  const path = join(folder, 'questions.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
}

/**
 * nDCG over the whole list, weak hits included; `false_answers` is the share of unanswerable questions with an exact or close hit,
 * `sure_hits_right` of the exact and close hits to the others those that were judged to answer.
 */
async function measure(
  context: LoggingContext,
  questions: readonly JudgedQuestion[],
  suffix: string,
): Promise<Record<string, number>> {
  const gains = new Map<string, number[]>();
  const answered: number[] = [];
  const falsely: number[] = [];
  const sureAndRight: number[] = [];
  const precedents = { gains: [] as number[], found: [] as number[], falsely: [] as number[] };
  for (const question of questions) {
    const outcome = await search(context, { query: question.query });
    const { titles, sure } = await titlesOf(outcome);
    if (question.kind === 'none') {
      falsely.push(outcome.total > 0 ? 1 : 0);
      precedents.falsely.push((await precedentsOf(context, question)).isSure ? 1 : 0);
      if (context.log && outcome.total > 0) process.stderr.write(`answered: ${question.query} ${titles[0]}\n`);
      continue;
    }
    const gain = ndcg(titles, question.answers);
    if (context.log && gain < 0.75)
      process.stderr.write(
        `${gain.toFixed(2)} ${question.kind} ${question.query} (${outcome.total}): ${titles.slice(0, 3).join(' / ')}\n`,
      );
    if (question.kind === 'draft') {
      const { titles, isSure } = await precedentsOf(context, question);
      precedents.gains.push(ndcg(titles, question.answers));
      precedents.found.push(isSure ? 1 : 0);
    }
    gains.set(question.kind, [...(gains.get(question.kind) ?? []), gain]);
    answered.push(outcome.total > 0 ? 1 : 0);
    sureAndRight.push(
      ...sure.map((title) => (question.answers.some((beginning) => title.startsWith(beginning)) ? 1 : 0)),
    );
  }
  const byKind = [...gains].map(([kind, values]) => [`ndcg10_${kind}${suffix}`, mean(values)] as const);
  return {
    [`ndcg10${suffix}`]: mean([...gains.values()].flat()),
    ...(gains.size > 1 ? Object.fromEntries(byKind) : {}),
    [`answered${suffix}`]: mean(answered),
    [`sure_hits_right${suffix}`]: mean(sureAndRight),
    ...(falsely.length > 0 ? { [`false_answers${suffix}`]: mean(falsely) } : {}),
    ...(precedents.gains.length > 0
      ? {
          [`precedents_ndcg10${suffix}`]: mean(precedents.gains),
          [`precedents_found${suffix}`]: mean(precedents.found),
          [`precedents_false${suffix}`]: mean(precedents.falsely),
        }
      : {}),
  };
}

/** What a draft's clause finds among what others wrote before, surest first. */
async function precedentsOf(
  context: SearchContext,
  { query }: JudgedQuestion,
): Promise<{ readonly titles: readonly string[]; readonly isSure: boolean }> {
  const { families, weak } = await findPrecedents(context, askedText(query));
  const members = [...families, ...weak].flatMap((family) => family.members);
  return { titles: members.map(({ measure }) => measure.title ?? measure.text), isSure: families.length > 0 };
}

/** Of the list's beginning, and of the exact and close hits among it. */
async function titlesOf(outcome: Awaited<ReturnType<typeof search>>): Promise<Record<'titles' | 'sure', string[]>> {
  const { items } = await outcome.hits({ first: 50 });
  const titleOf = ({ node: { measure } }: (typeof items)[number]) => measure.title ?? measure.text;
  return { titles: items.map(titleOf), sure: items.filter(({ node }) => node.match !== 'weak').map(titleOf) };
}

/** Of the first ten titles; each answer is a beginning, and of several measures that begin so each counts. */
function ndcg(titles: readonly string[], answers: readonly string[]): number {
  const found = new Set<string>();
  const gain = titles.slice(0, 10).reduce((sum, title, i) => {
    const answer = answers.find((beginning) => title.startsWith(beginning) && !found.has(beginning));
    if (answer === undefined) return sum;
    found.add(answer);
    return sum + 1 / Math.log2(i + 2);
  }, 0);
  const ideal = answers.slice(0, 10).reduce((sum, _, i) => sum + 1 / Math.log2(i + 2), 0);
  return gain / ideal;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
