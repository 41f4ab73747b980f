import type { MeasureNode } from '../graph/model.ts';
import { checkDraftLength, type Draft, type DraftDeadline } from '../graph/precedents/review/draft.ts';
import { extract } from './extract/extract.ts';
import { tableRow } from './extract/measures/rules/table-row.ts';
import { scanDeadlines } from './extract/targets/deadline.ts';
import { pastedFile } from './read/pasted-file.ts';
import { type ReadLimits, readUpload } from './read/read-source.ts';
import type { UnitDecisions } from './resolve/decisions.ts';
import { resolve } from './resolve/resolve.ts';
import type { SourceText } from './source-text.ts';

export interface DraftOptions {
  readonly decisions?: UnitDecisions | undefined;
  readonly limits?: ReadLimits | undefined;
}

/** Reads a draft from pasted text or a file's bytes, as any plan is read, and keeps nothing of it. */
export async function readDraft(
  { decisions, limits }: DraftOptions,
  name: string,
  content: Uint8Array | string,
): Promise<Draft> {
  const file = typeof content === 'string' ? pastedFile(name, content) : { name, bytes: content };
  return toDraft(await readUpload(file.name, file.bytes, limits), decisions);
}

/** A source as a draft: its graph, and the deadlines that stand in its measures without a number. */
export function toDraft(source: SourceText, decisions?: UnitDecisions): Draft {
  checkDraftLength(source.text);
  const graph = resolve(source, extract(source), decisions);
  const documents = graph.nodes.filter((node) => node.kind === 'Document');
  const years = new Map(documents.map(({ id, year }) => [id, year]));
  const measures = graph.nodes.filter((node): node is MeasureNode => node.kind === 'Measure');
  const rows = new Set(graph.edges.filter(({ evidence }) => evidence[0]?.rule === tableRow.name).map(({ to }) => to));
  const deadlines = measures.map((measure) => {
    const end = rows.has(measure.id) ? rowEnd(source.text, measure.end) : measure.end;
    const found = deadlinesIn(source.text, { ...measure, end }, years.get(measure.documentId) ?? null);
    return [measure.id, found] as const;
  });
  return { graph, deadlines: new Map(deadlines) };
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
