import type { MeasureNode, Unread } from '../graph/model.ts';
import { type Decisions, extractDecided } from './decisions.ts';
import type { ExtractedDocument, ExtractedMeasure, Extraction, Note } from './extraction.ts';
import { type Resolution, resolveWithJoins } from './resolve/resolve.ts';
import type { SourceText } from './source-text.ts';

/** What was understood of a document and what was not, so that a reader knows how far to trust the rest. */
export interface Coverage {
  readonly documentId: string;
  readonly title: string;
  /** Characters of the document, white space left out. */
  readonly characters: number;
  /**
   * Share of them and of the characters that were not read, 0 to 1, inside measures and facts. At most .99 where anything of
   * the file was not read: then nobody can say how much that would add.
   */
  readonly covered: number;
  /** What the reader of the file saw and did not hand on. */
  readonly unread: readonly Unread[];
  readonly measures: number;
  readonly withoutUnit: readonly MeasureLine[];
  readonly withoutTarget: readonly MeasureLine[];
  /** Measures that set targets, none of which has a deadline. */
  readonly withoutDeadline: readonly MeasureLine[];
  /** Names that neither a list nor their ending tells to be a body's; they are kept as written. */
  readonly unknownUnits: readonly { readonly name: string; readonly start: number; readonly end: number }[];
  /** What was seen and not taken, with the rule that says why. */
  readonly notTaken: readonly Note[];
}

/** A measure to look at. */
interface MeasureLine {
  readonly id: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly start: number;
  readonly end: number;
}

/** The coverage of each document of a source that is stored or was just read. */
export function reportOn(source: SourceText, decisions?: Decisions): Coverage[] {
  const extraction = extractDecided(source, decisions);
  return coverageOf(source, extraction, resolveWithJoins(source, extraction, decisions));
}

/** The same of what is extracted and resolved already, in the order of the text. */
export function coverageOf(source: SourceText, extraction: Extraction, resolution: Resolution): Coverage[] {
  const { nodes } = resolution.graph;
  const documents = nodes.filter((node) => node.kind === 'Document');
  const measures = nodes.filter((node): node is MeasureNode => node.kind === 'Measure');
  return extraction.documents.flatMap((document, i) => {
    const id = documents[i]?.id;
    if (id === undefined) return [];
    return [
      coverage(
        source,
        document,
        measures.filter((each) => each.documentId === id),
        id,
        extraction,
        resolution,
      ),
    ];
  });
}

function coverage(
  { text, unread = [] }: SourceText,
  document: ExtractedDocument,
  nodes: readonly MeasureNode[],
  documentId: string,
  extraction: Extraction,
  resolution: Resolution,
): Coverage {
  const characters = inked(text, document.start, document.end);
  const lines = (wanted: (measure: ExtractedMeasure) => boolean): MeasureLine[] =>
    document.measures.flatMap((measure, i) => {
      const node = nodes[i];
      if (!node || !wanted(measure)) return [];
      const { id, number, title, start, end } = node;
      return [{ id, number, title, start, end }];
    });
  return {
    documentId,
    title: document.title,
    characters,
    covered: coveredShare(coveredCharacters(text, document), characters, unread),
    unread,
    measures: document.measures.length,
    withoutUnit: lines(({ units }) => units.length === 0),
    withoutTarget: lines(({ targets }) => targets.length === 0),
    withoutDeadline: lines(({ targets }) => targets.length > 0 && targets.every(({ deadline }) => deadline === null)),
    unknownUnits: resolution.joins
      .filter(({ recognised, evidence }) => !recognised && evidence.documentId === documentId)
      .map(({ alias, evidence }) => ({ name: alias, start: evidence.start, end: evidence.end })),
    notTaken: extraction.notes.filter(({ start }) => start >= document.start && start < document.end),
  };
}

const MOST_WITH_UNREAD = 0.99;

function coveredShare(covered: number, characters: number, unread: readonly Unread[]): number {
  const lost = unread.reduce((sum, { kind, count }) => sum + (kind === 'characters' ? count : 0), 0);
  if (characters + lost === 0) return 0;
  return Math.min(covered / (characters + lost), unread.length > 0 ? MOST_WITH_UNREAD : 1);
}

/** Characters inside measures, their unit lines and the document's own facts, each counted once. */
function coveredCharacters(text: string, document: ExtractedDocument): number {
  const spans = [
    ...document.measures.map(({ start, end }) => ({ start, end })),
    ...document.measures.flatMap(({ units }) =>
      units.map(({ lineStart, lineEnd }) => ({ start: lineStart, end: lineEnd })),
    ),
    ...[...document.targets, ...document.brands, ...document.citations, ...document.evidence],
  ].sort((a, b) => a.start - b.start);
  let reached = document.start;
  let sum = 0;
  for (const { start, end } of spans) {
    sum += inked(text, Math.max(start, reached), Math.min(end, document.end));
    reached = Math.max(reached, end);
  }
  return sum;
}

function inked(text: string, start: number, end: number): number {
  return end > start ? text.slice(start, end).replace(/\s+/g, '').length : 0;
}
