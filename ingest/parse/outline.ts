import type { SourceText } from '../source-text.ts';
import { isAttachmentLabel, isAttachmentList, isSignOff, type SignOff } from './front-matter.ts';
import { type Line, scanLines } from './lines.ts';
import { MARKER_STYLES, type Marker, type MarkerStyle, readMarker } from './markers.ts';
import { isNoise } from './noise.ts';
import { splitDocuments } from './split-documents.ts';
import { findTables, type Table } from './tables.ts';
import { findTitleBlocks, type TitleBlock } from './titles.ts';

/** The shape of a source: its documents, in each the tree of numbered items, and what belongs to none. */
export interface Outline {
  readonly documents: readonly OutlineDocument[];
  /** Navigation, footers, page numbers, bylines. */
  readonly noise: readonly Line[];
}

export interface OutlineDocument {
  readonly start: number;
  readonly end: number;
  /** The plan's own title; null when the source begins in the middle of one. */
  readonly title: TitleBlock | null;
  /** Title of the notice that the plan hangs on. */
  readonly notice: TitleBlock | null;
  readonly signOffs: readonly SignOff[];
  /** Items without a parent, and everything between them, in order. */
  readonly items: readonly OutlineItem[];
  /** Titles of appendices and lists. */
  readonly appendices: readonly TitleBlock[];
  /** Lines outside every item: preamble, addressees, closing words, appendices, news. */
  readonly loose: readonly Line[];
  readonly tables: readonly Table[];
  /** Every line of the document that is not noise, for its metadata. */
  readonly lines: readonly Line[];
}

/** A numbered item with the lines below it, up to the next item of any level. */
export interface OutlineItem {
  readonly marker: Marker;
  readonly lines: readonly Line[];
  readonly tables: readonly Table[];
  readonly children: readonly OutlineItem[];
  readonly parent: OutlineItem | null;
  /** Title of the appendix that the item stands in. */
  readonly appendix: TitleBlock | null;
}

interface GrowingItem extends OutlineItem {
  readonly lines: Line[];
  readonly tables: Table[];
  readonly children: GrowingItem[];
  readonly parent: GrowingItem | null;
  readonly rank: number;
}

/** Reads lines, titles and numbers, and returns the tree. Linear in the length of the text; never throws. */
export function parseOutline(source: SourceText): Outline {
  const lines = scanLines(source.text);
  const noise = lines.map(isNoise);
  const tables = findTables(source.text, lines);
  const inTable = new Set<number>();
  for (const table of tables) for (let index = table.fromLine; index <= table.toLine; index++) inTable.add(index);
  const markers = findMarkers(source.text, lines, noise, inTable);
  const mayBeTitle = (index: number) =>
    !noise[index] && !markers[index] && !inTable.has(index) && (lines[index]?.text.length ?? 0) > 0;
  const blocks = findTitleBlocks(lines, mayBeTitle);
  const parts = splitDocuments({ lines, noise, markers, blocks });
  return {
    documents: parts.map((part) => {
      const own = tables.filter((table) => table.fromLine >= part.from && table.fromLine <= part.to);
      return buildDocument(part, lines, noise, markers, own);
    }),
    noise: lines.filter((_, index) => noise[index] && !inTable.has(index)),
  };
}

function findMarkers(
  text: string,
  lines: readonly Line[],
  noise: readonly boolean[],
  inTable: ReadonlySet<number>,
): (Marker | null)[] {
  const last = new Map<MarkerStyle, number>();
  const markers: (Marker | null)[] = [];
  let inAttachmentList = false;
  for (const [index, line] of lines.entries()) {
    if (line.text === '' || noise[index] || inTable.has(index)) {
      markers.push(null);
      continue;
    }
    if (isAttachmentList(line.text)) {
      inAttachmentList = true;
      markers.push(null);
      continue;
    }
    const marker = readMarker(text, line, (style) => (last.get(style) ?? 0) + 1);
    if (inAttachmentList && marker?.style === 'arabic' && !line.text.includes('。')) {
      markers.push(null);
      continue;
    }
    inAttachmentList = false;
    if (marker) {
      const rank = MARKER_STYLES.indexOf(marker.style);
      last.set(marker.style, marker.value);
      for (const style of last.keys()) if (MARKER_STYLES.indexOf(style) > rank) last.delete(style);
    }
    markers.push(marker);
  }
  return markers;
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly title: TitleBlock | null;
  readonly notice: TitleBlock | null;
  readonly signOffs: readonly SignOff[];
  readonly appendices: readonly TitleBlock[];
}

function buildDocument(
  part: Part,
  lines: readonly Line[],
  noise: readonly boolean[],
  markers: readonly (Marker | null)[],
  tables: readonly Table[],
): OutlineDocument {
  const roots: GrowingItem[] = [];
  const loose: Line[] = [];
  const looseTables: Table[] = [];
  const stack: GrowingItem[] = [];
  const own: Line[] = [];
  const titles = [part.notice, part.title, ...part.appendices].filter((block) => block !== null);
  let appendix: TitleBlock | null = null;
  for (let index = part.from; index <= part.to; index++) {
    const line = lines[index];
    if (!line || line.text === '') continue;
    const table = tables.find(({ fromLine }) => fromLine === index);
    if (table) {
      (stack.at(-1)?.tables ?? looseTables).push(table);
      for (let row = table.fromLine; row <= table.toLine; row++) if (lines[row]?.text) own.push(lines[row] as Line);
      index = table.toLine;
      continue;
    }
    if (noise[index]) continue;
    own.push(line);
    const block = titles.find(({ from, to }) => index >= from && index <= to);
    if (block || isAttachmentLabel(line.text) || part.signOffs.some((signOff) => isSignOff(signOff, index))) {
      stack.length = 0;
      if (block) appendix = part.appendices.includes(block) ? block : null;
      continue;
    }
    const marker = markers[index];
    if (!marker) {
      (stack.at(-1)?.lines ?? loose).push(line);
      continue;
    }
    const rank = MARKER_STYLES.indexOf(marker.style);
    while (stack.length > 0 && (stack.at(-1)?.rank ?? 0) >= rank) stack.pop();
    const parent = stack.at(-1) ?? null;
    const item: GrowingItem = { marker, rank, lines: [line], tables: [], children: [], parent, appendix };
    (parent?.children ?? roots).push(item);
    stack.push(item);
  }
  const first = own[0];
  const last = own.at(-1);
  return {
    start: first?.start ?? lines[part.from]?.start ?? 0,
    end: last?.end ?? lines[part.to]?.end ?? 0,
    title: part.title,
    notice: part.notice,
    signOffs: part.signOffs,
    items: roots,
    appendices: part.appendices,
    loose,
    tables: looseTables,
    lines: own,
  };
}
