import { ENDS_SENTENCE, NUMBERED } from '../../line-breaks.ts';
import { reachesMargin } from './join-lines.ts';
import type { Line } from './lines.ts';
import type { Frame } from './tables/frames.ts';

/** A line on its page, with the margins that it stands between. */
export interface FramedLine extends Line {
  readonly page: number;
  /** Lines that were read one after the other down a page share it. */
  readonly block: number;
  readonly frame: Frame;
}

const INDENT = 0.9;
const SAME_START = 0.35;
const SAME_SIZE = 0.12;
/** So many ems from the margin, a line is a centred title or a signature. */
const CENTRED = 8;
/** A line that fills less of the measure was ended on purpose. */
const LONG = 0.6;

/** Lines that belong to one paragraph, by their ends, their beginnings and the white between them. */
export function toParagraphs(lines: readonly FramedLine[]): FramedLine[][] {
  const leading = commonest(lines.slice(1).flatMap((line, index) => stepTo(line, lines[index]) ?? []));
  const paragraphs: FramedLine[][] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    const before = paragraph?.at(-1);
    if (paragraph && before && goesOn(paragraph, before, line, leading)) paragraph.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

function goesOn(paragraph: readonly FramedLine[], line: FramedLine, next: FramedLine, leading: number): boolean {
  const em = Math.max(line.size, next.size);
  if (!reachesMargin(line, line.frame.right, next) && !isCutOff(line, next)) return false;
  if (Math.abs(line.size - next.size) > SAME_SIZE * em) return false;
  if (NUMBERED.test(next.text) && ENDS_SENTENCE.test(line.text)) return false;
  const step = stepTo(next, line);
  if (step !== null && leading > 0 && step > 1.4 * leading) return false;
  const [indent, nextIndent] = [line.left - line.frame.left, next.left - next.frame.left];
  if (nextIndent <= INDENT * em) return indent <= CENTRED * em;
  // A list hangs behind its marks; a quotation stands in as a whole.
  const [first] = paragraph;
  if (first && Math.abs(nextIndent - hangOf(first)) < SAME_START * em) return true;
  return Math.abs(indent - nextIndent) < SAME_START * em && paragraph.length > 1 && !ENDS_SENTENCE.test(line.text);
}

/** A line that stops short, but within a sentence, where the next one stands at the margin as no paragraph begins. */
function isCutOff(line: FramedLine, next: FramedLine): boolean {
  const { left, right, indents } = line.frame;
  if (/\d$/.test(line.text) && /^\d/.test(next.text)) return true;
  return (
    indents &&
    line.right - left > LONG * (right - left) &&
    !ENDS_SENTENCE.test(line.text) &&
    next.left - next.frame.left < 0.5 * next.size &&
    !NUMBERED.test(next.text)
  );
}

/** Where the words begin behind a number or a dot at the start of a line. */
function hangOf(line: FramedLine): number {
  const mark = /^(?:[•●○■◆▪·–—*-]|[（(]?\d{1,3}[)）.．、]?|[（(]?[一二三四五六七八九十]{1,3}[)）、])/.exec(
    line.text,
  )?.[0];
  const word = mark === undefined ? undefined : line.glyphs[mark.length];
  return word ? word.left - line.frame.left : Number.NaN;
}

function stepTo(next: FramedLine, line: FramedLine | undefined): number | null {
  return line && line.block === next.block && line.page === next.page && next.bottom > line.bottom
    ? next.bottom - line.bottom
    : null;
}

/** To the nearest point; 0 when there is nothing. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values.map(Math.round)) if (value > 0) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
