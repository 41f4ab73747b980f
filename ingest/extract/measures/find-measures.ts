import type { MeasureKind } from '../../../graph/model.ts';
import { alternation } from '../../../graph/text/alternation.ts';
import type { Segment } from '../../extraction.ts';
import { NOTICE_TYPES, PLAN_TYPES } from '../../lexicon/documents/title-words.ts';
import { CLOSING_OPENINGS } from '../../lexicon/measures/actions.ts';
import type { Line } from '../../parse/lines/lines.ts';
import type { OutlineDocument, OutlineItem } from '../../parse/outline.ts';
import type { Table } from '../../parse/tables/table.ts';
import type { MeasureDraft, MeasurePlan, ReadItem, SectionRole } from '../plan.ts';
import { readItem } from '../read-item.ts';
import { endsInUnitLabel } from '../units/list/label-lines.ts';
import type { ItemRule, PlacedItem } from './measure-rule.ts';
import { headingOf } from './paragraph.ts';
import { notAMeasure } from './rules/not-a-measure.ts';
import { numberedItem } from './rules/numbered-item.ts';
import { ordinalSentences } from './rules/ordinal-sentences.ts';
import { phaseParagraph } from './rules/phase-paragraph.ts';
import { tableRow } from './rules/table-row.ts';
import { unitParagraph } from './rules/unit-paragraph.ts';
import { assignRoles } from './section-roles.ts';
import { SECTION_STYLES } from './section-styles.ts';

const FOLDED_STYLES = new Set(['ordinal-word', 'circled', 'arabic-bracket', 'bullet']);

/** Measures of the numbered items of a document: the lowest items that order work. */
export function findMeasures(text: string, document: OutlineDocument): MeasurePlan {
  const items = new Map<OutlineItem, ReadItem>();
  const read = (item: OutlineItem) => {
    const folds = item.children.length > 0 && shouldFold(item);
    items.set(item, readItem(text, item, folds ? item.children : []));
    if (!folds) for (const child of item.children) read(child);
  };
  for (const item of document.items) read(item);
  const roles = assignRoles(document.items, items);
  const styles = stylesWithChildren(items);
  const measures: MeasureDraft[] = [];
  const segments: Segment[] = [];
  const lastLeaf = [...items.values()].at(-1);
  const tables = (all: readonly Table[], path: readonly string[], kind: MeasureKind, around: OutlineItem | null) =>
    all.flatMap((table) => tableRow.find({ text, table, path, kind, around }));
  for (const one of tables(document.tables, [], 'action', null)) measures.push(one);
  for (const [item, own] of items) {
    const role = roles.get(item) ?? 'task';
    const kind = role === 'safeguard' || role === 'phase' ? role : 'action';
    const path = pathOf(item, items);
    const leaf = item.children.every((child) => !items.has(child));
    const speaks = leaf && (own.bodyLength >= SPEAKS || own.statements.length > 0);
    const rows = tables(own.tables, speaks ? path : [...path, headingOf(own)], kind, speaks ? item.parent : item);
    for (const one of rows) measures.push(one);
    const end = own === lastLeaf ? closingStart(own, items) : own.contentEnd;
    const placed: PlacedItem = { text, own, role, kind, path, end, styles };
    const ordersWork = leaf && (rows.length === 0 || speaks) && !notAMeasure.excludes(placed);
    const found = ordersWork ? firstFound(ITEM_RULES, placed) : [];
    for (const one of found) measures.push(one);
    if (found.length !== 1 || found[0]?.source !== own)
      for (const one of sectionSegments(own, role)) segments.push(one);
    else if (end < own.contentEnd)
      segments.push({ role: 'guiding', start: nextLineStart(own.lines, end), end: own.contentEnd });
  }
  measures.sort((a, b) => a.start - b.start);
  return { measures, items, roles, segments };
}

/** Paragraphs that are measures of their own first: what is left is one measure. */
const ITEM_RULES: readonly ItemRule[] = [phaseParagraph, unitParagraph, ordinalSentences, numberedItem];

function firstFound(rules: readonly ItemRule[], item: PlacedItem): readonly MeasureDraft[] {
  for (const { find } of rules) {
    const found = find(item);
    if (found.length > 0) return found;
  }
  return [];
}

/** An item with this many words before a table is more than the table's heading. */
const SPEAKS = 30;

const SHORT_POINT = 26;
const isSentence = (lines: OutlineItem['lines']) => /[。；;]$/.test(lines.at(-1)?.text ?? '');

/** A section's name and nothing else; what is listed below it without numbers are its items. */
const isBareSection = ({ marker, lines }: OutlineItem) =>
  (SECTION_STYLES.has(marker.style) || marker.style === 'plain') &&
  lines.length === 1 &&
  !/[。；;：:]$/.test(lines[0]?.text ?? '');

/** Sub-points of a few words each are part of the item above them. */
function shouldFold(item: OutlineItem): boolean {
  const { children } = item;
  if (!children.every((child) => FOLDED_STYLES.has(child.marker.style) && child.children.length === 0)) return false;
  const lastLine = item.lines.at(-1);
  if (lastLine && endsInUnitLabel(lastLine)) return true;
  if (isBareSection(item) && children.every(({ marker, lines }) => marker.style === 'bullet' && isSentence(lines)))
    return false;
  const lengths = children.map((child) => (child.lines.at(-1)?.end ?? 0) - child.marker.end);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return mean < SHORT_POINT;
}

function stylesWithChildren(
  items: ReadonlyMap<OutlineItem, ReadItem>,
): ReadonlyMap<string, { leaves: number; parents: number }> {
  const styles = new Map<string, { leaves: number; parents: number }>();
  for (const item of items.keys()) {
    const count = styles.get(item.marker.style) ?? { leaves: 0, parents: 0 };
    if (item.children.some((child) => items.has(child))) count.parents++;
    else count.leaves++;
    styles.set(item.marker.style, count);
  }
  return styles;
}

function pathOf(item: OutlineItem, items: ReadonlyMap<OutlineItem, ReadItem>): string[] {
  const path: string[] = [];
  for (let above = item.parent; above; above = above.parent) {
    const own = items.get(above);
    if (own) path.unshift(headingOf(own));
  }
  return path;
}

const CLOSING = new RegExp(`^(?:${alternation(CLOSING_OPENINGS)}|本${alternation([...PLAN_TYPES, ...NOTICE_TYPES])})`);

/** Closing words behind the last item belong to no item: where the item ends before them. */
function closingStart(own: ReadItem, items: ReadonlyMap<OutlineItem, ReadItem>): number {
  const { lines } = own;
  const runIn = own.titleEnd < (lines[0]?.end ?? 0) - 1;
  if (!runIn || lines.length < 2 || own.labelLines.length > 0) return own.contentEnd;
  const siblings = [...items.values()].filter((other) => other !== own && other.item.children.length === 0);
  const single = siblings.filter((other) => other.lines.length === 1).length;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.start >= own.contentEnd) break;
    if (CLOSING.test(line.text) || (siblings.length >= 2 && single === siblings.length))
      return lines[index - 1]?.end ?? own.contentEnd;
  }
  return own.contentEnd;
}

function nextLineStart(lines: readonly Line[], after: number): number {
  return lines.find((line) => line.start > after)?.start ?? after;
}

/** Heading and body of an item that is no measure. */
function sectionSegments(own: ReadItem, role: SectionRole): Segment[] {
  const segments: Segment[] = [
    { role: 'heading', start: own.item.marker.start, end: Math.max(own.titleEnd, own.item.marker.end) },
  ];
  const bodyRole = role === 'goal' ? 'goal' : role === 'past' ? 'past' : 'guiding';
  const labelled = new Set(own.labelLines);
  for (const line of own.lines) {
    if (labelled.has(line)) continue;
    const start = Math.max(line.start, segments[0]?.end ?? 0);
    if (start >= line.end) continue;
    segments.push({ role: own.goalLines.includes(line) ? 'goal' : bodyRole, start, end: line.end });
  }
  return segments;
}
