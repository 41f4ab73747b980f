import type { Line } from '../../parse/lines.ts';
import type { UnitStatement } from '../units/find-statements.ts';
import type { ReadItem } from './read-item.ts';

const OUTER: ReadonlySet<string> = new Set([
  'part',
  'chapter',
  'section',
  'financial',
  'roman',
  'chinese',
  'chinese-bracket',
  'plain',
]);

/** A paragraph of an item, or several, that end in units of their own. */
export interface UnitParagraph {
  readonly start: number;
  /** Where the words end, the units left out. */
  readonly end: number;
  readonly title: string | null;
  readonly statements: readonly UnitStatement[];
  readonly lines: readonly Line[];
}

/** Paragraphs without numbers are measures of their own where two or more below one heading each end in their units. */
export function unitParagraphs(
  text: string,
  { item, lines, labelLines, statements, titleEnd }: ReadItem,
): UnitParagraph[] {
  const heading = lines[0];
  if (statements.length < 2 || !heading || titleEnd < heading.end - 1 || !OUTER.has(item.marker.style)) return [];
  const labelled = new Set(labelLines);
  const paragraphs: UnitParagraph[] = [];
  let open: Line[] = [];
  let at = 0;
  const own: UnitStatement[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0) continue;
    while (at < statements.length && (statements[at]?.start ?? 0) < line.end)
      own.push(statements[at++] as UnitStatement);
    if (!labelled.has(line)) open.push(line);
    const last = own.at(-1);
    const closed = last !== undefined && text.slice(last.end, line.end).trim().length <= 1;
    const next = lines[index + 1];
    if (!closed || open.length === 0 || (next && labelled.has(next))) continue;
    const first = open[0] as Line;
    const { start } = first;
    const tail = own.find((one) => text.slice(one.end, line.end).trim().length <= 1 || labelled.has(line));
    const end = Math.min(tail?.start ?? line.end, (open.at(-1) as Line).end);
    const words = text.slice(start, end).trimEnd();
    if (words.length > 8) {
      paragraphs.push({
        start,
        end: start + words.length,
        title: leadOf(words),
        statements: own.splice(0),
        lines: open,
      });
    } else own.splice(0);
    open = [];
  }
  return paragraphs.length < 2 ? [] : paragraphs;
}

const PHASE =
  /^[\s\u3000]*(?:第[一二三四五六]阶段|[\u4e00-\u9fff、]{2,10}阶段)\s*(?:[（(][^（）()]{2,40}[）)])?\s*[：:。，,]/;

/** Paragraphs without numbers that each name their phase, 自查自纠阶段：5至9月份…, two or more below one heading. */
export function phaseParagraphs(text: string, { lines, labelLines, statements, titleEnd }: ReadItem): UnitParagraph[] {
  const heading = lines[0];
  if (!heading || titleEnd < heading.end - 1) return [];
  const labelled = new Set(labelLines);
  const groups: Line[][] = [];
  for (const line of lines.slice(1)) {
    if (labelled.has(line)) continue;
    if (PHASE.test(line.text)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  if (groups.length < 2) return [];
  return groups.map((group) => {
    const start = (group[0] as Line).start;
    const last = (group.at(-1) as Line).end;
    const own = statements.filter((one) => one.start >= start && one.start < last);
    const end = own.find((one) => text.slice(one.end, last).trim().length <= 1)?.start ?? last;
    const words = text.slice(start, end).trimEnd();
    return { start, end: start + words.length, title: leadOf(words), statements: own, lines: group };
  });
}

function leadOf(words: string): string | null {
  const stop = words.search(/[。；;\n]/);
  const lead = stop < 0 ? words : words.slice(0, stop);
  return lead.length <= 60 ? lead : null;
}
