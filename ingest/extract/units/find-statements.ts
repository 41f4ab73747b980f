import { type Bracket, findBrackets } from '../../parse/brackets.ts';
import type { Line } from '../../parse/lines.ts';
import { findUnitClauses, type UnitClause } from './find-clauses.ts';
import { findLabels, isContentLabel, labelAtStart } from './labels.ts';
import { readUnitList, roleTail, type UnitList } from './unit-list.ts';
import { isSurelyUnit, splitNames } from './unit-names.ts';

/** A bracket or a line that does nothing but name units. */
export interface UnitStatement {
  readonly rule: 'unit/labelled-bracket' | 'unit/suffix-bracket' | 'unit/bare-bracket' | 'unit/line';
  readonly start: number;
  readonly end: number;
  readonly list: UnitList;
}

/** The unit brackets in a stretch of text, in order. */
export function findUnitBrackets(text: string, from: number, to: number): UnitStatement[] {
  return findBrackets(text, from, to).flatMap((bracket) => readBracket(text, bracket, from, to) ?? []);
}

const NOT_A_LIST =
  /^(?:以下简称|下称|简称|含|包括|不含|即|如|其中|附后|试行|一|二|三|四|五|六|七|八|九|十|\d|[A-Za-z]|详见|见附|责任编辑|下同|简写)/;
const MAX_BARE = 80;

function readBracket(text: string, bracket: Bracket, from: number, to: number): UnitStatement | null {
  const { innerStart, innerEnd } = bracket;
  if (innerEnd - innerStart < 3) return null;
  const head = text.slice(innerStart, Math.min(innerEnd, innerStart + 40));
  if (labelAtStart(text, innerStart, innerEnd)) {
    const list = readUnitList(text, innerStart, innerEnd);
    return list ? { rule: 'unit/labelled-bracket', start: bracket.start, end: bracket.end, list } : null;
  }
  if (NOT_A_LIST.test(head.trim())) return null;
  if (endsWithRole(text, innerStart, innerEnd)) {
    const list = readUnitList(text, innerStart, innerEnd);
    if (list?.stated && list.units.every(({ name }) => name.length <= 40)) {
      return { rule: 'unit/suffix-bracket', start: bracket.start, end: bracket.end, list };
    }
    return null;
  }
  return bareBracket(text, bracket, from, to);
}

/** Some clause of the bracket ends in 负责, 牵头, 参与 or the like. */
function endsWithRole(text: string, from: number, to: number): boolean {
  let start = from;
  for (let at = from; at <= to; at++) {
    const char = at === to ? '。' : text[at];
    if (char !== '。' && char !== '，' && char !== ',' && char !== '；' && char !== ';') continue;
    if (roleTail(text, start, at)) return true;
    start = at + 1;
  }
  return false;
}

/** （区委政法委、区数据资源局） behind a heading or a full stop: only names, all of them surely bodies. */
function bareBracket(text: string, bracket: Bracket, from: number, to: number): UnitStatement | null {
  if (bracket.innerEnd - bracket.innerStart > MAX_BARE || !bracket.closed) return null;
  const before = text.slice(Math.max(from, bracket.start - 2), bracket.start).trimEnd();
  const after = text.slice(bracket.end, Math.min(to, bracket.end + 2));
  if (!/^[\s。；;]*(?:[\r\n]|$)/.test(after) && !/^[\s]*[\r\n]/.test(after)) return null;
  const list = readUnitList(text, bracket.innerStart, bracket.innerEnd);
  if (!list || list.units.length === 0 || list.unread.length > 0) return null;
  if (
    !list.units.every(
      ({ name }) =>
        isSurelyUnit(name) &&
        /^(?:中央|国家|省|市|州|区|县|旗|局|厅|部|镇|委|办|各|有关|相关|县市区|市级|区级|省级)/.test(name),
    )
  ) {
    if (!/[。；;！]$/.test(before) || !list.units.every(({ name }) => isSurelyUnit(name) || name.startsWith('各')))
      return null;
  }
  return { rule: 'unit/bare-bracket', start: bracket.start, end: bracket.end, list };
}

/** 责任单位：… behind the last full stop of a paragraph, up to its end. */
export function findTrailingLabel(text: string, line: Line): UnitStatement | null {
  const from = Math.max(line.start, line.end - LONGEST_TRAILER);
  let opened: number | null = null;
  for (const { label, start } of findLabels(text, from, line.end)) {
    const before = text.slice(line.start, start).replace(/[\s—－-]+$/, '');
    if (/[。；;！]$/.test(before) && !isOpen(before)) opened = line.start + before.length;
    if (opened === null || !/(?:单位|部门|科室|处室|主体)$/.test(label)) continue;
    if (/[。！]/.test(text.slice(opened, start))) continue;
    const list = readUnitList(text, skipDashes(text, opened, start), line.end);
    return list ? { rule: 'unit/line', start: skipSpaces(text, opened, start), end: line.end, list } : null;
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
export function findTrailingUnits(text: string, line: Line): UnitStatement | null {
  const last = line.text.lastIndexOf('。');
  const stop = line.start + last;
  if (last < 0 || stop >= line.end - 4 || line.end - stop > LONGEST_TRAILER) return null;
  const start = skipSpaces(text, stop + 1, line.end);
  let named = false;
  for (const clause of text.slice(start, line.end).split(/[；;，,]/)) {
    if (TRAILING_TIME.test(clause.trim())) continue;
    const tail = roleTail(clause, 0, clause.length);
    const pieces = splitNames(clause, 0, tail?.start ?? clause.length);
    if (pieces.length === 0 || !pieces.every(({ name }) => isSurelyUnit(name) && LEVELLED.test(name))) return null;
    named = true;
  }
  const list = named ? readUnitList(text, start, line.end, 'responsible') : null;
  return list && list.unread.length === 0 ? { rule: 'unit/line', start, end: line.end, list } : null;
}

const TRAILING_TIME =
  /^(?:(?:20\d{2}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年)?[底末初]?(?:之?前)?(?:全部|基本|全面)?(?:完成|取得明显成效|启动|实施|见效)?|(?:长期|持续|全年|常态化?|分阶段|逐步)(?:推进|实施|坚持|开展)?)$/;
const LEVELLED = /^(?:中央|国家|全国|省|市|州|区|县|旗|盟|镇|各|有关|相关|人民银行|人行|团)|^.{2,4}[部委局署]$/;

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

/** Whether a line begins with a label of units or of times, 责任单位：… or 完成时限：…. */
export function isLabelLine({ text }: Line): boolean {
  if (text.length >= 1200) return false;
  const found = labelAtStart(text, /^[(（]/.test(text) ? 1 : 0, text.length);
  return found !== null && !isContentLabel(found.label);
}

/** Reads a unit line; the names may go on in the next lines, or stand there alone. Null when the label names no units. */
export function readUnitLine(
  text: string,
  lines: readonly Line[],
  index: number,
): (UnitStatement & { readonly lastLine: number }) | null {
  const line = lines[index];
  if (!line || !isLabelLine(line)) return null;
  const duties = endsInUnitLabel(line) ? numberedDuties(text, lines, index + 1) : [];
  const lastDuty = lines[index + duties.length];
  if (lastDuty && duties.length > 0) {
    const units = duties.flatMap((clauses) => clauses.flatMap((clause) => clause.units));
    const list = { units, stated: true, firstLeads: false, carriesOn: false, everywhere: [], unread: [] };
    return { rule: 'unit/line', start: line.start, end: lastDuty.end, list, lastLine: index + duties.length };
  }
  let last = index;
  while (last + 1 < lines.length && last < index + 8 && goesOn(lines[last], lines[last + 1])) last++;
  const end = lines[last]?.end ?? line.end;
  const bracketed = /^[(（]/.test(line.text) && /[)）]$/.test(text.slice(line.start, end));
  const list = readUnitList(text, bracketed ? line.start + 1 : line.start, bracketed ? end - 1 : end);
  return list ? { rule: 'unit/line', start: line.start, end, list, lastLine: last } : null;
}

/** 责任单位： with nothing behind it on its line. */
export function endsInUnitLabel(line: Line): boolean {
  return /(?:单位|部门|科室|处室)\s*[：:]$/.test(line.text) && isLabelLine(line);
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
