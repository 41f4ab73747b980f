import type { Segment } from '../../extraction.ts';
import { PAST_WORDS, REPORTING_WORDS } from '../../lexicon/measures/actions.ts';
import { FUTURE_HEADINGS, PAST_HEADINGS } from '../../lexicon/measures/headings.ts';
import type { Line } from '../../parse/lines/lines.ts';
import type { OutlineDocument } from '../../parse/outline.ts';
import type { MeasureDraft } from '../plan.ts';
import type { Paragraph } from './measure-rule.ts';
import { reportSentence } from './rules/report-sentence.ts';

export interface ReportPlan {
  readonly measures: readonly MeasureDraft[];
  readonly segments: readonly Segment[];
}

const MAX_HEADING = 40;

/** Measures of a text without numbering, such as a news report: sentences that say what will be done. */
export function findReportMeasures(text: string, document: OutlineDocument, year: number | null): ReportPlan {
  const segments: Segment[] = [];
  const paragraphs = readParagraphs(document.loose, year, segments);
  const drafts = paragraphs.map((paragraph) => ({
    paragraph,
    measures: paragraph.past ? [] : reportSentence.find(text, paragraph),
  }));
  const direct = drafts
    .filter(({ paragraph }) => !paragraph.leadIn)
    .reduce((sum, { measures }) => sum + measures.length, 0);
  const measures: MeasureDraft[] = [];
  for (const { paragraph, measures: found } of drafts) {
    const kept = paragraph.leadIn && direct >= 3 ? [] : found;
    for (const one of kept) measures.push(one);
    for (const one of gaps(paragraph.line, kept, paragraph.past ? 'past' : 'guiding')) segments.push(one);
  }
  return { measures, segments };
}

/** 韩某要求，一要…: what one person said there. */
const SPEAKS = /^[^，,。；;：:\s]{2,12}(?:指出|强调|要求|提出)[，,：:]/;

/** The paragraph of a notice that hands the plan out. */
const ISSUES = /印发给你|发给你们|现予(?:印发|公布|转发)|特此(?:通知|公告)/;

function readParagraphs(lines: readonly Line[], year: number | null, segments: Segment[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let headings: string[] = [];
  let past = false;
  let wasHeading = false;
  for (const line of lines) {
    if (ISSUES.test(line.text)) continue;
    if (isHeading(line)) {
      segments.push({ role: 'heading', start: line.start, end: line.end });
      if (isPastHeading(line.text, year)) past = true;
      else if (FUTURE_HEADINGS.some((word) => line.text.includes(word)) || mentionsYear(line.text, year)) past = false;
      headings = wasHeading ? [...headings, line.text] : [line.text];
      wasHeading = true;
      continue;
    }
    wasHeading = false;
    for (const part of past ? [line] : atTurn(line, year)) {
      const leadIn = SPEAKS.test(part.text) || REPORTING_WORDS.some((word) => part.text.includes(word));
      paragraphs.push({ line: part, headings, past: past || isPastParagraph(part.text, year), leadIn });
    }
  }
  return paragraphs;
}

function isHeading(line: Line): boolean {
  return (
    line.text.length <= MAX_HEADING &&
    line.text.length >= 4 &&
    !/[。；;，,：:！？]$/.test(line.text) &&
    !line.text.includes('。')
  );
}

function isPastHeading(text: string, year: number | null): boolean {
  if (FUTURE_HEADINGS.some((word) => text.includes(word))) return false;
  const named = /(20\d{2})年/.exec(text)?.[1];
  if (named && year !== null && Number(named) < year) return true;
  return (
    PAST_HEADINGS.some((word) => text.includes(word) && word.length > 2) ||
    text.startsWith('回眸') ||
    text.startsWith('回顾')
  );
}

/** 2023年，……取得成效。2024年，县水利局将……: where a paragraph that looks back begins to look ahead it is two. */
function atTurn(line: Line, year: number | null): Line[] {
  if (year === null || !isPastParagraph(line.text, year)) return [line];
  const turn = new RegExp(`[。！](?=(?:${year}年|今年|下一步|下阶段|接下来)[，,])`).exec(line.text)?.index;
  if (turn === undefined || line.text.length !== line.end - line.start) return [line];
  const cut = line.start + turn + 1;
  return [
    { ...line, text: line.text.slice(0, turn + 1), end: cut },
    { ...line, text: line.text.slice(turn + 1), start: cut },
  ];
}

function mentionsYear(text: string, year: number | null): boolean {
  return year !== null && text.includes(`${year}年`);
}

function isPastParagraph(text: string, year: number | null): boolean {
  const head = text.slice(0, 40);
  const named = /^(20\d{2})年/.exec(head)?.[1];
  if (named && year !== null && Number(named) < year) return true;
  return PAST_WORDS.some((word) => head.includes(word));
}

/** What a paragraph holds beside its measures. */
function gaps(line: Line, measures: readonly MeasureDraft[], role: Segment['role']): Segment[] {
  const segments: Segment[] = [];
  let at = line.start;
  for (const { start, end } of measures) {
    if (start > at) segments.push({ role, start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < line.end) segments.push({ role, start: at, end: line.end });
  return segments;
}
