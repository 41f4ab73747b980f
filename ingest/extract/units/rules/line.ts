import { alternation } from '../../../../graph/text/alternation.ts';
import { LEVEL_OPENINGS } from '../../../lexicon/units/levels.ts';
import type { Line } from '../../../parse/lines/lines.ts';
import type { UnitStatement } from '../../plan.ts';
import { findUnitClauses } from '../find-clauses.ts';
import { endsInUnitLabel, isLabelLine } from '../list/label-lines.ts';
import { findLabels } from '../list/labels.ts';
import { readUnitList, roleTail } from '../list/unit-list.ts';
import { isSurelyUnit, splitNames } from '../list/unit-names.ts';
import type { LineRule, UnitClause } from '../unit-rule.ts';

export const line: LineRule = {
  name: 'unit/line',
  summary: '单独成行的“责任单位：”等；名称可以接到下一行，行末可以另有期限。',
  examples: [
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.整治环境。清理垃圾。\n责任单位：县住建局\n　　　　　县水利局\n　　　　　县公安局\n2.整治河道。清理河岸。责任领导：张某，责任单位：1.县水利局；2.县财政局。\n3.整治市场。清理摊点。——牵头单位：县商务局；参与单位：县税务局',
      finds: [
        '1. 县住建局 责任',
        '1. 县水利局 责任',
        '1. 县公安局 责任',
        '2. 县水利局 责任',
        '2. 县财政局 责任',
        '3. 县商务局 牵头',
        '3. 县税务局 配合',
      ],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.整治环境。清理垃圾。县住建局、县水利局牵头；县财政局配合；2024年6月底前完成\n2.整治河道。清理河岸。县水利局、县公安局；持续推进\n3.整治市场。清理摊点，保障道路畅通',
      finds: ['1. 县住建局 牵头', '1. 县水利局 牵头', '1. 县财政局 配合', '2. 县水利局 责任', '2. 县公安局 责任'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.整治环境。清理垃圾。\n(责任单位:县住建局、县水利局)',
      finds: ['县住建局 责任', '县水利局 责任'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.整治环境。清理垃圾。\n责任单位:县住建局、县水利局,各乡镇人民政府按职责分工分别负责。\n时限要求:持续推进',
      finds: ['县住建局 责任', '县水利局 责任', '各乡镇人民政府 责任'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.整治环境。清理垃圾。\n牵头单位：县城管局  配合单位：县公安局、\n县交通运输局',
      finds: ['县城管局 牵头', '县公安局 配合', '县交通运输局 配合'],
    },
    {
      text: '某区农业农村工作方案\n一、重点任务\n1.整治环境。清理垃圾。\n责任单位：各街道、区直各部门，各镇党委和政府',
      finds: ['各街道 责任', '区直各部门 责任', '各镇党委和政府 责任'],
    },
    { text: '某县农业农村工作方案\n一、重点任务\n1.整治环境。清理垃圾。\n责任领导：张某\n完成时限：年底前', finds: [] },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.清扫道路。逐街清扫。\n责任单位：\n（1）县城管局负责城区主次干道和背街小巷的清扫保洁和垃圾清运；\n（2）县交通局负责国道。\n2.清理河道。逐河清理。\n（1）县水利局门前的河道先行清理；\n（2）县城管局门前的河道随后清理。',
      finds: ['1. 县城管局 责任', '1. 县交通局 责任'],
    },
    {
      text: '某县水利工作分工\n1.清理渠道。逐段清淤。\n主办单位：县水利局\n协办单位：县财政局\n2.加固水闸。更换启闭机。\n主办单位：县水利局\n协办单位：县应急局',
      finds: ['1. 县水利局 牵头', '1. 县财政局 配合', '2. 县水利局 牵头', '2. 县应急局 配合'],
    },
  ],
  find: readUnitLine,
  findBehind: (text, paragraph) => findTrailingLabel(text, paragraph) ?? findTrailingUnits(text, paragraph),
};

/** The names may go on in the next lines, or stand there alone. Null when the label names no units. */
function readUnitLine(
  text: string,
  lines: readonly Line[],
  index: number,
): (UnitStatement & { readonly lastLine: number }) | null {
  const first = lines[index];
  if (!first || !isLabelLine(first)) return null;
  const duties = endsInUnitLabel(first) ? numberedDuties(text, lines, index + 1) : [];
  const lastDuty = lines[index + duties.length];
  if (lastDuty && duties.length > 0) {
    const units = duties.flatMap((clauses) => clauses.flatMap((clause) => clause.units));
    const list = { units, stated: true, firstLeads: false, carriesOn: false, everywhere: [], unread: [] };
    return { rule: line.name, start: first.start, end: lastDuty.end, list, lastLine: index + duties.length };
  }
  let last = index;
  while (last + 1 < lines.length && last < index + 8 && goesOn(lines[last], lines[last + 1])) last++;
  const end = lines[last]?.end ?? first.end;
  const bracketed = /^[(（]/.test(first.text) && /[)）]$/.test(text.slice(first.start, end));
  const list = readUnitList(text, bracketed ? first.start + 1 : first.start, bracketed ? end - 1 : end);
  return list ? { rule: line.name, start: first.start, end, list, lastLine: last } : null;
}

/** 责任单位：… behind the last full stop of a paragraph, up to its end. */
function findTrailingLabel(text: string, paragraph: Line): UnitStatement | null {
  const from = Math.max(paragraph.start, paragraph.end - LONGEST_TRAILER);
  let opened: number | null = null;
  for (const { label, start } of findLabels(text, from, paragraph.end)) {
    const before = text.slice(paragraph.start, start).replace(/[\s—－-]+$/, '');
    if (/[。；;！]$/.test(before) && !isOpen(before)) opened = paragraph.start + before.length;
    if (opened === null || !/(?:单位|部门|科室|处室|主体)$/.test(label)) continue;
    if (/[。！]/.test(text.slice(opened, start))) continue;
    const list = readUnitList(text, skipDashes(text, opened, start), paragraph.end);
    return list ? { rule: line.name, start: skipSpaces(text, opened, start), end: paragraph.end, list } : null;
  }
  return null;
}

function skipDashes(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /[\s—－-]/.test(text[at] ?? '')) at++;
  return at;
}

/**
 * 市公安局牵头；市财政局配合；6月底前完成 behind the last full stop of a paragraph, without bracket or label: nothing but
 * bodies, their roles and times.
 */
function findTrailingUnits(text: string, paragraph: Line): UnitStatement | null {
  const last = paragraph.text.lastIndexOf('。');
  const stop = paragraph.start + last;
  if (last < 0 || stop >= paragraph.end - 4 || paragraph.end - stop > LONGEST_TRAILER) return null;
  const start = skipSpaces(text, stop + 1, paragraph.end);
  let named = false;
  for (const clause of text.slice(start, paragraph.end).split(/[；;，,]/)) {
    if (TRAILING_TIME.test(clause.trim())) continue;
    const tail = roleTail(clause, 0, clause.length);
    const pieces = splitNames(clause, 0, tail?.start ?? clause.length);
    if (pieces.length === 0 || !pieces.every(({ name }) => isSurelyUnit(name) && LEVELLED.test(name))) return null;
    named = true;
  }
  const list = named ? readUnitList(text, start, paragraph.end, 'responsible') : null;
  return list && list.unread.length === 0 ? { rule: line.name, start, end: paragraph.end, list } : null;
}

const TRAILING_TIME =
  /^(?:(?:20\d{2}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年)?[底末初]?(?:之?前)?(?:全部|基本|全面)?(?:完成|取得明显成效|启动|实施|见效)?|(?:长期|持续|全年|常态化?|分阶段|逐步)(?:推进|实施|坚持|开展)?)$/;
const LEVELLED = new RegExp(`^(?:${alternation(LEVEL_OPENINGS)}|人民银行|人行|团)|^.{2,4}[部委局署]$`);

function skipSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/.test(text[at] ?? '')) at++;
  return at;
}

const LONGEST_TRAILER = 500;

/** Whether a bracket is still open at the end. */
function isOpen(words: string): boolean {
  const tail = words.slice(-200);
  return (
    Math.max(...[...'（(〔【['].map((mark) => tail.lastIndexOf(mark))) >
    Math.max(...[...'）)〕】]'].map((mark) => tail.lastIndexOf(mark)))
  );
}

const NUMBERED = /^[（(]?[\d一二三四五六七八九十]{1,2}[）)、.．]\s*/;

/** （1）县住建局负责城区； lines below a label, what each says of units; up to the first line that names none. */
function numberedDuties(text: string, lines: readonly Line[], from: number): UnitClause[][] {
  const duties: UnitClause[][] = [];
  for (const line of lines.slice(from, from + MOST_DUTIES)) {
    const marker = NUMBERED.exec(line.text)?.[0].length ?? 0;
    const clauses = marker === 0 ? [] : findUnitClauses(text, line.start + marker, line.end);
    if (clauses.length === 0) break;
    duties.push(clauses);
  }
  return duties;
}

const MOST_DUTIES = 20;

function goesOn(line: Line | undefined, next: Line | undefined): boolean {
  if (!line || !next || isLabelLine(next)) return false;
  if (/[、：:]$/.test(line.text)) return next.text.length < 400;
  // One body a line, as columns are printed.
  const pieces = next.text.length <= 30 ? splitNames(next.text, 0, next.text.length) : [];
  return pieces.length > 0 && pieces.every(({ name }) => isSurelyUnit(name) && LEVELLED.test(name));
}
