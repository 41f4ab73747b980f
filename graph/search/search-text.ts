import type { DocumentNode, MeasureNode } from '../model.ts';
import { inStage } from '../stage.ts';
import type { MeasureFilter } from '../store/filters.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { Span } from '../text/span.ts';
import { highlighter } from './highlight.ts';
import { pageOf } from './page.ts';
import { compareDocuments } from './ranking/document-order.ts';
import type { Candidate } from './ranking/fuse-scores.ts';
import { rank } from './ranking/rank.ts';
import { type Background, judge, MATCHES, type Match } from './ranking/relevance-threshold.ts';
import type { SearchContext } from './search-context.ts';
import type { SearchHit, SearchOutcome, SearchSort } from './search-result.ts';
import type { Wordings } from './wordings.ts';

export interface TextRequest {
  readonly wordings: Wordings;
  readonly filter: MeasureFilter;
  readonly sort: SearchSort;
  /** Names in the question, marked beside the text. */
  readonly mentions: readonly string[];
  /** Weak hits are left out. */
  readonly sure: boolean;
  /** Less was asked than the question says, so that nothing found answers it: all hits are weak. */
  readonly onlyRelated: boolean;
}

/** Finds measures by words and by meaning: exact matches first, and last what may be about something else. */
export async function searchText(
  { store, embedder }: SearchContext,
  request: TextRequest,
): Promise<Pick<SearchOutcome, 'total' | 'weakTotal' | 'hits' | 'facets'> & { readonly answering: MeasureFilter }> {
  const { wordings, filter, sort, sure, onlyRelated } = request;
  const texts = [wordings.text, ...wordings.others];
  const { dense, fused, commonCosine, passages, frequencies } = await rank({ store, embedder }, wordings, filter);
  const topCosine = embedder ? (dense[0]?.score ?? 0) : null;
  const floor = embedder?.floor ?? null;
  const { answers, ordered } = await inStage('ranking', async () => {
    const background = { passages, topCosine, commonCosine, floor, frequencies };
    const judged = await judgeAll(store, texts, fused, background);
    if (onlyRelated) return { answers: [], ordered: (await order(store, judged, sort)).map(asRelated) };
    const answers = judged.filter(({ match }) => match !== 'weak');
    return { answers, ordered: await order(store, sure ? answers : judged, sort) };
  });
  const counted = answers.length > 0 ? answers : ordered;
  const ids = counted.map(({ measure }) => measure.id);
  return {
    total: answers.length,
    weakTotal: ordered.length - answers.length,
    answering: { ids: answers.map(({ measure }) => measure.id) },
    hits: async (page) => ({
      ...pageOf(ordered, page, ({ measure }) => measure.id, hitsOf(request, ordered)),
      total: answers.length,
    }),
    facets: (fields, limit) => store.facets({ ids }, fields, limit),
  };
}

interface Judged {
  readonly candidate: Candidate;
  readonly measure: MeasureNode;
  readonly match: Match;
}

async function judgeAll(
  store: GraphStore,
  texts: readonly string[],
  candidates: readonly Candidate[],
  background: Background,
): Promise<Judged[]> {
  const measures = await store.nodes(candidates.map(({ measureId }) => measureId));
  const judges = texts.map((text) => judge(text, background));
  const best = (matches: readonly Match[]) => MATCHES.find((match) => matches.includes(match)) ?? 'weak';
  return candidates.flatMap((candidate, i) => {
    const measure = measures[i];
    if (measure?.kind !== 'Measure') return [];
    return [{ candidate, measure, match: best(judges.map((matchOf) => matchOf(measure, candidate))) }];
  });
}

function asRelated(judged: Judged): Judged {
  return { ...judged, match: 'weak' };
}

async function order(store: GraphStore, judged: readonly Judged[], sort: SearchSort): Promise<Judged[]> {
  const documents = sort === 'relevance' ? new Map() : await documentsOf(store, judged);
  const byScore = (a: Judged, b: Judged) =>
    b.candidate.score - a.candidate.score || (a.measure.id < b.measure.id ? -1 : 1);
  const bySort = (a: Judged, b: Judged) => {
    const [left, right] = [documents.get(a.measure.documentId), documents.get(b.measure.documentId)];
    return sort === 'relevance' || !left || !right
      ? 0
      : compareDocuments(left, right, sort) || a.measure.order - b.measure.order;
  };
  const block = ({ match }: Judged) => MATCHES.indexOf(match);
  return [...judged].sort((a, b) => block(a) - block(b) || bySort(a, b) || byScore(a, b));
}

async function documentsOf(store: GraphStore, judged: readonly Judged[]): Promise<ReadonlyMap<string, DocumentNode>> {
  const nodes = await store.nodes([...new Set(judged.map(({ measure }) => measure.documentId))]);
  return new Map(nodes.filter((node) => node?.kind === 'Document').map((node) => [node.id, node]));
}

/** Makes hits of what one search found. */
function hitsOf(
  { wordings: { text, others }, mentions }: TextRequest,
  all: readonly Judged[],
): (judged: Judged) => SearchHit {
  const highlighters = [text, ...others].map((wording) => highlighter(wording, mentions));
  const scores = all.map(({ candidate }) => candidate.score);
  const [least, most] = [Math.min(...scores), Math.max(...scores)];
  return ({ candidate, measure, match }) => {
    const { passage, score, lexicalRank, denseRank } = candidate;
    return {
      measure,
      score: most === least ? 1 : 0.05 + (0.95 * (score - least)) / (most - least),
      match,
      passage: {
        start: passage.start,
        end: passage.end,
        quote: passage.text,
        marks: marksIn(highlighters, passage.text).map(({ start, end }) => ({
          start: passage.start + start,
          end: passage.start + end,
        })),
      },
      why: { lexicalRank, denseRank, terms: termsIn(highlighters, measure) },
    };
  };
}

/** One a wording of the question, its own first. */
type Highlighters = readonly ((text: string) => Span[])[];

/** Of the wording that says most here, the question's own before others. */
function marksIn(highlighters: Highlighters, passage: string): Span[] {
  const marked = highlighters.map((highlight) => highlight(passage));
  const length = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return marked.reduce((best, spans) => (length(spans) > length(best) ? spans : best));
}

/** What of the question the measure holds, longest runs first. */
function termsIn(highlighters: Highlighters, { path, title, text }: MeasureNode): string[] {
  const held = [...path, title ?? '', text].join('\n');
  const runs = highlighters.flatMap((highlight) => highlight(held)).map(({ start, end }) => held.slice(start, end));
  const terms = [...new Set(runs)].sort((a, b) => b.length - a.length);
  // Of several wordings one may hold pieces of another.
  return highlighters.length === 1
    ? terms
    : terms.filter((term, i) => !terms.slice(0, i).some((longer) => longer.includes(term)));
}
