import type { MeasureKind, Role } from '../../../graph/model.ts';
import type { Cell, Table } from '../../parse/table.ts';
import type { ListedUnit, MeasureDraft } from '../plan.ts';
import { readUnitList } from '../units/list/unit-list.ts';

type Column = 'number' | 'category' | 'task' | 'content' | 'lead' | 'responsible' | 'support' | 'other';

/** A measure of a table row, with the units of its cells. */
export interface RowMeasure {
  readonly draft: Omit<MeasureDraft, 'rule'>;
  readonly units: readonly { readonly unit: ListedUnit; readonly cell: Cell }[];
}

/** Rows of a table of tasks: one measure a row, its units from the columns that name them. */
export function findTableMeasures(
  text: string,
  table: Table,
  path: readonly string[],
  kind: MeasureKind,
): RowMeasure[] {
  const columns = columnsOf(table.head);
  const hasUnits = columns.some((column) => column === 'lead' || column === 'responsible' || column === 'support');
  if (!hasUnits || !columns.some((column) => column === 'task' || column === 'content')) return [];
  const key = starKey(table.head);
  const category: (string | null)[] = [];
  let heading: string | null = null;
  return table.rows.flatMap((row) => {
    const alone = onlyCell(row);
    if (alone) {
      heading = alone;
      category.length = 0;
      return [];
    }
    for (const [index, column] of columns.entries()) {
      if (column === 'category' && row[index]?.text) category[index] = row[index]?.text ?? null;
    }
    const cells = row.filter(
      (cell, index) => cell && cell.text !== '' && ['number', 'task', 'content'].includes(columns[index] ?? ''),
    );
    const words = cells.filter((cell) => cell !== null && !/^[\d.、（）()]+$/.test(cell.text));
    const first = cells[0];
    const last = words.at(-1);
    if (!first || !last || last.text.length < 4 || !words.some((cell) => CHINESE.test(cell?.text ?? ''))) return [];
    const number = row[columns.indexOf('number')]?.text ?? null;
    const title = words[0]?.text ?? null;
    const draft: RowMeasure['draft'] = {
      kind,
      number: number || null,
      title: title !== null && title.length <= 60 ? title : null,
      path: [...path, heading, ...category].filter((one) => one !== null && one !== undefined),
      start: first.start,
      end: last.end,
      source: null,
    };
    return [{ draft, units: unitsOf(text, row, columns, key) }];
  });
}

const CHINESE = /[\u4e00-\u9fff]{2}/;

/** 一、政务服务 across the whole table heads the rows below it. */
function onlyCell(row: readonly (Cell | null)[]): string | null {
  const filled = row.filter((cell) => cell !== null && cell.text !== '');
  const texts = new Set(filled.map((cell) => cell?.text));
  const [text] = texts;
  const heads = filled.length === 1 || (texts.size === 1 && filled.length === row.length);
  return heads && row.length > 2 && text && text.length <= 40 && !/[。；]/.test(text) ? text : null;
}

/** What stands to the left of the number is what several rows share. */
function columnsOf(head: readonly Cell[]): Column[] {
  const columns = head.map(({ text }) => columnOf(text));
  const number = columns.indexOf('number');
  const wordsBehind = columns.slice(number + 1).some((column) => column === 'task' || column === 'content');
  return columns.map((column, index) =>
    index < number && wordsBehind && (column === 'task' || column === 'content') ? 'category' : column,
  );
}

function columnOf(head: string): Column {
  const bare = head.replace(/[\s\u3000]/g, '');
  if (/^(?:序号|编号|序)$/.test(bare)) return 'number';
  if (
    /领导|责任人|联系人|电话|备注|时间|时限|节点|期限|进度|日期|情况|成效|进展|比例/.test(bare.replace(/[（(].*$/, ''))
  )
    return 'other';
  if (/牵头|主办|主责/.test(bare.replace(/[（(].*$/, ''))) return 'lead';
  if (/(?:配合|参与|协同|协办|协助|参加)/.test(bare.replace(/[（(].*$/, ''))) return 'support';
  if (/(?:责任|实施|落实|承办|负责|分工)?(?:单位|部门|科室|处室|街镇|镇街|乡镇|街道|地区|主体)|责任分工/.test(bare))
    return 'responsible';
  if (/类别|领域|方面|大项|板块|分类|一级/.test(bare)) return 'category';
  if (/任务|事项|项目|工作|举措|措施|内容|行动|实事|工程|指标名称/.test(bare))
    return /要求|措施|举措|内容|目标/.test(bare) && !/任务名称/.test(bare) ? 'content' : 'task';
  return /要求|目标|成果|标准/.test(bare) ? 'content' : 'other';
}

interface StarKey {
  readonly plain: Role;
}

/** （加*号为牵头部门，其余为参与部门）: what a mark on a name says, and its absence. */
function starKey(head: readonly Cell[]): StarKey | null {
  for (const { text } of head) {
    if (!/[*＊★▲#]/.test(text) || !/牵头/.test(text)) continue;
    return { plain: /(?:其余|其他|其它|未标).{0,6}(?:参与|配合|协)/.test(text) ? 'support' : 'responsible' };
  }
  return null;
}

function unitsOf(text: string, row: readonly (Cell | null)[], columns: readonly Column[], key: StarKey | null) {
  const units: { unit: ListedUnit; cell: Cell }[] = [];
  for (const [index, column] of columns.entries()) {
    const cell = row[index];
    if (!cell || cell.text === '' || (column !== 'lead' && column !== 'responsible' && column !== 'support')) continue;
    for (const unit of readUnitList(text, cell.start, cell.end, column)?.units ?? []) {
      units.push({
        unit:
          key && !unit.first && column === 'responsible' && hasStar(text, cell) ? { ...unit, role: key.plain } : unit,
        cell,
      });
    }
  }
  return units;
}

function hasStar(text: string, cell: Cell): boolean {
  return /[*＊★▲]/.test(text.slice(cell.start, cell.end));
}
