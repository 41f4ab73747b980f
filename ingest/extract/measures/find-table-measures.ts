import type { MeasureKind, Role } from '../../../graph/model.ts';
import { type ColumnRole, MEASURE_UNIT_HEADS } from '../../lexicon/documents/table-words.ts';
import { columnRole } from '../../parse/tables/columns.ts';
import { type Cell, isLevelHead, type Table } from '../../parse/tables/table.ts';
import type { ListedUnit, MeasureDraft } from '../plan.ts';
import { unitAt } from '../targets/number/unit-of-measure.ts';
import { readUnitList } from '../units/list/unit-list.ts';

/** A measure of a table row, with the units of its cells and the cell that says by when. */
export interface RowMeasure {
  readonly draft: Omit<MeasureDraft, 'rule'>;
  readonly units: readonly RowUnit[];
  readonly deadline: Cell | null;
}

interface RowUnit {
  readonly unit: ListedUnit;
  readonly cell: Cell;
}

type Row = readonly (Cell | null)[];

/** Columns whose words are the measure. */
const WORDS: ReadonlySet<ColumnRole> = new Set(['task', 'content', 'target']);
const UNITS: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'support']);

/**
 * Rows of a table of tasks: one measure a row, its units from the columns that name them. A cell merged over several rows
 * belongs to each of them; a task merged over rows that say nothing of their own is one measure with the units of all.
 */
export function findTableMeasures(
  text: string,
  table: Table,
  path: readonly string[],
  kind: MeasureKind,
): RowMeasure[] {
  const columns = columnsOf(table);
  if (!columns.some((column) => UNITS.has(column)) || !columns.some((column) => WORDS.has(column))) return [];
  const key = starKey(remarksOn(text, table));
  const category: (string | null)[] = [];
  let heading: string | null = null;
  let above: Row = [];
  const measures: RowMeasure[] = [];
  for (const row of table.rows) {
    if (isNote(row) || isSum(row)) continue;
    const alone = onlyCell(row);
    if (alone) {
      heading = alone;
      category.length = 0;
      above = [];
      continue;
    }
    for (const [index, column] of columns.entries())
      if (column === 'category' && row[index]?.text) category[index] = row[index]?.text ?? null;
    const units = unitsOf(text, row, columns, key);
    const deadline = row[columns.indexOf('deadline')] ?? null;
    const said = saidBy(row, above, columns);
    const last = measures.at(-1);
    if (said) {
      const { number, title, start, end } = said;
      const headings = [...path, heading, ...category].filter((one) => one !== null && one !== undefined);
      const place = { path: headings, start, end };
      const draft: RowMeasure['draft'] = { kind, number, title, ...place, source: null };
      measures.push({ draft, units, deadline });
    } else if (last && goesOn(row, above, columns)) measures[measures.length - 1] = joined(last, units, deadline);
    above = row;
  }
  return measures;
}

const CHINESE = /[\u4e00-\u9fff]{2}/;

/** What a row says itself; null where it only goes on with the cells above. */
function saidBy(row: Row, above: Row, columns: readonly ColumnRole[]) {
  const own = row.filter((cell, index): cell is Cell => {
    const column = columns[index] ?? 'other';
    return cell !== null && cell.text !== '' && cell !== above[index] && (column === 'number' || WORDS.has(column));
  });
  const words = [...new Set(own)].filter((cell) => !/^[\d.、（）()]+$/.test(cell.text));
  const first = own[0];
  const last = words.at(-1);
  // All its words count: the last cell may say no more than 竣工.
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  if (!first || !last || length < 4 || !words.some((cell) => CHINESE.test(cell.text))) return null;
  const at = columns.indexOf('number');
  const number = row[at] && row[at] !== above[at] ? (row[at]?.text ?? '') : '';
  const title = words[0]?.text ?? null;
  return {
    number: number || null,
    title: title !== null && title.length <= 60 ? title : null,
    start: first.start,
    end: last.end,
  };
}

/** The task above is merged with that of this row. */
function goesOn(row: Row, above: Row, columns: readonly ColumnRole[]): boolean {
  return columns.some((column, index) => WORDS.has(column) && row[index] && row[index] === above[index]);
}

function joined(measure: RowMeasure, units: readonly RowUnit[], deadline: Cell | null): RowMeasure {
  const added = units.filter(({ unit }) => !measure.units.some((one) => one.unit.start === unit.start));
  return { ...measure, units: [...measure.units, ...added], deadline: deadline ?? measure.deadline };
}

/** 注：标★的为牵头单位。 across the whole table says how to read it. */
function isNote(row: Row): boolean {
  const [cell, ...others] = new Set(row.filter((one) => one !== null && one.text !== ''));
  return others.length === 0 && cell !== undefined && cell !== null && NOTE.test(cell.text);
}

const NOTE = /^(?:备?注|说明|附注)\s{0,2}\d{0,2}\s?[：:.．]/;

/** 合计 in front of what the rows above add up to. */
function isSum(row: Row): boolean {
  const first = row.find((cell) => cell !== null && cell.text !== '');
  return SUM.test(first?.text ?? '');
}

const SUM = /^[合总小共]\s*计(?:[（(].{0,12}[）)])?[：:]?$/;

/** 一、政务服务 across the whole table heads the rows below it. */
function onlyCell(row: Row): string | null {
  const filled = row.filter((cell) => cell !== null && cell.text !== '');
  const texts = new Set(filled.map((cell) => cell?.text));
  const [text] = texts;
  const heads = filled.length === 1 || (texts.size === 1 && filled.length === row.length);
  return heads && row.length > 2 && text && text.length <= 40 && !/[。；]/.test(text) ? text : null;
}

/** What stands to the left of the number, and tasks that are merged over several points, are what several rows share. */
function columnsOf(table: Table): ColumnRole[] {
  const columns = table.head.map(({ text }, index) => (countsIn(table, index) ? 'other' : columnRole(text)));
  const number = columns.indexOf('number');
  const wordsBehind = columns.slice(number + 1).some((column) => WORDS.has(column));
  return columns.map((column, index) => {
    if (!WORDS.has(column)) return column;
    return (index < number && wordsBehind) || groups(table, columns, index) ? 'category' : column;
  });
}

/** 单位 heads the offices of a table of tasks, and what is counted in of a table of indicators: 万吨, %. */
function countsIn(table: Table, index: number): boolean {
  const head = table.head[index]?.text ?? '';
  if (!MEASURE_UNIT_HEADS.includes(head)) return false;
  if (head !== '单位') return true;
  if (table.head.some(({ text }) => text.includes('指标')) && table.head.some(isLevelHead)) return true;
  const cells = table.rows.flatMap((row) => (onlyCell(row) ? [] : (row[index]?.text ?? []))).filter(Boolean);
  const measures = cells.filter((text) => /^[%％‰]/.test(text) || unitAt(text.replace(/^[百千万亿]+/, ''), 0) !== null);
  return measures.length * 2 > cells.length;
}

/** Whether a column is merged, or left empty, in rows that have words of their own further right. */
function groups(table: Table, columns: readonly ColumnRole[], index: number): boolean {
  const later = columns.flatMap((column, at) => (at > index && WORDS.has(column) ? [at] : []));
  return table.rows.some((row, at) => {
    const above = table.rows[at - 1];
    if (!above || onlyCell(row) !== null || onlyCell(above) !== null) return false;
    const shared = row[index] === null || row[index]?.text === '' || row[index] === above[index];
    return shared && later.some((column) => (row[column]?.text.length ?? 0) >= 4 && row[column] !== above[column]);
  });
}

interface StarKey {
  readonly plain: Role;
}

/** How far from a table a remark on it stands. */
const REMARK_WITHIN = 160;

/** What may say how a table is read: its heads, the rows of remarks in it, and the lines above and below. */
function remarksOn(text: string, { head, rows }: Table): string[] {
  const cells = rows.flat().filter((cell) => cell !== null);
  const start = head.find(({ end }) => end > 0)?.start ?? 0;
  const end = cells.reduce((last, cell) => Math.max(last, cell.end), start);
  return [
    ...head.map((cell) => cell.text),
    ...rows.filter(isNote).flatMap((row) => row[0]?.text ?? []),
    ...text.slice(Math.max(0, start - REMARK_WITHIN), start).split('\n'),
    ...text.slice(end, end + REMARK_WITHIN).split('\n'),
  ];
}

/** （加*号为牵头部门，其余为参与部门）: what a mark on a name says, and its absence. */
function starKey(remarks: readonly string[]): StarKey | null {
  const said = remarks.filter((text) => /[*＊★▲#]/.test(text) && text.includes('牵头'));
  if (said.length === 0) return null;
  const others = said.some((text) => /(?:其余|其他|其它|未标).{0,6}(?:参与|配合|协)/.test(text));
  return { plain: others ? 'support' : 'responsible' };
}

function unitsOf(text: string, row: Row, columns: readonly ColumnRole[], key: StarKey | null): RowUnit[] {
  const units: RowUnit[] = [];
  const read = new Set<Cell>();
  for (const [index, column] of columns.entries()) {
    const cell = row[index];
    if (!cell || cell.text === '' || read.has(cell)) continue;
    if (column !== 'lead' && column !== 'responsible' && column !== 'support') continue;
    // One cell over the lead and the support column: it leads.
    read.add(cell);
    for (const unit of readUnitList(text, cell.start, cell.end, column)?.units ?? []) {
      const role = key && !unit.first && column === 'responsible' && hasStar(text, cell) ? key.plain : unit.role;
      units.push({ unit: { ...unit, role }, cell });
    }
  }
  return units;
}

function hasStar(text: string, cell: Cell): boolean {
  return /[*＊★▲]/.test(text.slice(cell.start, cell.end));
}
