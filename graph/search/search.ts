import { rememberQuestions } from '../embed/remember-questions.ts';
import { inStage } from '../stage.ts';
import { restriction } from './build-filter.ts';
import { listMeasures } from './list-measures.ts';
import { nearestTargets, targetsOfPlans } from './nearest-targets.ts';
import { rescuesFor } from './relax-query.ts';
import type { SearchContext } from './search-context.ts';
import type { SearchOutcome, SearchRequest } from './search-result.ts';
import { searchText } from './search-text.ts';
import type { PartKind } from './understand/constraint.ts';
import { asksForUnits } from './understand/match-patterns.ts';
import { translateQuestion } from './understand/translate-question.ts';
import { reader } from './understand/understand.ts';
import type { Understanding } from './understand/understanding.ts';
import { unitAnswers } from './unit-answers.ts';
import { wordingsOf } from './wordings.ts';

/** Answers a question: what it names restricts, what is left is searched for by words and by meaning (docs/search.md). */
export async function search(context: SearchContext, request: SearchRequest): Promise<SearchOutcome> {
  const searchedFor = translateQuestion(request.query);
  const question = searchedFor ?? request.query;
  const read = await inStage('understand', () => reader(context.store, question, request.today));
  const asked = { ...context, embedder: context.embedder && rememberQuestions(context.embedder, WORDINGS) };
  const searchAgain = async (other: SearchRequest) => ({
    ...(await searchOnce(asked, other, question, read(other.without ?? []))),
    searchedFor,
  });
  const outcome = await searchAgain(request);
  if (outcome.total > 0) return outcome;
  const [rescues, related] = await Promise.all([
    rescuesFor(request, outcome, searchAgain),
    request.sure ? null : relatedHits(asked, request, question, read),
  ]);
  return { ...outcome, ...related, rescues };
}

/**
 * When nothing answers: what the words of the question find wherever the conditions that it states do not hold, all of it weak.
 * 哪些单位配合诉源治理 lists who leads it when nobody supports it. Names restrict on, and so does the filter of the request.
 */
async function relatedHits(
  context: SearchContext,
  request: SearchRequest,
  question: string,
  read: (without: readonly string[]) => Understanding,
): Promise<Pick<SearchOutcome, 'weakTotal' | 'hits' | 'facets'> | null> {
  const { without = [] } = request;
  const { parts, text } = read(without);
  const conditions = parts.filter(({ kind }) => CONDITIONS.has(kind)).map(({ key }) => key);
  if (conditions.length === 0 || text === '') return null;
  const wider = { ...request, without: [...without, ...conditions] };
  const { weakTotal, hits, facets } = await searchOnce(context, wider, question, read(wider.without), true);
  return weakTotal > 0 ? { weakTotal, hits, facets } : null;
}

/** What a measure must be like, in contrast to what is asked about. */
const CONDITIONS: ReadonlySet<PartKind> = new Set(['role', 'kind', 'year', 'target']);

/** One question is tried in several ways when nothing is found, mostly with the same words. */
const WORDINGS = 50;

async function searchOnce(
  context: SearchContext,
  request: SearchRequest,
  question: string,
  { parts, text }: Understanding,
  onlyRelated = false,
): Promise<Omit<SearchOutcome, 'searchedFor'>> {
  const { filter: given = {}, without = [], sure = false, sort = 'relevance' } = request;
  const { filter, truncated } = await restriction(context.store, given, parts, context.mostMeasures);
  const wanted = without.some((keys) => keys.split(' ').includes('text')) ? '' : text;
  const mentions = parts.map((part) => part.mention ?? '').filter((mention) => mention !== '');
  const wordings = wordingsOf(wanted);
  const found =
    wanted === ''
      ? await listMeasures(context.store, filter, sort, mentions)
      : await searchText(context, {
          wordings,
          ...{ filter, sort, mentions, sure, onlyRelated },
        });
  const { answering, total, ...result } = found;
  const planTargets = await targetsOfPlans(context.store, filter, wanted === '' ? parts : []);
  const nonePasses = total === 0 && planTargets.total === 0;
  return {
    understood: parts.map(({ key, kind, text: written, label, start, end }) => ({
      key,
      kind,
      text: written,
      label,
      start,
      end,
    })),
    expanded: wordings.expanded,
    truncated,
    text: wanted,
    mode: context.embedder ? 'fused' : 'lexical',
    rescues: [],
    planTargets,
    nearest: nonePasses ? await nearestTargets(context.store, given, parts) : [],
    answers: async (limit) =>
      total > 0 && asksForUnits(question, parts) ? unitAnswers(context.store, answering, parts, limit) : [],
    total,
    ...result,
  };
}
