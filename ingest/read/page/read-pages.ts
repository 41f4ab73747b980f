import type { Unread } from '../../source-text.ts';
import { type Block, isTable, type Piece, type Row, toBlocks } from './columns.ts';
import { type Line, toPieces, toRows } from './lines.ts';
import { partFootnotes } from './marks/footnotes.ts';
import { dropRunningLines } from './marks/running-lines.ts';
import { dropSecondStrikes } from './marks/struck-twice.ts';
import { dropWatermarks } from './marks/watermarks.ts';
import { type PageText, writeText } from './page-text.ts';
import { type FramedLine, toParagraphs } from './paragraphs.ts';
import type { PlacedPage, Rule } from './placed-page.ts';
import { alignedTables } from './tables/aligned-tables.ts';
import { carriesOn, joinTables } from './tables/continued-tables.ts';
import { type Frame, framesOf } from './tables/frames.ts';
import type { PlacedTable } from './tables/page-table.ts';
import { ruledTables } from './tables/ruled-tables.ts';
import { toUpright, type UprightPage } from './upright.ts';

/** A page whose tables are found, with the rest of its text in rows. */
interface PageRows {
  readonly rows: readonly Row[];
  readonly loose: readonly Rule[];
  readonly width: number;
  readonly height: number;
}

/**
 * Placed characters to text: pages upright → no second strikes, watermarks or running lines → tables → columns → footnotes →
 * paragraphs. The same for every format that says where its characters stand.
 */
export function readPages(placed: readonly PlacedPage[]): PageText & { readonly unread: readonly Unread[] } {
  const upright = placed.map(toUpright).map((page) => ({ ...page, glyphs: dropSecondStrikes(page.glyphs) }));
  const body = commonestSize(upright);
  const { pages, leftOut } = dropWatermarks(upright, body);
  const found = pages.map((page, index) => rowsOf(page, index + 1));
  const withoutRunning = dropRunningLines(found, body).map((rows, index) => ({
    rows,
    loose: found[index]?.loose ?? [],
  }));
  const kept = alignedTables(withoutRunning).map((rows, index): PageRows => {
    const { loose = [], width = 0, height = 0 } = found[index] ?? {};
    return { rows, loose, width, height };
  });
  const blocks = toBlocks(
    kept.map(({ rows }) => rows),
    body,
  );
  const parts = inOrder(kept, blocks, body);
  return {
    ...writeText(
      parts,
      pages.map(({ seen }) => seen),
    ),
    unread: leftOut.flatMap(markUnread),
  };
}

function rowsOf(page: UprightPage, number: number): PageRows {
  const { tables, rest, loose } = ruledTables(page.glyphs, page.rules, number);
  const rows: Row[] = [...toRows(rest).map(toPieces), ...tables.map((table): Row => [table])];
  const sideways = page.sideways.flatMap((glyphs) => toRows(dropSecondStrikes(glyphs)).map(toPieces));
  return {
    rows: [...rows.sort((a, b) => topOf(a) - topOf(b)), ...sideways],
    loose,
    width: page.width,
    height: page.height,
  };
}

/** Paragraphs and tables in the order of reading; footnotes stand behind the paragraph that their page breaks off in. */
function inOrder(
  pages: readonly PageRows[],
  blocks: readonly (readonly Block[])[],
  body: number,
): (readonly FramedLine[] | PlacedTable)[] {
  const frames = framesOf(pages.map(({ width }, index) => ({ blocks: blocks[index] ?? [], width })));
  const flow: (FramedLine | PlacedTable)[] = [];
  const notesBehind = new Map<FramedLine | PlacedTable, FramedLine[]>();
  for (const [index, page] of pages.entries()) {
    const items = (blocks[index] ?? []).flatMap((block, number) =>
      block.items.map((item) => ({
        item,
        frame: frames.get(block) ?? { left: 0, right: page.width, indents: false },
        number,
      })),
    );
    const placeOf = new Map<Piece, { frame: Frame; number: number }>(
      items.map(({ item, frame, number }) => [item, { frame, number }]),
    );
    const framed = (line: Line): FramedLine => {
      const { frame, number } = placeOf.get(line) ?? {
        frame: { left: 0, right: page.width, indents: false },
        number: 0,
      };
      return { ...line, page: index + 1, block: number, frame };
    };
    for (const [number, block] of (blocks[index] ?? []).entries()) {
      const { text, notes } = partFootnotes(block.items, body, page, number === 0);
      for (const item of text) append(flow, isTable(item) ? item : framed(item));
      const last = flow.at(-1);
      if (last && notes.length > 0) notesBehind.set(last, [...(notesBehind.get(last) ?? []), ...notes.map(framed)]);
    }
  }
  return withNotes(flow, notesBehind);
}

function append(flow: (FramedLine | PlacedTable)[], item: FramedLine | PlacedTable): void {
  const before = flow.at(-1);
  if (before && isTable(before) && isTable(item) && carriesOn(before, item))
    flow[flow.length - 1] = joinTables(before, item);
  else flow.push(item);
}

function withNotes(
  flow: readonly (FramedLine | PlacedTable)[],
  notesBehind: ReadonlyMap<FramedLine | PlacedTable, readonly FramedLine[]>,
): (readonly FramedLine[] | PlacedTable)[] {
  const parts: (readonly FramedLine[] | PlacedTable)[] = [];
  let lines: FramedLine[] = [];
  const close = () => {
    for (const paragraph of toParagraphs(lines)) {
      parts.push(paragraph);
      for (const line of paragraph) parts.push(...toParagraphs(notesBehind.get(line) ?? []));
    }
    lines = [];
  };
  for (const item of flow) {
    if (!isTable(item)) lines.push(item);
    else {
      close();
      parts.push(item, ...toParagraphs(notesBehind.get(item) ?? []));
    }
  }
  close();
  return parts;
}

function commonestSize(pages: readonly UprightPage[]): number {
  const counts = new Map<number, number>();
  for (const { glyphs } of pages) {
    for (const { size } of glyphs)
      counts.set(Math.round(size * 4) / 4, (counts.get(Math.round(size * 4) / 4) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

function markUnread(characters: number, index: number): Unread[] {
  if (characters === 0) return [];
  const page = index + 1;
  return [
    {
      kind: 'characters',
      count: characters,
      page,
      message: `Page ${page} has ${characters} characters aslant or across its lines, as a stamp or a watermark has; they were left out: look whether they matter.`,
    },
  ];
}

function topOf(row: Row): number {
  return Math.min(...row.map((piece) => piece.top));
}
