import { alternation } from '../../graph/text/alternation.ts';
import { GOAL_LABELS } from '../lexicon/measures/headings.ts';
import type { Line } from '../parse/lines/lines.ts';
import type { OutlineItem } from '../parse/outline.ts';
import type { ReadItem, UnitStatement } from './plan.ts';
import { findUnitBrackets } from './units/find-statements.ts';
import { isLabelLine } from './units/list/label-lines.ts';
import { isSurelyUnit } from './units/list/unit-names.ts';
import { dutyInHeading } from './units/rules/heading-duty.ts';
import { line as unitLine } from './units/rules/line.ts';

const MAX_TITLE = 60;
/** 主要目标：…, a paragraph of goals. */
export const GOAL_LABEL = new RegExp(`^${alternation(GOAL_LABELS)}[:：]`);

/** Reads an item with its folded children, whose lines count as its own. */
export function readItem(text: string, item: OutlineItem, folded: readonly OutlineItem[] = []): ReadItem {
  const lines = [...item.lines, ...folded.flatMap((child) => child.lines)];
  const tables = [...item.tables, ...folded.flatMap((child) => child.tables)];
  const first = lines[0];
  const last = lines.at(-1) ?? first;
  const end = last?.end ?? item.marker.end;
  const statements: UnitStatement[] = [];
  const labelLines: Line[] = [];
  const goalLines: Line[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) continue;
    if (index > 0 && isLabelLine(line)) {
      const read = unitLine.find(text, lines, index);
      const to = read?.lastLine ?? index;
      for (let at = index; at <= to; at++) labelLines.push(lines[at] as Line);
      if (read) statements.push(read);
      index = to;
      continue;
    }
    if (GOAL_LABEL.test(line.text)) goalLines.push(line);
  }
  const labelled = new Set(labelLines);
  for (const run of runsOf(lines, labelled))
    for (const one of findUnitBrackets(text, run.start, run.end)) statements.push(one);
  for (const line of lines) {
    const trailer = labelled.has(line) ? null : unitLine.findBehind(text, line);
    if (trailer && !statements.some(({ end }) => end > trailer.start && end <= line.end)) statements.push(trailer);
  }
  statements.sort((a, b) => a.start - b.start);
  const contentEnd = endOfContent(
    text,
    lines.filter((line) => !labelled.has(line)),
    statements,
    item.marker.end,
  );
  // A number on a line of its own has its title on the next.
  const titleLine = /^\d+$/.test(first?.text ?? '') ? (lines[1] ?? first) : first;
  const { title, titleEnd } = readTitle(text, item, titleLine?.end ?? item.marker.end, statements);
  const charged = dutyInHeading.find(text, titleEnd - title.length, titleEnd);
  const stated = statements.reduce((sum, { start, end: to }) => sum + Math.max(0, Math.min(to, contentEnd) - start), 0);
  return {
    item,
    title,
    titleEnd,
    contentEnd,
    end,
    statements: charged ? [...statements, charged] : statements,
    labelLines,
    goalLines,
    lines,
    tables,
    bodyLength: Math.max(0, contentEnd - titleEnd - stated),
  };
}

/** Stretches of neighbouring lines without the label lines between them. */
function runsOf(lines: readonly Line[], without: ReadonlySet<Line>): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  let open = false;
  for (const line of lines) {
    if (without.has(line)) {
      open = false;
      continue;
    }
    const run = runs.at(-1);
    if (open && run) run.end = line.end;
    else runs.push({ start: line.start, end: line.end });
    open = true;
  }
  return runs;
}

const TAIL = /[\s\u3000。；;，,]/;

/** Unit statements at the end of the last line, and white space, are not content. */
function endOfContent(
  text: string,
  lines: readonly Line[],
  statements: readonly UnitStatement[],
  floor: number,
): number {
  let end = lines.at(-1)?.end ?? floor;
  for (let index = statements.length - 1; index >= 0; index--) {
    const statement = statements[index];
    if (!statement || statement.start >= end) continue;
    let after = statement.end;
    while (after < end && TAIL.test(text[after] ?? '')) after++;
    if (after < end) break;
    end = statement.start;
    while (end > floor && /\s/.test(text[end - 1] ?? '')) end--;
  }
  return Math.max(floor, end);
}

const GAP = /^[\u4e00-\u9fff“”、]{4,16}(?=[ \u3000\t]+(?:[\u4e00-\u9fff“《]|20\d{2}年)[^。]{14})/;

function readTitle(
  text: string,
  item: OutlineItem,
  lineEnd: number,
  statements: readonly UnitStatement[],
): { title: string; titleEnd: number } {
  let start = item.marker.end;
  while (start < lineEnd && /[\s\u3000*_]/.test(text[start] ?? '')) start++;
  const line = text.slice(start, lineEnd);
  const stop = line.search(/[。！？]/);
  const statement = statements.find((one) => one.start >= start && one.start < lineEnd);
  let end = stop < 0 ? lineEnd : start + stop;
  if (statement && statement.start < end) end = statement.start;
  const colon = text.slice(start, end).search(/[：:](?=.{4})/);
  if (colon > 1 && colon <= 30 && (end - start > 30 || isSurelyUnit(text.slice(start, start + colon))))
    end = start + colon;
  // 总体目标 到2025年，…: a gap parts the heading from its text where the line end is lost.
  const gap = GAP.exec(text.slice(start, end));
  if (gap) end = start + gap[0].length;
  let titleEnd = end;
  while (titleEnd > start && /[\s\u3000：:；;，,*_]/.test(text[titleEnd - 1] ?? '')) titleEnd--;
  const title = text.slice(start, titleEnd);
  return title.length > MAX_TITLE ? { title: '', titleEnd: start } : { title, titleEnd };
}
