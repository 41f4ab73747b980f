import { ENDS_SENTENCE, glue, NUMBERED } from '../../line-breaks.ts';
import { isPageNumber } from '../noise.ts';

/** What is read in place of a stretch of the source. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface WrittenLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** In halves of a Chinese character. */
  readonly width: number;
  readonly indent: string;
}

/**
 * The line ends inside the paragraphs of a text that is broken at a margin, as programs that turn pages into text leave it, page numbers
 * between them. A text is taken for such when hardly a line is longer than its margin and most that end within a sentence
 * reach it; a line goes on in the next when it does and no number, label or indent begins there.
 */
export function wrapEdits(source: string): Edit[] {
  const lines = writtenLines(source);
  const margin = marginOf(lines);
  if (margin === null) return [];
  const edits: Edit[] = [];
  for (let at = 0; at < lines.length - 1; at++) {
    const line = lines[at];
    const next = lines[nextOf(lines, at)];
    if (!line || !next || !goesOn(line, next) || margin - line.width > slackBefore(next)) continue;
    edits.push({ start: line.end, end: next.start, text: glue(line.text, next.text) });
  }
  return edits;
}

function writtenLines(source: string): WrittenLine[] {
  const lines: WrittenLine[] = [];
  for (let start = 0; start <= source.length; ) {
    const end = source.indexOf('\n', start);
    const to = end < 0 ? source.length : end;
    const written = source.slice(start, to);
    const text = written.trim();
    const indent = written.slice(0, written.length - written.trimStart().length);
    const from = start + indent.length;
    lines.push({ start: from, end: from + text.length, text, width: widthOf(text), indent });
    start = to + 1;
  }
  return lines;
}

/** No margin is so far out: longer lines need not be measured. */
const WIDEST = 140;
const NARROWEST = 36;

/** Marks in half width stand where wide ones stood on the page. */
function widthOf(text: string): number {
  if (text.length > WIDEST) return Number.POSITIVE_INFINITY;
  let width = 0;
  for (let at = 0; at < text.length; at++) width += /[\w .%+\-/]/.test(text.charAt(at)) ? 1 : 2;
  return width;
}

/** The width of the lines that are full; null for a text that is not broken at a margin. */
function marginOf(lines: readonly WrittenLine[]): number | null {
  const written = lines.filter(({ text }) => text !== '');
  const widths = written.map(({ width }) => width).toSorted((a, b) => a - b);
  const margin = widths[Math.floor(WITHIN * (widths.length - 1))] ?? 0;
  if (margin < NARROWEST || margin > WIDEST) return null;
  const longer = widths.filter((width) => width > margin + SLACK).length;
  if (longer > (1 - WITHIN) * widths.length) return null;
  const open = lines.filter((line, at) => {
    const next = lines[nextOf(lines, at)];
    return next !== undefined && line.width * 2 > margin && goesOn(line, next);
  });
  const full = open.filter(({ width }) => Math.abs(margin - width) <= SLACK).length;
  return full >= FEWEST && full >= FULL * open.length ? margin : null;
}

/** Of the lines none is longer than the margin, but for a few of the site that shows the text. */
const WITHIN = 0.95;
/** Of the lines that end within a sentence so many reach the margin: others are headings. */
const FULL = 0.7;
/** A list of names may hold a few of one length by chance. */
const FEWEST = 5;
/** What a mark that may not begin a line, or a bracket that may not end one, takes away. */
const SLACK = 4;

/** The line behind this one; over a page number and the blanks around it, the one behind that. */
function nextOf(lines: readonly WrittenLine[], at: number): number {
  let next = at + 1;
  let passed = false;
  for (; next < lines.length && next <= at + MOST_BETWEEN; next++) {
    const text = lines[next]?.text ?? '';
    if (text !== '' && !isPageNumber(text)) break;
    passed ||= text !== '';
  }
  return passed ? next : at + 1;
}

const MOST_BETWEEN = 5;

function goesOn({ text, indent }: WrittenLine, next: WrittenLine): boolean {
  return (
    text !== '' &&
    next.text !== '' &&
    !ENDS_SENTENCE.test(text) &&
    !IN_COLUMNS.test(text) &&
    !isPageNumber(text) &&
    !NUMBERED.test(next.text) &&
    !LISTED.test(next.text) &&
    (next.indent === '' || next.indent === indent)
  );
}

/** Cells, and the dots of a table of contents. */
const IN_COLUMNS = /[|｜\t]|[^\S\n]{2}|[.．…·]{4}/;
/** A mark of a list, or a label: 牵头单位：. */
const LISTED = /^(?:[●•■◆·▪#*]|[—–-]{2}|附件|[\u4e00-\u9fff]{2,8}[：:])/;

/** A number or a foreign word is not parted: it leaves the room that it did not fit into. */
function slackBefore({ text }: WrittenLine): number {
  return SLACK + (/^[\w.%+\-/]{1,20}/.exec(text)?.[0].length ?? 0);
}
