import type { MeasureKind } from '../../../graph/model.ts';
import type { Segment } from '../../extraction.ts';
import type { Line } from '../../parse/lines.ts';
import type { OutlineDocument, OutlineItem } from '../../parse/outline.ts';
import type { Cell, Table } from '../../parse/table.ts';
import { endsInUnitLabel } from '../units/find-statements.ts';
import type { ListedUnit } from '../units/unit-list.ts';
import { findTableMeasures } from './find-table-measures.ts';
import { type ReadItem, readItem } from './read-item.ts';
import { assignRoles, type SectionRole } from './section-roles.ts';
import { phaseParagraphs, type UnitParagraph, unitParagraphs } from './split-paragraphs.ts';

/** A measure before its units and facts are known. */
export interface MeasureDraft {
  readonly rule: string;
  readonly kind: MeasureKind;
  readonly number: string | null;
  readonly title: string | null;
  readonly path: readonly string[];
  readonly start: number;
  readonly end: number;
  /** The item it was made of; null for sentences of a report and rows of a table. */
  readonly source: ReadItem | null;
  /** Units that the cells of its row name. */
  readonly rowUnits?: readonly { readonly unit: ListedUnit; readonly cell: Cell }[];
  /** The cell of its row that says by when. */
  readonly rowDeadline?: Cell | null;
  /** The item that its table stands in. */
  readonly around?: OutlineItem | null;
}

export interface MeasurePlan {
  readonly measures: readonly MeasureDraft[];
  readonly items: ReadonlyMap<OutlineItem, ReadItem>;
  readonly roles: ReadonlyMap<OutlineItem, SectionRole>;
  /** Everything that is no measure, with its role; gaps are left out. */
  readonly segments: readonly Segment[];
}

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
  const headingStyles = stylesWithChildren(items);
  const measures: MeasureDraft[] = [];
  const segments: Segment[] = [];
  const lastLeaf = [...items.values()].at(-1);
  for (const table of document.tables) for (const one of rowsOf(text, table, [], 'action', null)) measures.push(one);
  for (const [item, own] of items) {
    const role = roles.get(item) ?? 'task';
    const leaf = item.children.every((child) => !items.has(child));
    const speaks = leaf && (own.bodyLength >= SPEAKS || own.statements.length > 0);
    const section = speaks ? item.parent : item;
    const heading = speaks ? [] : [headingOf(own)];
    const rows = own.tables.flatMap((table) =>
      rowsOf(text, table, [...pathOf(item, items), ...heading], kindOf(role), section),
    );
    for (const one of rows) measures.push(one);
    if (leaf && (rows.length === 0 || speaks) && isMeasure(own, role, headingStyles)) {
      const phases = phaseParagraphs(text, own);
      const paragraphs = phases.length > 0 ? phases : unitParagraphs(text, own);
      if (paragraphs.length > 0) {
        const rule = phases.length > 0 ? 'measure/phase-paragraph' : 'measure/unit-paragraph';
        const kind = phases.length > 0 ? 'phase' : kindOf(role);
        const path = [...pathOf(item, items), headingOf(own)];
        for (const one of paragraphs) measures.push(paragraphMeasure(one, own, rule, kind, path));
        for (const one of sectionSegments(own, role)) segments.push(one);
        continue;
      }
      const end = own === lastLeaf ? closingStart(own, items) : own.contentEnd;
      measures.push({
        rule: 'measure/numbered-item',
        kind: kindOf(role),
        number: item.marker.style === 'bullet' ? null : item.marker.number || null,
        title: own.title || null,
        path: pathOf(item, items),
        start: item.marker.start,
        end,
        source: own,
      });
      if (end < own.contentEnd)
        segments.push({ role: 'guiding', start: nextLineStart(own.lines, end), end: own.contentEnd });
    } else for (const one of sectionSegments(own, role)) segments.push(one);
  }
  measures.sort((a, b) => a.start - b.start);
  return { measures, items, roles, segments };
}

function paragraphMeasure(
  paragraph: UnitParagraph,
  own: ReadItem,
  rule: string,
  kind: MeasureKind,
  path: readonly string[],
): MeasureDraft {
  const { start, end, title, statements, lines } = paragraph;
  const source = { ...own, title: '', statements, lines };
  return { rule, kind, number: null, title, path, start, end, source };
}

function rowsOf(
  text: string,
  table: Table,
  path: readonly string[],
  kind: MeasureKind,
  around: OutlineItem | null,
): MeasureDraft[] {
  return findTableMeasures(text, table, path, kind).map(({ draft, units, deadline }) => ({
    ...draft,
    rowUnits: units,
    rowDeadline: deadline,
    around,
  }));
}

function headingOf({ item, title }: ReadItem): string {
  return `${item.marker.number}${title}`;
}

/** An item with this many words before a table is more than the table's heading. */
const SPEAKS = 30;

const SHORT_POINT = 26;
const isSentence = (lines: OutlineItem['lines']) => /[。；;]$/.test(lines.at(-1)?.text ?? '');

/** A section's name and nothing else; what is listed below it without numbers are its items. */
const SECTION_STYLES = new Set(['part', 'chapter', 'section', 'financial', 'roman', 'chinese', 'plain']);
const isBareSection = ({ marker, lines }: OutlineItem) =>
  SECTION_STYLES.has(marker.style) && lines.length === 1 && !/[。；;：:]$/.test(lines[0]?.text ?? '');

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

const PEOPLE = /(?:^|[。；;\n])\s*(?:组\s?长|副组长|成\s?员|联络员|主\s?任|副主任|召集人|总指挥)[：:、，,\s]/;

/** From when a document holds, and who explains it. */
const TERM =
  /^[\s\u3000]*本(?:方案|措施|意见|办法|通知|计划|规定|细则|政策|行动计划|实施方案|行动方案|若干措施|实施意见)[^。；]{0,40}(?:(?:自|从)[^。；]{1,30}(?:起|日)|由[^。；]{2,40}(?:负责解释|解释)|有效期)/;

/** 第一条 为了…，制定本办法。 */
const PURPOSE = /^[\s\u3000]*(?:为|根据|依据|按照)[^。\n]{6,390}制[定订]本[^。，；\n]{2,10}。?$/;

function isMeasure(
  own: ReadItem,
  role: SectionRole,
  styles: ReadonlyMap<string, { leaves: number; parents: number }>,
): boolean {
  if (role === 'goal' || role === 'guiding' || role === 'past' || role === 'roster' || role === 'units') return false;
  const words = own.title.length + own.bodyLength;
  if (words < 4 && own.statements.length === 0) return false;
  if (own.tables.length > 0 && own.bodyLength < 10) return false;
  if (own.bodyLength === 0 && own.statements.length === 0) {
    const count = styles.get(own.item.marker.style);
    const outer = SECTION_STYLES.has(own.item.marker.style) && own.item.marker.style !== 'plain';
    const sentence = /[。；;！]$/.test(own.lines.at(-1)?.text ?? '');
    if (outer && !sentence && own.title.length < 30 && (count?.parents ?? 0) > 0) return false;
  }
  const text = own.lines
    .map((line) => line.text)
    .join('\n')
    .slice(own.item.marker.number.length, 400);
  if ((TERM.test(text) && words < 150) || PURPOSE.test(text)) return false;
  return !(PEOPLE.test(text) || /(?:小组|专班|办公室)(?:组成|成员|构成)/.test(own.title));
}

function kindOf(role: SectionRole): MeasureKind {
  return role === 'safeguard' || role === 'phase' ? role : 'action';
}

function pathOf(item: OutlineItem, items: ReadonlyMap<OutlineItem, ReadItem>): string[] {
  const path: string[] = [];
  for (let above = item.parent; above; above = above.parent) {
    const own = items.get(above);
    if (own) path.unshift(headingOf(own));
  }
  return path;
}

const CLOSING =
  /^(?:各(?:地|级|县|区|镇|乡|单位|部门|有关)|本(?:方案|计划|意见|办法|规定|通知|措施)|此前|未(?:纳入|列入|尽)|以上|上述|特此|请各|附件|联系人|专此|其他)/;

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
