import { isAttachmentLabel } from './front-matter.ts';
import type { Line } from './lines/lines.ts';
import { markerRanks } from './numbering/marker-ranks.ts';
import type { Marker, MarkerStyle } from './numbering/markers.ts';
import type { OutlineDocument, OutlineItem } from './outline.ts';
import type { DocumentPart } from './split-documents.ts';
import type { Table } from './tables/table.ts';
import type { TitleBlock } from './titles.ts';

/** The lines of a source with what is known of each. */
export interface ReadLines {
  readonly lines: readonly Line[];
  readonly noise: readonly boolean[];
  readonly markers: readonly (Marker | null)[];
  /** By the index of its first line. */
  readonly tables: ReadonlyMap<number, Table>;
}

interface GrowingItem extends OutlineItem {
  readonly lines: Line[];
  readonly tables: Table[];
  readonly children: GrowingItem[];
  readonly parent: GrowingItem | null;
  readonly rank: number;
}

/** Stacks the items of a document by the rank of their numbers; titles, sign-offs and labels of appendices end what is open. */
export function buildDocument(part: DocumentPart, read: ReadLines): OutlineDocument {
  const roots: GrowingItem[] = [];
  const loose: Line[] = [];
  const inBoxes: Line[] = [];
  const looseTables: Table[] = [];
  const stack: GrowingItem[] = [];
  const own: Line[] = [];
  const titles = titlesByLine(part);
  const ranks = markerRanks(read.markers.slice(part.from, part.to + 1).filter((marker) => marker !== null));
  const signed = new Set(part.signOffs.flatMap((signOff) => range(signOff.from, signOff.to)));
  let appendix: TitleBlock | null = null;
  let boxed = false;
  for (let index = part.from; index <= part.to; index++) {
    const line = read.lines[index];
    if (!line || line.text === '') continue;
    const table = read.tables.get(index);
    if (table) {
      (stack.at(-1)?.tables ?? looseTables).push(table);
      for (const row of read.lines.slice(index, table.toLine + 1)) if (row.text !== '') own.push(row);
      index = table.toLine;
      continue;
    }
    if (read.noise[index]) continue;
    own.push(line);
    const block = titles.get(index);
    if (block || signed.has(index) || isAttachmentLabel(line.text)) {
      stack.length = 0;
      if (block) appendix = block === part.title || block === part.notice ? null : block;
      continue;
    }
    const marker = read.markers[index];
    boxed = boxed ? !marker || numbersABox(marker, stack) : stack.length > 0 && isBoxCaption(marker, line);
    if (marker && !boxed) push(marker, ranks, line, stack, roots, appendix);
    else if (boxed) inBoxes.push(line);
    else (stack.at(-1)?.lines ?? loose).push(line);
  }
  return {
    start: own[0]?.start ?? read.lines[part.from]?.start ?? 0,
    end: own.at(-1)?.end ?? read.lines[part.to]?.end ?? 0,
    title: part.title,
    notice: part.notice,
    signOffs: part.signOffs,
    items: roots,
    appendices: part.appendices,
    loose,
    inBoxes,
    tables: looseTables,
    lines: own,
  };
}

/** 专栏3 重点工程: a box in the middle of a section belongs to none of its items, as far as the next number. */
const BOX_CAPTION =
  /^专栏\s{0,3}(?:\d{1,3}(?:[-–—.．]\d{1,2})?|[一二三四五六七八九十]{1,3})?(?:$|[：:\s\u3000]\S[^。；;，,]{0,40}$)/;

function isBoxCaption(marker: Marker | null | undefined, line: Line): boolean {
  // A heading without a number above numbered lines is what the caption looks like.
  return (!marker || marker.style === 'plain') && BOX_CAPTION.test(line.text);
}

/** 1. 体育公园工程 in a box: no number that goes on from those before the box, nor the first below a heading. */
function numbersABox(marker: Marker, stack: readonly GrowingItem[]): boolean {
  if (marker.below) return false;
  const same = stack.find((item) => item.marker.style === marker.style);
  if (same) return marker.value !== same.marker.value + 1 && marker.style !== stack[0]?.marker.style;
  const [heading, ...below] = stack.at(-1)?.lines ?? [];
  return below.length > 0 || /[。；]/.test(heading?.text ?? '');
}

function push(
  marker: Marker,
  ranks: ReadonlyMap<MarkerStyle, number>,
  line: Line,
  stack: GrowingItem[],
  roots: GrowingItem[],
  appendix: TitleBlock | null,
): void {
  const rank = rankOf(marker, ranks, stack);
  while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= rank) stack.pop();
  const parent = stack.at(-1) ?? null;
  const item: GrowingItem = { marker, rank, lines: [line], tables: [], children: [], parent, appendix };
  (parent?.children ?? roots).push(item);
  stack.push(item);
}

/**
 * A heading without a number stands just above the items below it; where their numbering goes on from the section before,
 * it stands beside the heading of that section.
 */
function rankOf(marker: Marker, ranks: ReadonlyMap<MarkerStyle, number>, stack: readonly GrowingItem[]): number {
  if (!marker.below) return ranks.get(marker.style) ?? 0;
  const before = marker.continues ? stack.find((item) => item.marker.style === marker.below)?.parent : undefined;
  return before?.rank ?? (ranks.get(marker.below) ?? 0) - 0.5;
}

function titlesByLine(part: DocumentPart): Map<number, TitleBlock> {
  const titles = new Map<number, TitleBlock>();
  for (const block of [part.notice, part.title, ...part.appendices]) {
    if (block) for (const index of range(block.from, block.to)) titles.set(index, block);
  }
  return titles;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
