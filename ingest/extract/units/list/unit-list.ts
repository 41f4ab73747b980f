import type { Role } from '../../../../graph/model.ts';
import { alternation } from '../../../../graph/text/alternation.ts';
import { TIME_WORDS } from '../../../lexicon/shared/times.ts';
import { LEAD_WORDS, RESPONSIBLE_WORDS, ROLE_FILLERS, SUPPORT_WORDS } from '../../../lexicon/units/unit-words.ts';
import { findBrackets, splitOutsideBrackets } from '../../../parse/brackets.ts';
import type { ListedUnit, UnitList } from '../../plan.ts';
import { findLabels, isOtherLabel, roleOfLabel, spacedLabelAtStart } from './labels.ts';
import { AND_OTHERS, isPlausibleName, isSurelyUnit, looksLikeUnit, type NamePiece, splitNames } from './unit-names.ts';

const FIRST_LEADS =
  /(?:列|排|位)?(?:在|名|于)?(?:第一位?|首位?|首个|最前)(?:个|名|位)?(?:的|者)?(?:责任|部门|负责)?(?:单位|部门|者|的)?(?:者)?(?:为|是|作为|系)?(?:总|主)?牵头/;
const CARRIES = /下同|以下同|下略|以下(?:均|各项|任务)|不再(?:一一)?(?:列出|列明|分工|做分工|赘述|重复)|均(?:需|涉及)/;
const EVERYWHERE =
  /(?:均(?:需|由|涉及|要|应)|都(?:需|由|涉及)|涉及)(?<names>[^，。；,;]{3,60}?)(?:共同|具体|抓好|做好|组织)*(?:落实|负责|实施|配合|，|,|$)/;

/** Longer than any list of units; what is longer was never closed. */
const LONGEST_LIST = 3000;

/** Reads the inside of a unit bracket, a unit line or a table cell. Null when it is not a list of units at all. */
export function readUnitList(text: string, from: number, to: number, defaultRole: Role | null = null): UnitList | null {
  if (to - from > LONGEST_LIST) return null;
  const remark = readRemarks(text, from, to);
  const units: ListedUnit[] = [];
  const unread: { start: number; end: number }[] = [];
  let stated = defaultRole !== null;
  for (const part of labelledParts(text, from, remark.listEnd)) {
    if (part.label !== null && isOtherLabel(part.label)) continue;
    const labelRole = part.label === null ? defaultRole : roleOfLabel(part.label);
    if (part.label !== null) stated = true;
    const read = readChunks(text, part.start, part.end, labelRole, part.label === '第一牵头单位');
    if (read.stated) stated = true;
    for (const one of read.units) units.push(one);
    for (const one of read.unread) unread.push(one);
  }
  if (units.length === 0 && remark.everywhere.length === 0 && !(stated && unread.length > 0)) return null;
  return {
    units,
    stated,
    unread,
    firstLeads: remark.firstLeads,
    carriesOn: remark.carriesOn,
    everywhere: remark.everywhere,
  };
}

interface Remarks {
  readonly firstLeads: boolean;
  readonly carriesOn: boolean;
  readonly everywhere: readonly ListedUnit[];
  /** Where the names end and the remarks begin. */
  readonly listEnd: number;
}

/** The sentences or the inner bracket behind the names. */
function readRemarks(text: string, from: number, to: number): Remarks {
  const sentences = splitOutsideBrackets(text, from, to, '。');
  let firstLeads = false;
  let carriesOn = false;
  let listEnd = to;
  const everywhere: ListedUnit[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const words = text.slice(sentence.start, sentence.end);
    if (index === 0) listEnd = remarkBracket(text, sentence.start, sentence.end) ?? listEnd;
    const inner =
      index === 0
        ? findBrackets(text, sentence.start, sentence.end)
            .map(({ innerStart, innerEnd }) => text.slice(innerStart, innerEnd))
            .join('。')
        : words;
    const tailAt = index === 0 ? remarkTail(words) : words.length;
    const remark = index === 0 ? `${inner}。${words.slice(tailAt)}` : words;
    if (index === 0 && tailAt < words.length && (FIRST_LEADS.test(remark) || CARRIES.test(remark)))
      listEnd = Math.min(listEnd, sentence.start + tailAt);
    if (FIRST_LEADS.test(remark) || clauses(words).some(isFirstRemark)) firstLeads = true;
    if (CARRIES.test(remark) || clauses(words).some((clause) => clause === '下同')) carriesOn = true;
    if (index > 0) {
      listEnd = Math.min(listEnd, sentence.start - 1);
      const names = EVERYWHERE.exec(words)?.groups?.names;
      if (names && carriesOn) {
        const at = sentence.start + words.indexOf(names);
        for (const piece of splitNames(text, at, at + names.length)) {
          if (looksLikeUnit(piece.name)) everywhere.push({ ...toUnit(piece, 'responsible', false) });
        }
      }
    }
  }
  return { firstLeads, carriesOn, everywhere, listEnd: Math.max(from, listEnd) };
}

/** 列第一位的为牵头单位 between the names: says who leads, names nobody. */
function isFirstRemark(clause: string): boolean {
  return clause.length <= 24 && FIRST_LEADS.test(clause);
}

function clauses(words: string): string[] {
  return words.length > 400 ? [] : words.split(/[，,；;]/).map((clause) => clause.trim());
}

/** Where an inner bracket with a remark begins: 市财政局（第一责任单位为牵头单位，下同）. */
function remarkBracket(text: string, from: number, to: number): number | null {
  const found = findBrackets(text, from, to).find(({ innerStart, innerEnd }) => {
    const words = text.slice(innerStart, innerEnd);
    return FIRST_LEADS.test(words) || CARRIES.test(words);
  });
  return found ? found.start : null;
}

/** Where a remark behind the last name begins: …、市财政局，排名第一的单位为牵头单位，下同. */
function remarkTail(words: string): number {
  const at = words.search(/[，,；;][^，,；;]{0,20}(?:第一|首位|首个|下同)[^；;]{0,30}$/);
  return at < 0 ? words.length : at;
}

interface Part {
  readonly label: string | null;
  readonly start: number;
  readonly end: number;
}

/** Cuts at every label: 牵头单位：甲；配合单位：乙、丙 完成时限：年底前. */
function labelledParts(text: string, from: number, to: number): Part[] {
  const parts: Part[] = [];
  const atStart = spacedLabelAtStart(text, from, to);
  let label = atStart?.label ?? null;
  let start = atStart?.end ?? from;
  for (const found of findLabels(text, start, to)) {
    if (found.start > start || label !== null) parts.push({ label, start, end: found.start });
    label = found.label;
    start = found.end;
  }
  if (start <= to) parts.push({ label, start, end: to });
  return parts;
}

interface Read {
  readonly units: readonly ListedUnit[];
  readonly unread: readonly { start: number; end: number }[];
  readonly stated: boolean;
}

/** Reads one part: names in chunks between commas, a word of role behind one chunk or several. */
function readChunks(text: string, from: number, to: number, labelRole: Role | null, first: boolean): Read {
  const units: ListedUnit[] = [];
  const unread: { start: number; end: number }[] = [];
  let pending: NamePiece[] = [];
  let stated = false;
  // Where the last comma stood: 甲、乙，丙配合 makes a partner of 丙 alone.
  let parted = 0;
  const settle = (role: Role) => {
    const before = role === 'support' && labelRole === null && units.length === 0 ? parted : 0;
    for (const [index, piece] of pending.entries())
      units.push(toUnit(piece, index < before ? 'responsible' : role, first));
    pending = [];
    parted = 0;
  };
  let start = from;
  for (const chunk of splitOutsideBrackets(text, from, to, '、，,；;。')) {
    const words = text.slice(chunk.start, chunk.end).trim();
    if (words === '下同' || isFirstRemark(words)) {
      start = chunk.end + 1;
      continue;
    }
    const tail = roleTail(text, chunk.start, chunk.end);
    if (chunk.separator === '、' && !tail) continue;
    const charged = tail ? null : ofAPart(text, start, chunk.end);
    if (charged) {
      if (pending.length > 0) settle(labelRole ?? 'responsible');
      for (const piece of charged.pieces) units.push(toUnit(piece, charged.role, first));
      stated = true;
      start = chunk.end + 1;
      continue;
    }
    const pieces = splitNames(text, start, tail?.start ?? chunk.end);
    const names = pieces.filter(({ name }) => (labelRole || tail ? isPlausibleName(name) : looksLikeUnit(name)));
    const range = { start, end: chunk.end };
    start = chunk.end + 1;
    if (names.length < pieces.length) {
      if (!isTimeOrRemark(text.slice(range.start, range.end))) unread.push(range);
      if (labelRole === null && tail === null) continue;
    }
    for (const one of names) pending.push(one);
    if (tail && (labelRole === null || tail.role !== 'responsible')) {
      settle(tail.role);
      stated = true;
    } else if (labelRole && /[；;]/.test(chunk.separator)) settle(labelRole);
    else parted = pending.length;
  }
  if (pending.length > 0) settle(labelRole ?? 'responsible');
  return { units, unread, stated };
}

/** 市水利局负责小型水库: who is in charge of a part of it. */
const OF_A_PART =
  /^(?<names>[^，。；：:]{3,40}?)(?<word>牵头负责|牵头|负责)(?!人|制|同志|单位|部门)[\u4e00-\u9fff、]{2,24}$/;

function ofAPart(text: string, from: number, to: number): { pieces: readonly NamePiece[]; role: Role } | null {
  const { names = '', word = '' } = OF_A_PART.exec(text.slice(from, to).trimEnd())?.groups ?? {};
  const pieces = names === '' ? [] : splitNames(text, from, from + names.length);
  const role = roleOfWords(word);
  return role && pieces.length > 0 && pieces.every(({ name }) => isSurelyUnit(name)) ? { pieces, role } : null;
}

const TIME_OR_REMARK = new RegExp(`\\d\\s*[年月日]|${alternation(TIME_WORDS)}|下同|第一|首位|完成|推进|分工|^\\s*$`);
function isTimeOrRemark(chunk: string): boolean {
  return TIME_OR_REMARK.test(chunk);
}

const TAIL_WORDS = new Set([...LEAD_WORDS, ...RESPONSIBLE_WORDS, ...SUPPORT_WORDS, ...ROLE_FILLERS]);
const LONGEST_TAIL_WORD = Math.max(...[...TAIL_WORDS].map(({ length }) => length));
/** 等, 等部门, 等有关单位: behind the last name, in front of the word of role. */
const OTHERS = new RegExp(`^${AND_OTHERS}`);
const MAX_TAIL = 40;

/** 等按职责分工负责 at the end of a chunk: where it starts and which role it gives; null when the chunk ends in a name. */
export function roleTail(text: string, from: number, to: number): { start: number; role: Role; words: string } | null {
  const earliest = Math.max(from, to - MAX_TAIL);
  const written = text.slice(earliest, to).replace(/[\s。]+$/, '');
  // A line may end anywhere in a printed list.
  const chunk = written.replaceAll('\n', '');
  const reaches = tailStarts(chunk);
  for (let at = 0; at < chunk.length; at++) {
    const others = OTHERS.exec(chunk.slice(at))?.[0].length ?? 0;
    if (!reaches[at] && !(others > 0 && reaches[at + others])) continue;
    const words = chunk.slice(at);
    const role = roleOfWords(words);
    return role ? { start: earliest + withBreaks(written, at), role, words } : null;
  }
  return null;
}

/** The offset in a text with line ends of an offset in the text without them. */
function withBreaks(written: string, offset: number): number {
  let at = 0;
  for (let left = offset; left > 0 || written[at] === '\n'; at++) if (written[at] !== '\n') left--;
  return at;
}

/** For each offset whether the rest of the chunk is made of tail words alone. */
function tailStarts(chunk: string): readonly boolean[] {
  const reaches = Array<boolean>(chunk.length + 1).fill(false);
  reaches[chunk.length] = true;
  for (let at = chunk.length - 1; at >= 0; at--) {
    for (let length = 1; length <= LONGEST_TAIL_WORD && at + length <= chunk.length; length++) {
      if (reaches[at + length] && TAIL_WORDS.has(chunk.slice(at, at + length))) {
        reaches[at] = true;
        break;
      }
    }
  }
  return reaches;
}

/** The role that words such as 牵头负责 or 配合落实 give. */
export function roleOfWords(words: string): Role | null {
  if (LEAD_WORDS.some((word) => words.includes(word))) return 'lead';
  if (SUPPORT_WORDS.some((word) => words.includes(word)) && !words.includes('负责')) return 'support';
  return RESPONSIBLE_WORDS.some((word) => words.includes(word)) ? 'responsible' : null;
}

const MARK_ROLES: Readonly<Record<string, Role>> = {
  第一牵头: 'lead',
  总牵头: 'lead',
  牵头单位: 'lead',
  牵头: 'lead',
  主办: 'lead',
  主责: 'lead',
  责任: 'responsible',
  负责: 'responsible',
  配合: 'support',
  协办: 'support',
  参与: 'support',
  协助: 'support',
};

function toUnit(piece: NamePiece, role: Role, first: boolean): ListedUnit {
  const marked = piece.mark === null ? undefined : MARK_ROLES[piece.mark];
  const lead = (marked ?? role) === 'lead';
  return {
    name: piece.name,
    start: piece.start,
    end: piece.end,
    role: piece.starred ? 'lead' : (marked ?? role),
    first: piece.starred || piece.mark === '第一牵头' || (first && lead),
  };
}
