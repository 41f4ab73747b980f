import type { Segment, SegmentRole } from '../extraction.ts';
import { isAddressee } from '../parse/front-matter.ts';
import type { OutlineDocument } from '../parse/outline.ts';
import type { MeasurePlan } from './plan.ts';
import { GOAL_LABEL } from './read-item.ts';

/** All of a document in stretches of one purpose each, in order, none over another. */
export function segmentDocument(text: string, document: OutlineDocument, plan: MeasurePlan): Segment[] {
  const wanted: Segment[] = [];
  for (const { statements, labelLines } of plan.items.values()) {
    for (const { start, end } of statements) wanted.push({ role: 'unit-line', start, end });
    for (const { start, end } of labelLines) wanted.push({ role: 'unit-line', start, end });
  }
  for (const { start, end } of plan.measures) wanted.push({ role: 'measure', start, end });
  for (const one of plan.segments) wanted.push(one);
  for (const block of [document.notice, document.title, ...document.appendices]) {
    if (block)
      wanted.push({ role: block === document.notice ? 'notice' : 'heading', start: block.start, end: block.end });
  }
  for (const { start, end } of document.inBoxes) wanted.push({ role: 'goal', start, end });
  const covered = new Set(plan.segments.map(({ start }) => start));
  let heading = '';
  for (const line of document.loose) {
    const headed = heading;
    if (isBareHeading(line.text)) heading = line.text;
    if (covered.has(line.start)) continue;
    const role = looseRole(line.text);
    // 目标任务 on a line of its own, without a number: what it heads are goals.
    const isGoal = role === 'guiding' && headed === heading && GOAL_HEADING.test(headed);
    wanted.push({ role: isGoal ? 'goal' : role, start: line.start, end: line.end });
  }
  return joinLines(text, withoutOverlaps(wanted));
}

/** A short line without a stop: 指导思想, 目标任务. */
function isBareHeading(text: string): boolean {
  return text.length >= 2 && text.length <= 12 && /^[\u4e00-\u9fff]+$/.test(text);
}

const GOAL_HEADING = /目标/;

const PARAGRAPHS: ReadonlySet<SegmentRole> = new Set(['goal', 'guiding', 'past']);

/** Lines that a sentence runs over are one stretch, so that its facts are found. */
function joinLines(text: string, segments: readonly Segment[]): Segment[] {
  const out: Segment[] = [];
  for (const segment of segments) {
    const last = out.at(-1);
    if (last && last.role === segment.role && PARAGRAPHS.has(segment.role) && runsOn(text, last.end, segment.start))
      out[out.length - 1] = { ...last, end: segment.end };
    else out.push(segment);
  }
  return out;
}

function runsOn(text: string, end: number, start: number): boolean {
  return (
    start - end < 40 &&
    /^[ \t\r]*\n[ \t\u3000]*$/.test(text.slice(end, start)) &&
    /[\u4e00-\u9fff\d，、]/.test(text[end - 1] ?? '')
  );
}

function looseRole(text: string): SegmentRole {
  if (
    isAddressee(text) ||
    /(?:现将|现予|予以)?印发给你|特此通知|请(?:认真|结合|遵照|各)[^。]{0,30}(?:执行|落实|实施)/.test(text)
  )
    return 'notice';
  return GOAL_LABEL.test(text) ? 'goal' : 'guiding';
}

/** Earlier entries of `wanted` win where two overlap; a stretch may fall into several pieces around others. */
function withoutOverlaps(wanted: readonly Segment[]): Segment[] {
  const order: Record<SegmentRole, number> = {
    'unit-line': 0,
    measure: 1,
    goal: 2,
    past: 2,
    heading: 2,
    guiding: 3,
    notice: 3,
    noise: 4,
  };
  const points = wanted
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || order[a.role] - order[b.role] || b.end - a.end);
  const out: Segment[] = [];
  const open: Segment[] = [];
  let at = 0;
  const emitUntil = (to: number) => {
    while (at < to) {
      while (open.length > 0 && (open.at(-1)?.end ?? 0) <= at) open.pop();
      const top = open.at(-1);
      if (!top) {
        at = to;
        return;
      }
      const end = Math.min(to, top.end);
      if (end > at) out.push({ role: top.role, start: at, end });
      at = end;
    }
  };
  for (const segment of points) {
    emitUntil(segment.start);
    at = Math.max(at, segment.start);
    const top = open.at(-1);
    if (top && top.end > segment.start && order[top.role] < order[segment.role]) {
      const rest = { ...segment, start: top.end };
      if (rest.end > rest.start) insertLower(open, rest);
      continue;
    }
    open.push(segment);
  }
  emitUntil(Number.MAX_SAFE_INTEGER);
  return merged(out);
}

/** Waits below what is open, to come up when that ends. */
function insertLower(open: Segment[], segment: Segment): void {
  open.splice(Math.max(0, open.length - 1), 0, segment);
}

function merged(segments: readonly Segment[]): Segment[] {
  const out: Segment[] = [];
  for (const segment of segments) {
    const last = out.at(-1);
    if (last && last.role === segment.role && last.end === segment.start)
      out[out.length - 1] = { ...last, end: segment.end };
    else out.push(segment);
  }
  return out;
}
