import type { Span } from '../../graph/text/span.ts';
import { withConfidence } from '../confidence/confidence.ts';
import type {
  ExtractedDocument,
  ExtractedMeasure,
  ExtractedTarget,
  ExtractedUnit,
  Extraction,
  FinderContext,
  Note,
} from '../extraction.ts';
import type { ColumnRole } from '../lexicon/documents/table-words.ts';
import { readableText } from '../parse/lines/readable-text.ts';
import type { OutlineDocument, OutlineItem } from '../parse/outline.ts';
import { parseOutline } from '../parse/parse-outline.ts';
import { columnRole } from '../parse/tables/columns.ts';
import type { Table } from '../parse/tables/table.ts';
import type { SourceText } from '../source-text.ts';
import { prepareBrands } from './brands/prepare-brands.ts';
import { prepareCitations } from './citations/short-forms.ts';
import { withoutDoubtfulFigures } from './doubtful-figures.ts';
import { type Facts, findFacts } from './find-facts.ts';
import { evidenceOfKind, findKind } from './kinds/find-kind.ts';
import { noteOfKind, orderedWork } from './kinds/ordered-work.ts';
import { findDraftSentences } from './measures/draft-sentences.ts';
import { findMeasures } from './measures/find-measures.ts';
import { findReportMeasures } from './measures/find-report-measures.ts';
import { numberedItem } from './measures/rules/numbered-item.ts';
import { tableRow } from './measures/rules/table-row.ts';
import { findMetadata } from './metadata/find-metadata.ts';
import { placeInSource } from './place-in-source.ts';
import type { MeasureDraft, MeasurePlan } from './plan.ts';
import { planYear } from './plan-year.ts';
import { segmentDocument } from './segments.ts';
import { findIndicators, lastYearOf } from './targets/find-indicators.ts';
import { measureDeadline } from './targets/time/measure-deadlines.ts';
import { assignUnits, unreadUnits } from './units/assign-units.ts';
import { starredList } from './units/rules/starred-list.ts';

/** Everything a source says: documents, measures, units, facts, each with where it stands. Pure; the same text gives the same answer. */
export function extract(source: SourceText): Extraction {
  return extractAs('plan', source);
}

/** The same for a draft, which may be a clause or two rather than a plan. */
export function extractDraft(source: SourceText): Extraction {
  return extractAs('draft', source);
}

type Reading = 'plan' | 'draft';

function extractAs(reading: Reading, source: SourceText): Extraction {
  const readable = readableText(source.text);
  const found = placeInSource(extractReadable({ ...source, text: readable.text }, reading), readable, source.text);
  const notes = readable.isSimplified ? [readInTraditional(source.text), ...found.notes] : found.notes;
  return withConfidence(source, withoutDoubtfulFigures({ ...found, notes }, source));
}

function readInTraditional(text: string): Note {
  return {
    rule: 'read/traditional-characters',
    message:
      'The text is in traditional characters: names are given in simplified ones, quotes and the title as they are written.',
    start: 0,
    end: Math.min(40, text.length),
  };
}

function extractReadable(source: SourceText, reading: Reading): Extraction {
  const outline = parseOutline(source);
  const notes: Note[] = [];
  const prepared = { shortForms: prepareCitations(source.text), establishedBrands: prepareBrands(source.text) };
  let headStart = 0;
  const documents = outline.documents.map((document) => {
    const extracted = extractDocument(source, document, headStart, { ...prepared, reading }, notes);
    headStart = document.end;
    return extracted;
  });
  return { documents: starredList.refine(documents), notes };
}

/** Cells in plain text that go on in the line below, where other columns stand between. */
function cutCells({ unread = [] }: Table): Note[] {
  return unread.map(({ start, end, text }) => ({
    rule: numberedItem.name,
    message: `表格的单元格在下一行继续，没有读：${text}`,
    start,
    end,
  }));
}

type Prepared = Omit<FinderContext, 'text' | 'year'> & { readonly reading: Reading };

function extractDocument(
  source: SourceText,
  document: OutlineDocument,
  headStart: number,
  { reading, ...prepared }: Prepared,
  notes: Note[],
): { readonly document: ExtractedDocument; readonly plan: MeasurePlan } {
  const { text } = source;
  const tasks = document.tables.find(({ head }) => head.some(({ text: label }) => SAYS_WORK.has(columnRole(label))));
  const headEnd = Math.min(
    document.items[0]?.marker.start ?? Math.min(document.end, document.start + 1500),
    tasks ? startOf(tasks) : document.end,
  );
  const metadata = findMetadata(text, document, baseName(source.name), headEnd, headStart);
  const year = metadata.year ?? planYear(metadata.title, text, document.start, document.end);
  const title = metadata.evidence.find(({ field }) => field === 'title') ?? null;
  const kind = findKind(text, document, title);
  const context: FinderContext = { ...prepared, text, year };
  const work = orderedWork(planOf(document, context, reading), kind, document, text, year);
  const { plan } = work;
  const units = assignUnits(text, plan);
  for (const note of unreadUnits(plan)) notes.push(note);
  for (const note of tablesOf(document).flatMap(cutCells)) notes.push(note);
  const segments = segmentDocument(text, document, plan);
  const facts = findFacts(segments, context, work.targetsFrom);
  for (const note of facts.notes) notes.push(note);
  const whyLeft = noteOfKind(kind, work.left, facts.numbersLeft);
  if (whyLeft !== null) notes.push(whyLeft);
  const measures = plan.measures.map((draft, index) =>
    toMeasure(text, draft, units[index] ?? [], facts, measureDeadline(text, draft, year)),
  );
  const inMeasure = new Set(
    measures.flatMap((measure) => [...measure.targets, ...measure.brands, ...measure.citations] as object[]),
  );
  const outside = <T extends object>(found: readonly T[]) => found.filter((one) => !inMeasure.has(one));
  // What a headline counts stands in the text as well.
  const below = (one: Span) => title === null || one.start >= title.end || one.end <= title.start;
  if (measures.length === 0 && work.left === 0)
    notes.push({
      rule: numberedItem.name,
      message: '没有找到举措',
      start: document.start,
      end: Math.min(document.end, document.start + 40),
    });
  const indicators = tablesOf(document)
    .flatMap((table) => findIndicators(text, table, year, lastYearOf(metadata.title)))
    .filter(({ start }) => start >= work.targetsFrom);
  const levels = levelsOfRows(measures, indicators);
  const ofRows = new Set([...levels.values()].flat());
  const evidence = kind === null ? metadata.evidence : [...metadata.evidence, evidenceOfKind(kind)];
  const extracted: ExtractedDocument = {
    ...metadata,
    kind: kind?.kind ?? null,
    evidence,
    start: document.start,
    end: document.end,
    measures: measures.map((measure) => withDeadline(withLevels(measure, levels.get(measure)))),
    targets: [...outside(facts.targets).filter(below), ...indicators.filter((one) => !ofRows.has(one))].sort(
      (a, b) => a.start - b.start,
    ),
    brands: outside(facts.brands),
    citations: outside(facts.citations),
  };
  return { document: extracted, plan };
}

/** The head of a document ends where a table of tasks or indicators begins; one of its metadata is part of it. */
const SAYS_WORK: ReadonlySet<ColumnRole> = new Set(['task', 'content', 'target']);

function startOf({ head, rows }: Table): number {
  const starts = [head, ...rows].flatMap((row) =>
    row.flatMap((cell) => (cell && cell.end > cell.start ? [cell.start] : [])),
  );
  return starts[0] ?? Number.POSITIVE_INFINITY;
}

/** Numbered items; where there are none, the sentences of a report; in a draft without either, all its sentences. */
function planOf(document: OutlineDocument, context: FinderContext, reading: Reading): MeasurePlan {
  const { text, year } = context;
  const numbered = findMeasures(text, document);
  if (numbered.measures.length > 0 || document.items.length > 2) return numbered;
  const report = findReportMeasures(text, document, year);
  if (reading === 'draft' && report.measures.length === 0 && document.items.length === 0)
    return findDraftSentences(document, context);
  return { ...numbered, measures: report.measures, segments: [...numbered.segments, ...report.segments] };
}

function tablesOf(document: OutlineDocument): Table[] {
  const inItems = (items: readonly OutlineItem[]): Table[] =>
    items.flatMap((item) => [...item.tables, ...inItems(item.children)]);
  return [...document.tables, ...inItems(document.items)];
}

/** The indicators that stand in the row of a table that is a measure, by that measure. */
function levelsOfRows(
  measures: readonly ExtractedMeasure[],
  indicators: readonly ExtractedTarget[],
): ReadonlyMap<ExtractedMeasure, readonly ExtractedTarget[]> {
  const byStart = (a: Span, b: Span) => a.start - b.start;
  const rows = measures.filter(({ rule }) => rule === tableRow.name).sort(byStart);
  const found = new Map<ExtractedMeasure, ExtractedTarget[]>();
  let at = 0;
  for (const indicator of [...indicators].sort(byStart)) {
    while ((rows[at]?.end ?? Number.POSITIVE_INFINITY) <= indicator.start) at++;
    const row = rows[at];
    if (row && row.start < indicator.end) found.set(row, [...(found.get(row) ?? []), indicator]);
  }
  return found;
}

/** A row that names bodies beside an indicator and its levels is a measure with these as its targets, where its words set none. */
function withLevels(measure: ExtractedMeasure, levels: readonly ExtractedTarget[] = []): ExtractedMeasure {
  return measure.targets.length > 0 || levels.length === 0 ? measure : { ...measure, targets: levels };
}

function toMeasure(
  text: string,
  draft: MeasureDraft,
  units: readonly ExtractedUnit[],
  facts: Facts,
  deadline: string | null,
): ExtractedMeasure {
  return {
    number: draft.number,
    title: draft.title,
    kind: draft.kind,
    path: draft.path,
    deadline,
    text: text.slice(draft.start, draft.end),
    start: draft.start,
    end: draft.end,
    rule: draft.rule,
    basis: 'stated',
    units,
    targets: inside(facts.targets, draft),
    brands: inside(facts.brands, draft),
    citations: inside(facts.citations, draft),
  };
}

/** A target that names no time of its own has that of its measure. */
function withDeadline(measure: ExtractedMeasure): ExtractedMeasure {
  const { deadline } = measure;
  if (deadline === null || measure.targets.every((target) => target.deadline !== null)) return measure;
  const targets = measure.targets.map((target) =>
    target.deadline === null ? { ...target, deadline, basis: 'inherited' as const } : target,
  );
  return { ...measure, targets };
}

/** The facts within a span, of a list in text order. */
function inside<T extends Span>(found: readonly T[], span: Span): T[] {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const within: T[] = [];
  for (let at = low; at < found.length; at++) {
    const one = found[at];
    if (!one || one.start >= span.end) break;
    if (one.end <= span.end) within.push(one);
  }
  return within;
}

function baseName(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,5}$/, '') || name;
}
