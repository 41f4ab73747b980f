import type { SourceText } from '../source-text.ts';
import { buildDocument } from './build-document.ts';
import { isAttachmentList } from './front-matter.ts';
import { type Line, scanLines } from './lines/lines.ts';
import { splitInlineItems } from './lines/split-lines.ts';
import { isNoise, publisherLines } from './noise.ts';
import { bareNumbers } from './numbering/bare-numbers.ts';
import { findMarkers } from './numbering/find-markers.ts';
import type { Outline } from './outline.ts';
import { pageLabels } from './page-labels.ts';
import { splitDocuments } from './split-documents.ts';
import { contentsLines } from './table-of-contents.ts';
import { findTables } from './tables/find-tables.ts';
import { findTitleBlocks } from './titles.ts';

/** Reads lines, titles and numbers, and returns the tree. Linear in the length of the text; never throws. */
export function parseOutline(source: SourceText): Outline {
  const { text } = source;
  const lines = splitInlineItems(text, scanLines(text));
  const tables = new Map(findTables(text, lines).map((table) => [table.fromLine, table]));
  const tabled = new Uint8Array(lines.length);
  for (const { fromLine, toLine } of tables.values()) tabled.fill(1, fromLine, toLine + 1);
  const inTable = (index: number) => tabled[index] === 1;
  const contents = contentsLines(lines);
  const publisher = publisherLines(lines);
  const noise = lines.map(
    (line, index) => !inTable(index) && (contents.has(index) || publisher.has(index) || isNoise(line)),
  );
  const attached = attachedTitles(lines);
  const markers = findMarkers(text, lines, (index) => noise[index] === true || inTable(index) || attached.has(index));
  for (const [index, marker] of bareNumbers(lines, markers, inTable)) {
    markers[index] = marker;
    noise[index] = false;
  }
  const mayBeTitle = (index: number) =>
    !noise[index] &&
    !attached.has(index) &&
    !markers[index] &&
    !inTable(index) &&
    (lines[index]?.text.length ?? 0) > 0 &&
    !isBoxLine(lines[index]?.text ?? '');
  const blocks = findTitleBlocks(lines, mayBeTitle);
  return {
    documents: splitDocuments({ lines, noise, markers, blocks, inTable }).map((part) =>
      buildDocument(part, { lines, noise, markers, tables }),
    ),
    noise: lines.filter((_, index) => noise[index]),
  };
}

/** 附件：1.…任务分解 and 2.…清单 below it name what is attached, and are no titles themselves. */
function attachedTitles(lines: readonly Line[]): ReadonlySet<number> {
  const attached = new Set<number>();
  let inList = false;
  let above = -1;
  for (const [index, { text }] of lines.entries()) {
    if (text === '') continue;
    const goesOn: boolean = inList && /^[1-9]\d?[.．、]/.test(text);
    inList = goesOn || isAttachmentList(text);
    if (goesOn) attached.add(index).add(above);
    above = index;
  }
  return attached;
}

/** 标题：…, 发布机构：… in the box above a document. */
function isBoxLine(text: string): boolean {
  const label = pageLabels(text)[0];
  return label !== undefined && label.start <= 2 && label.sign !== 'none';
}
