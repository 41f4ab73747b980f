import { BODY_ENDINGS } from '../../../graph/lexicon/bodies.ts';
import { alternation } from '../../../graph/text/alternation.ts';
import { COLUMN_WORDS } from '../../lexicon/documents/table-words.ts';
import { TIME_WORDS } from '../../lexicon/shared/times.ts';
import type { Line } from '../lines/lines.ts';
import { columnRole } from './columns.ts';

/**
 * A table in running text: its head and its rows, a cell for every column. A merged cell is the same object in every row
 * and column that it reaches over; null where there is none. Heads of several levels are one label, apart by spaces.
 */
export interface Table {
  readonly fromLine: number;
  readonly toLine: number;
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly (Cell | null)[])[];
  /** What 单位：万元 above the table says of its numbers. */
  readonly unitOfMeasure?: string;
  /** Stretches of cells that go on in a line below, which are not read. */
  readonly unread?: readonly Cell[];
}

export interface Cell {
  readonly start: number;
  readonly end: number;
  /** Lines of the cell joined. */
  readonly text: string;
}

/** The lines of a cell as one. */
export function cellOf(lines: readonly Line[]): Cell {
  const [only] = lines;
  if (only && lines.length === 1) return { start: only.start, end: only.end, text: only.text };
  const filled = lines.filter(({ text }) => text !== '');
  const first = filled[0] ?? lines[0];
  const last = filled.at(-1) ?? first;
  return {
    start: first?.start ?? 0,
    end: last?.end ?? first?.start ?? 0,
    text: filled.map(({ text }) => text).join(''),
  };
}

/** Whether a cell reads like the head of a column. */
export function isColumnHead({ text }: Cell): boolean {
  if (text.length === 0 || text.length > 40 || /[。；]/.test(text) || SAYS_ITSELF.test(text)) return false;
  // 牵 头 部 门: typists space heads out.
  const bare = text.replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '');
  return COLUMN_WORDS.some((word) => bare.includes(word));
}

/** 填报单位：县水利局 says what it is the head of; a colon in brackets is part of a remark. */
const SAYS_ITSELF = /^[^（(]{0,12}[:：]\s*[^\s（(]/;

/**
 * Whether a cell heads a column of levels, 2025年目标, “十四五”末, 年均增速（%）: only beside heads of other sorts, since a deadline may
 * be written so too.
 */
export function isLevelHead({ text }: Cell): boolean {
  const bare = text.replace(/[\s“”"]/g, '');
  return bare.length <= LONGEST_LEVEL_HEAD && LEVEL_HEAD.test(bare);
}

const LONGEST_LEVEL_HEAD = 18;
const LEVEL_HEAD =
  /^(?:[\u4e00-\u9fff]{0,8}[（(]?(?:20\d\d年?|十[一二三四五六七八]五)(?:[\u4e00-\u9fff]{0,8}[）)]?|[）)])|(?:年均|累计|合计)[^\d]{0,12}|规划基期年?)$/;

/** What a column holds, and what a cell looks like. */
export type ColumnKind = 'number' | 'unit' | 'time' | 'text';

export const NUMBER_HEAD = /^(?:序号|编号|序)$/;
const BODY = new RegExp(
  `^(?=.{2,60}$|[^。；：]{2,40}[、，,])[^。；：]{2,240}(?:${alternation(BODY_ENDINGS)}|[镇乡])(?:[（(][^（）()]{1,12}[）)])?等?[、，,。]?$`,
);
/** A full stop ends a list of bodies, and more often a task: 新建卫生所。 */
const STOPPED = /^(?:各|[省市州县区镇乡]|国家|中央)[^。]*。$|^[^。\d]*[、，,][^。\d]*。$|[^。]$/;
const TIME = new RegExp(`^(?:(?:20\\d{2}年)?\\d{1,2}月|20\\d{2}[年.]|${alternation(TIME_WORDS)})[^。；]{0,16}$`);

export function columnKind(head: string): ColumnKind {
  const role = columnRole(head);
  if (role === 'number') return 'number';
  if (role === 'lead' || role === 'responsible' || role === 'support') return 'unit';
  return role === 'deadline' ? 'time' : 'text';
}

export function cellKind(text: string): Exclude<ColumnKind, 'number'> {
  return TIME.test(text) ? 'time' : BODY.test(text) && STOPPED.test(text) ? 'unit' : 'text';
}
