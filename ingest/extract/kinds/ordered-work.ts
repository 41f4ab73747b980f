import type { DocumentKind } from '../../../graph/model.ts';
import type { Note, Segment } from '../../extraction.ts';
import { COMING_OPENINGS, KIND_NAMES } from '../../lexicon/documents/document-kinds.ts';
import { FUTURE_HEADINGS, PAST_HEADINGS } from '../../lexicon/measures/headings.ts';
import type { OutlineDocument } from '../../parse/outline.ts';
import { ordersNoWork } from '../measures/rules/no-work.ts';
import type { MeasurePlan } from '../plan.ts';
import type { FoundKind } from './find-kind.ts';

/** Which part of a document orders work: all of it, what it says of the time to come, or nothing. */
type OrderedPart = 'all' | 'coming' | 'none';

const ORDERED_PART: Readonly<Partial<Record<DocumentKind, OrderedPart>>> = {
  letter: 'none',
  regulation: 'none',
  commendation: 'none',
  announcement: 'none',
  report: 'coming',
};

/** What a document of its kind orders. */
export interface OrderedWork {
  readonly plan: MeasurePlan;
  /** Before this offset no number is a target; the document's end where it sets none. */
  readonly targetsFrom: number;
  /** Measures that the numbering would have made. */
  readonly left: number;
}

/** Takes from a plan the measures that a document of such a kind does not order. */
export function orderedWork(
  plan: MeasurePlan,
  kind: FoundKind | null,
  document: OutlineDocument,
  text: string,
  year: number | null,
): OrderedWork {
  const part = (kind === null ? undefined : ORDERED_PART[kind.kind]) ?? 'all';
  if (part === 'all' || (part === 'none' && assignsWork(plan))) return { plan, targetsFrom: document.start, left: 0 };
  const targetsFrom = part === 'none' ? document.end : comingFrom(plan, document, year);
  const isOrdered = ({ start, end }: { start: number; end: number }) =>
    start >= targetsFrom || (kind?.kind === 'regulation' && DIVIDES_DUTIES.test(text.slice(start, end)));
  const measures = plan.measures.filter(isOrdered);
  const left = plan.measures.filter((measure) => !isOrdered(measure));
  const told: Segment[] = left.map(({ start, end }) => ({ role: 'past', start, end }));
  return { plan: { ...plan, measures, segments: [...plan.segments, ...told] }, targetsFrom, left: left.length };
}

/** 县气象局牵头，县公安局负责火案侦破: an article that says who does what is as good as a measure. */
const DIVIDES_DUTIES = /负责(?![人解])|牵头/u;

/** Rules that are not written in articles, and name who is to carry each out, are orders whatever they are called. */
function assignsWork({ items }: MeasurePlan): boolean {
  const read = [...items.values()];
  return (
    read.some(({ statements }) => statements.length > 0) && read.every(({ item }) => item.marker.style !== 'article')
  );
}

/** Why measures and numbers were left, beside the words that tell the kind; null where nothing was. */
export function noteOfKind(kind: FoundKind | null, left: number, numbers: number): Note | null {
  if (kind === null || left + numbers === 0) return null;
  const which = ORDERED_PART[kind.kind] === 'coming' ? '回顾部分不部署工作' : '不部署工作';
  return {
    rule: ordersNoWork.name,
    message: `文种是${KIND_NAMES[kind.kind]}，${which}：${left}条内容未作为举措，${numbers}个数字未作为指标`,
    start: kind.start,
    end: kind.end,
  };
}

/** Where a report begins to speak of the time to come; its end where it does not. */
function comingFrom(plan: MeasurePlan, document: OutlineDocument, year: number | null): number {
  const headings = [...plan.items].map(([{ marker }, { title }]) => ({ start: marker.start, text: title }));
  const lines = document.loose.map(({ start, text }) => ({ start, text }));
  const ahead = [
    ...headings.filter(({ text }) => isAhead(text, year)),
    ...lines.filter(({ text }) => opensAhead(text, year)),
  ];
  return ahead.reduce((first, { start }) => Math.min(first, start), document.end);
}

const LONGEST_HEADING = 40;

function isAhead(title: string, year: number | null): boolean {
  if (title.length > LONGEST_HEADING || TOLD.some((word) => title.includes(word))) return false;
  return (
    FUTURE_HEADINGS.some((word) => title.includes(word)) ||
    (year !== null && new RegExp(`^${year}年(?![0-9])`, 'u').test(title))
  );
}

/** In a heading these words look back, whatever else it says: 今年以来工作情况. */
const TOLD = [...PAST_HEADINGS, '情况', '以来', '总结'];

function opensAhead(line: string, year: number | null): boolean {
  if (line.length <= LONGEST_HEADING && !/[。；;，,]$/u.test(line)) return isAhead(line, year);
  return COMING_OPENINGS.some((word) => line.startsWith(word));
}
