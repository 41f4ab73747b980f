import type { MeasureNode } from '../graph/model.ts';
import { checkDraftLength, type Draft, type DraftDeadline } from '../graph/precedents/review/draft.ts';
import { sentenceSpan } from '../graph/text/sentences.ts';
import { type Decisions, extractDraftDecided } from './decisions.ts';
import { tableRow } from './extract/measures/rules/table-row.ts';
import { scanDeadlines } from './extract/targets/time/deadline.ts';
import type { ExtractedDocument, ExtractedMeasure } from './extraction.ts';
import { resolve } from './resolve/resolve.ts';
import type { SourceText } from './source-text.ts';

/**
 * A source as a draft: its graph, and the deadlines that stand in its measures without a number. Sentences that set a number
 * outside every measure (主要目标, 到2026年…) are measures here, so that a review looks at all numbers; they are the draft's goals.
 */
export function toDraft(source: SourceText, decisions?: Decisions): Draft {
  checkDraftLength(source.text);
  const extraction = extractDraftDecided(source, decisions);
  const documentsWithGoals = extraction.documents.map((one) => withGoals(one, source.text));
  const graph = resolve(source, { ...extraction, documents: documentsWithGoals }, decisions);
  const documents = graph.nodes.filter((node) => node.kind === 'Document');
  const years = new Map(documents.map(({ id, year }) => [id, year]));
  const measures = graph.nodes.filter((node): node is MeasureNode => node.kind === 'Measure');
  const foundBy = (rule: string) =>
    new Set(
      graph.edges
        .filter(({ kind, evidence }) => kind === 'HAS_MEASURE' && evidence[0]?.rule === rule)
        .map(({ to }) => to),
    );
  const rows = foundBy(tableRow.name);
  const deadlines = measures.map((measure) => {
    const end = rows.has(measure.id) ? rowEnd(source.text, measure.end) : measure.end;
    const found = deadlinesIn(source.text, { ...measure, end }, years.get(measure.documentId) ?? null);
    return [measure.id, found] as const;
  });
  return { graph, deadlines: new Map(deadlines), goals: foundBy(GOAL) };
}

const GOAL = 'draft/goal';

/** The targets that stand outside measures, as measures of the sentences that set them. */
function withGoals(document: ExtractedDocument, text: string): ExtractedDocument {
  const { measures, targets } = document;
  const goals = new Map<number, ExtractedMeasure>();
  for (const target of targets) {
    const { start, end } = sentenceSpan(text, target, document);
    if (measures.some((one) => one.start < end && one.end > start)) continue;
    const known = goals.get(start);
    goals.set(start, {
      ...{ number: null, title: null, path: [], kind: 'action', deadline: null, units: [], brands: [], citations: [] },
      ...{ text: text.slice(start, end), start, end, rule: GOAL, basis: 'stated' },
      targets: [...(known?.targets ?? []), target],
    });
  }
  const taken = new Set([...goals.values()].flatMap((goal) => goal.targets));
  return {
    ...document,
    measures: [...measures, ...goals.values()].toSorted((a, b) => a.start - b.start),
    targets: targets.filter((target) => !taken.has(target)),
  };
}

/** A row names its deadline in a column of its own, which is no part of the measure: columns stand apart by tabs or `|`. */
function rowEnd(text: string, from: number): number {
  const line = /^[^\n]*/u.exec(text.slice(from))?.[0] ?? '';
  if (line.includes('\t')) return from + line.length;
  const end = text.slice(from).search(/\|\s*\n\s*(?:\||[^|\n]*(?:\n(?!\|)|$))/u);
  return end < 0 ? from : from + end;
}

function deadlinesIn(
  text: string,
  { start, end }: Pick<MeasureNode, 'start' | 'end'>,
  year: number | null,
): DraftDeadline[] {
  return scanDeadlines(text, start, end, year)
    .filter(({ past }) => !past)
    .map((found) => ({ start: found.start, end: found.end, text: text.slice(found.start, found.end), iso: found.iso }));
}
