import { NUMBERED } from '../../../line-breaks.ts';
import { type Block, isTable } from '../columns.ts';
import type { Line } from '../lines.ts';

/** Where the lines of a column begin and end. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  /** Paragraphs begin further in than their other lines, so that a line at the margin goes on. */
  readonly indents: boolean;
}

/** A page with as many lines has margins of its own: left and right pages often differ. */
const ENOUGH_LINES = 8;
/** So large a share of the paragraphs must begin further in. */
const INDENTED = 0.6;

interface BlockPage {
  readonly blocks: readonly Block[];
  readonly width: number;
}

/** The margins of every block: of its page where that has enough lines, else of all pages with the same columns. */
export function framesOf(pages: readonly BlockPage[]): Map<Block, Frame> {
  const everywhere = new Map<string, Line[]>();
  const key = (block: Block, width: number) => `${block.column} ${Math.round(width / 10)}`;
  const add = (name: string, lines: readonly Line[], to: Map<string, Line[]>) =>
    to.set(name, [...(to.get(name) ?? []), ...lines]);
  for (const { blocks, width } of pages) for (const block of blocks) add(key(block, width), linesOf(block), everywhere);
  const frames = new Map<Block, Frame>();
  for (const { blocks, width } of pages) {
    const here = new Map<string, Line[]>();
    for (const block of blocks) add(key(block, width), linesOf(block), here);
    for (const block of blocks) {
      const own = here.get(key(block, width)) ?? [];
      const lines = own.length >= ENOUGH_LINES ? own : (everywhere.get(key(block, width)) ?? own);
      frames.set(block, frameOf(lines, block.column === '' ? width : null));
    }
  }
  return frames;
}

function frameOf(lines: readonly Line[], pageWidth: number | null): Frame {
  const left =
    outermost(
      lines.map((line) => line.left),
      lines,
    ) ?? Math.min(...lines.map((line) => line.left));
  const indents = indentShare(lines, left) >= INDENTED;
  const ends = lines.map((line) => line.right);
  const common = outermost(
    ends.map((end) => -end),
    lines,
  );
  const longest = Math.max(...ends);
  if (common !== null) return { left, right: -common, indents };
  // No line fills the measure: the page is as wide on the right as on the left.
  return { left, right: pageWidth === null ? longest : Math.max(longest, pageWidth - left), indents };
}

/** Of the lines that begin with a number or follow a sentence's end, how many stand two characters in. */
function indentShare(lines: readonly Line[], left: number): number {
  const first = lines.filter((line, index) => NUMBERED.test(line.text) || /[。；]$/.test(lines[index - 1]?.text ?? ''));
  const indented = first.filter((line) => line.left - left > 1.2 * line.size && line.left - left < 3.5 * line.size);
  return first.length < 2 ? 0 : indented.length / first.length;
}

/** The lowest value that several lines share to half an em; null when none do. */
function outermost(values: readonly number[], lines: readonly Line[]): number | null {
  const em = lines[0]?.size ?? 10;
  const often = Math.max(Math.min(3, lines.length), Math.ceil(0.06 * lines.length));
  const sorted = [...values].sort((a, b) => a - b);
  for (let index = 0; index + often <= sorted.length; index++) {
    const [value = 0, last = 0] = [sorted[index], sorted[index + often - 1]];
    if (last - value <= 0.6 * em) return value;
  }
  return null;
}

function linesOf({ items }: Block): Line[] {
  return items.filter((item): item is Line => !isTable(item));
}
