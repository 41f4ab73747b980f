import type { GraphNode, TargetNode } from '../../../graph/model.ts';
import type { SearchHit, SearchOutcome } from '../../../graph/search/search-result.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import type { Words } from '../language/language.ts';

type Answer = Awaited<ReturnType<typeof toAnswer>>;

/** The object that `--json` prints (README, "For programs"). */
export async function toAnswer(store: GraphStore, outcome: SearchOutcome, limit: number) {
  const { items } = await outcome.hits({ first: limit });
  const answers = await outcome.answers(MOST_UNITS);
  const hits = items.map(({ node }) => node);
  const documents = await store.nodes(hits.map(({ measure }) => measure.documentId));
  return {
    understood: outcome.understood,
    searchedFor: outcome.searchedFor,
    expanded: outcome.expanded,
    truncated: outcome.truncated,
    text: outcome.text,
    mode: outcome.mode,
    total: outcome.total,
    weakTotal: outcome.weakTotal,
    hits: hits.flatMap((hit, index) => toHit(hit, documents[index] ?? null)),
    rescues: outcome.rescues,
    answers: answers.map(({ unit, role, measures: count, cells }) => ({
      unit: { id: unit.id, name: unit.name },
      role,
      measures: count,
      sentences: cells.map(({ measureId, evidence }) => ({ measureId, quote: evidence[0]?.quote ?? '' })),
    })),
    planTargets: {
      total: outcome.planTargets.total,
      items: await toTargets(store, outcome.planTargets.items),
    },
    nearest: await toTargets(store, outcome.nearest),
  };
}

async function toTargets(store: GraphStore, targets: readonly TargetNode[]) {
  const plans = await store.nodes([...new Set(targets.map(({ documentId }) => documentId))]);
  return targets.map(({ id, metric, value, upper, unit, comparator, text, documentId }) => ({
    ...{ id, metric, value, upper, unit, comparator, text },
    document: documentOf(plans, documentId),
  }));
}

const MOST_UNITS = 10;

function placeOf({ title, year }: ReturnType<typeof documentOf>): string {
  return [title, year].filter(Boolean).join(' ');
}

function documentOf(nodes: readonly (GraphNode | null)[], id: string) {
  const found = nodes.find((node) => node?.id === id);
  return found?.kind === 'Document' ? { id, title: found.title, year: found.year } : { id, title: '', year: null };
}

/** Nothing for a measure whose plan was removed between the search and this look. */
function toHit({ measure, passage, score, match, why }: SearchHit, document: GraphNode | null) {
  if (document?.kind !== 'Document') return [];
  const { start, end, quote } = passage;
  return [
    {
      id: measure.id,
      title: measure.title,
      document: { id: document.id, title: document.title },
      text: measure.text,
      score,
      match,
      passage: { start, end, quote },
      why,
    },
  ];
}

/** The lines that a reader gets. */
export function asText(answer: Answer, { search: words, roles }: Words): string {
  const { understood, total, weakTotal, mode, hits, rescues, searchedFor, expanded, nearest } = answer;
  const { answers: units, truncated, planTargets } = answer;
  const chips = understood
    .map(({ key, kind, label }) => `${words.kinds[kind]}: ${said(key, label, words, roles)}`)
    .join(' · ');
  const listed = hits.map((hit, index) => ({ isWeak: hit.match === 'weak', lines: hitLines(hit, index, words) }));
  const answers = listed.filter(({ isWeak }) => !isWeak);
  const weak = listed.filter(({ isWeak }) => isWeak);
  const lines = [
    ...(searchedFor === null ? [] : [words.searchedFor(searchedFor)]),
    ...expanded.map(({ written, meant }) => words.alsoAs(written, meant)),
    ...(chips === '' ? [] : [words.understood(chips)]),
    ...truncated.map(({ label, kept }) => words.newestOnly(label, kept)),
    ...units.map(({ unit, role, measures }) => `  ${words.unit(roles[role], unit.name, measures, unit.id)}`),
  ];
  if (lines.length > 0) lines.push('');
  lines.push(...answers.flatMap((hit) => hit.lines));
  if (total === 0) lines.push(planTargets.total === 0 ? words.nothing : words.noMeasure);
  for (const { text, document } of planTargets.items) lines.push(`  ${words.ofPlan(text, placeOf(document))}`);
  const unlisted = planTargets.total - planTargets.items.length;
  if (unlisted > 0) lines.push(`  ${words.moreOfPlans(unlisted)}`);
  if (total === 0) {
    for (const { text, document } of nearest) lines.push(`  ${words.nearest(text, placeOf(document))}`);
    for (const { key, label, total: found } of rescues)
      lines.push(`  ${words.without(said(key, label, words, roles), found)}`);
  }
  if (weak.length > 0) lines.push(words.mayBeRelated, '', ...weak.flatMap((hit) => hit.lines));
  if (total + weakTotal > 0) {
    const closing = [
      words.shown(answers.length, total),
      weakTotal === 0 ? '' : words.weakShown(weak.length, weakTotal),
      mode === 'lexical' ? words.lexical : '',
    ];
    lines.push(closing.filter(Boolean).join(' · '));
  }
  return `${lines.join('\n')}\n`;
}

/** Codes in the reader's language; names, years and words as they are written. Of what is dropped together, each. */
function said(keys: string, labels: string, words: Words['search'], roles: Words['roles']): string {
  const fields: Readonly<Record<string, string>> = words.fields;
  const codes: Readonly<Record<string, string>> = { ...roles, ...words.measureKinds };
  const written = labels.split(' + ');
  return keys
    .split(' ')
    .map((key, i) => {
      const label = written[i] ?? labels;
      const [kind = '', code = ''] = key.split(':');
      if (key.startsWith('filter.')) return fields[label] ?? label;
      if (key === 'role:none') return words.noLead;
      const isCode = kind === 'role' || kind === 'kind';
      return isCode
        ? code
            .split('+')
            .map((one) => codes[one] ?? one)
            .join(words.or)
        : label;
    })
    .join(' + ');
}

function hitLines(
  { title, document, passage, match, why, id }: Answer['hits'][number],
  index: number,
  words: Words['search'],
): string[] {
  const reason = [
    words.match[match],
    why.lexicalRank === null ? '' : words.words(why.lexicalRank),
    why.denseRank === null ? '' : words.meaning(why.denseRank),
  ];
  return [
    `${index + 1}. ${title ?? passage.quote.slice(0, 40)}  (${reason.filter(Boolean).join(', ')})`,
    `   ${document.title} · ${id}`,
    `   ${passage.quote.replace(/\s+/g, ' ')}`,
    '',
  ];
}
