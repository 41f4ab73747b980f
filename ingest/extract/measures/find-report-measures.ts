import type { Segment } from '../../extraction.ts';
import { ACTION_VERBS, PAST_WORDS, REPORTING_WORDS } from '../../lexicon/actions.ts';
import { FUTURE_HEADINGS, PAST_HEADINGS } from '../../lexicon/headings.ts';
import type { Line } from '../../parse/lines.ts';
import type { OutlineDocument } from '../../parse/outline.ts';
import { isSurelyUnit, splitNames } from '../units/unit-names.ts';
import type { MeasureDraft } from './find-measures.ts';

export interface ReportPlan {
  readonly measures: readonly MeasureDraft[];
  readonly segments: readonly Segment[];
}

interface Paragraph {
  readonly line: Line;
  readonly headings: readonly string[];
  readonly past: boolean;
  readonly leadIn: boolean;
}

const MAX_HEADING = 40;
const LEAD_SENTENCE = 18;

/** Measures of a text without numbering, such as a news report: sentences that say what will be done. */
export function findReportMeasures(text: string, document: OutlineDocument, year: number | null): ReportPlan {
  const segments: Segment[] = [];
  const paragraphs = readParagraphs(document.loose, year, segments);
  const drafts = paragraphs.map((paragraph) => ({
    paragraph,
    measures: paragraph.past ? [] : sentenceMeasures(text, paragraph),
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
      const leadIn = REPORTING_WORDS.some((word) => part.text.includes(word));
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

/** Sentences of a paragraph that begin by ordering work; a short lead sentence joins the one it leads. */
function sentenceMeasures(text: string, paragraph: Paragraph): MeasureDraft[] {
  const measures: MeasureDraft[] = [];
  let leadStart = -1;
  const looksAhead = LOOKS_AHEAD.test(paragraph.line.text);
  for (const sentence of sentencesOf(text, paragraph.line)) {
    const reported = paragraph.leadIn ? (REPORTED.exec(text.slice(sentence.start, sentence.end))?.[0].length ?? 0) : 0;
    const from = sentence.start + reported;
    const opening = text.slice(from, Math.min(sentence.end, from + 12));
    const words = text.slice(sentence.start, sentence.end);
    const led = leadStart >= 0 && !PAST_WORDS.some((word) => opening.includes(word));
    if (
      !(
        led ||
        ordersWork(opening) ||
        (reported > 0 && PLANS.test(opening)) ||
        (looksAhead && plansWork(text.slice(from, sentence.end), paragraph, reported > 0)) ||
        listsWork(words) ||
        givesDuty(text.slice(from, Math.min(sentence.end, from + 60)))
      ) ||
      isAim(words, reported > 0)
    ) {
      leadStart = -1;
      continue;
    }
    const start = leadStart >= 0 ? leadStart : sentence.start;
    if (
      sentence.end - sentence.start <= LEAD_SENTENCE &&
      !/[，,；;]/.test(words) &&
      leadStart < 0 &&
      sentence.end < paragraph.line.end
    ) {
      leadStart = sentence.start;
      continue;
    }
    leadStart = -1;
    measures.push({
      rule: 'measure/report-sentence',
      kind: 'action',
      number: null,
      title: firstClause(text, start < sentence.start ? start : from, sentence.end),
      path: paragraph.headings,
      start,
      end: sentence.end,
      source: null,
    });
  }
  return measures;
}

/** 会议强调，要…: what follows the comma is what will be done. */
const REPORTED =
  /^[^，,。]{0,16}(?:指出|强调|要求|提出|明确|决定|部署|表示)(?:了[^，,。：:]{0,30})?[，,：:](?:\d{4}年[，,]?|今年[，,]?|下一步[，,]?)?(?:[^，,。]{0,24}?(?=要|必须|应当)|(?=计划|力争|拟|[^，,。]{0,20}将))/;
const PLANS = /^(?:计划|力争|拟)(?!单列|生育|外|内)/;
/** 十大项目：一是做好…；二是…, 民生实事有：新建…: the list is what will be done. */
const LIST = /(?:项目|任务|工作|实事|工程|目标)(?:有|为|是|包括)?[：:](?=(?<item>.{4,12}))/;
const ORDINAL =
  /^(?:(?:同时|此外|另外)[，,])?(?:[一二三四五六七八九十]{1,2}(?:是要|是|要)|要|必须|第[一二三四五六七八九十][，,])/;

function listsWork(sentence: string): boolean {
  const item = LIST.exec(sentence)?.groups?.item ?? '';
  return ordersWork(item.replace(/^一是/, ''));
}

/** 实施期限为…, 培训对象是…: names a term of the plan. */
const TERM_OF_PLAN = /^[\u4e00-\u9fff]{2}(?:期限|期间|时间|周期|范围|对象|主体|地点)[为是：:]/;

function ordersWork(opening: string): boolean {
  const words = opening.replace(ORDINAL, '');
  if (TERM_OF_PLAN.test(words)) return false;
  return ACTION_VERBS.some((verb) => words.startsWith(verb)) || ORDINAL.test(opening);
}

const CONNECTOR =
  /^(?:其中|此外|另外|同时|具体而言|具体来看|今年|明年|全年|年内|年底前|[0-9]{1,2}月底前|[^，,。]{0,4}[一二三四下][季阶]度?段?|到20\d{2}年底?|20\d{2}年|力争|[^，,。]{2,24}方面)[，,]?/;
const WILL =
  /^[^，,。]{0,20}?(?:还|也|再)?将(?:持续|进一步|全力|大力|着力|重点|继续|全面|陆续|逐步|深入|切实|扎实|积极|认真)*/;

/** A paragraph that speaks of what is still to come. */
const LOOKS_AHEAD = /将(?!军|来)|计划/;

/** 今年，某区将新建…; 其中，全年改造…: what a report says is still to come, in a paragraph that speaks of that. */
function plansWork(sentence: string, { leadIn }: Paragraph, reported: boolean): boolean {
  if (leadIn && !reported) return false;
  let words = sentence;
  for (let found = CONNECTOR.exec(words); found; found = CONNECTOR.exec(words)) words = words.slice(found[0].length);
  const will = WILL.exec(words)?.[0].length ?? 0;
  const connected = words.length < sentence.length;
  return (connected && ordersWork(words.slice(0, 12))) || (will > 0 && ordersWork(words.slice(will, will + 12)));
}

const DUTY = /^(?<names>[^，。；：:,;（(]{3,40}?)(?:具体|主要|全面)?(?:负责|牵头|会同|要|应当?|须)(?!人|制|地)/;

/** 县水利局负责…, 县财政局要…: a paragraph that says what one body does. */
function givesDuty(opening: string): boolean {
  const names = DUTY.exec(opening)?.groups?.names ?? '';
  const pieces = names === '' ? [] : splitNames(names, 0, names.length);
  return pieces.length > 0 && pieces.every(({ name }) => isSurelyUnit(name));
}

/** 根据…精神，结合实际，制定本方案。 */
const PREAMBLE = /^(?:为|根据|依据|按照|结合)[^。]*制[定订]本[^。，；]{2,10}。?$/;

/** 推进…是…的应有之义: says why, orders nothing. */
function isAim(sentence: string, reported: boolean): boolean {
  return (
    PREAMBLE.test(sentence) ||
    /是[^，。]{0,40}(?:之义|之一|要求|保障|基础|关键|前提|内容|任务|使命)[。]?$/.test(sentence) ||
    (!reported && REPORTING_WORDS.some((word) => word.length > 2 && sentence.slice(0, 20).includes(word)))
  );
}

function sentencesOf(text: string, line: Line): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = skipSpace(text, line.start, line.end);
  for (let at = start; at < line.end; at++) {
    if (text[at] !== '。' && text[at] !== '！') continue;
    let end = at + 1;
    while (end < line.end && /[”’』」）)]/.test(text[end] ?? '')) end++;
    if (at > start) sentences.push({ start, end });
    start = skipSpace(text, end, line.end);
    at = Math.max(at, start - 1);
  }
  if (start < line.end) sentences.push({ start, end: line.end });
  return sentences;
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /[\s\u3000]/.test(text[at] ?? '')) at++;
  return at;
}

function firstClause(text: string, start: number, end: number): string {
  const words = text.slice(start, end);
  const stop = words.search(/[，,。；;]/);
  return stop < 0 ? words : words.slice(0, stop);
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
