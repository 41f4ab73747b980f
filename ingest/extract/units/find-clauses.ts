import type { Role } from '../../../graph/model.ts';
import { matchesWithin } from '../../parse/matches-within.ts';
import { AND_OTHERS } from './and-others.ts';
import type { ListedUnit } from './unit-list.ts';
import { isSurelyUnit, splitNames } from './unit-names.ts';

/** Units that a sentence makes responsible: 由甲局、乙局牵头；甲局负责…；甲局要切实担负起主体责任. */
export interface UnitClause {
  readonly rule: 'unit/clause' | 'unit/duty';
  readonly start: number;
  readonly end: number;
  readonly units: readonly ListedUnit[];
}

const KEYWORDS = /总?牵头|(?:负责|负总责|负主责)|(?:协同)?配合|(?:主体|领导|属地|监管|管理|主要|直接)责任|会同/g;
const NOT_LEAD = /^(?:单位|部门|人|处室|科室|领导|机构|组织实施单位|作用)/;
/** 某局牵头制定…: who leads the drafting leads the measure only where 由 says so, or where the measure begins with it. */
const LEADS_ONE_STEP = /^(?:成立|组建|制定|起草|建设|开展|编制)/;
const NOT_DUTY = /^(?:人|同志|任|制|领导|干部|单位|部门|地|的态度|者|精神)/;
const HARD_STOP = /[。；;！？!?\n：:]/;
const LONGEST = 160;

export function findUnitClauses(text: string, from: number, to: number): UnitClause[] {
  const clauses: UnitClause[] = dutyLines(text, from, to);
  let previousEnd = -1;
  for (const { start: at, end } of matchesWithin(KEYWORDS, text, from, to)) {
    const word = text.slice(at, end);
    const after = text.slice(at + word.length, Math.min(to, at + word.length + 8));
    const floor = Math.max(from, at - LONGEST);
    if (word === '会同') {
      const joint = at > previousEnd ? readJoint(text, floor, at, to) : null;
      if (joint) clauses.push(joint);
      continue;
    }
    const clause = readClause(text, from, at, word, after, previousEnd);
    if (!clause) continue;
    const partners = readPartners(text, clause.end, to);
    clauses.push(clause, ...(partners ? [partners] : []));
    previousEnd = partners?.end ?? clause.end;
  }
  return clauses;
}

const DUTY_LINE =
  /(?:^|\n)[\s\u3000]*(?:[—－-]{1,2}|[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])?[ \t\u3000]*(?<names>[^\n。；：:，,]{3,60})[：:][ \t\u3000]*(?:主要|具体|全面|统筹|统一)?(?<word>总?牵头|负责|承担|配合|协助|做好|指导|组织|落实|加强|督促|履行|参与)/g;

/** 县财政局：负责保障经费. on a line of its own: who has which duty. */
function dutyLines(text: string, from: number, to: number): UnitClause[] {
  if (to - from > LONGEST_DUTIES) return [];
  const clauses: UnitClause[] = [];
  for (const found of text.slice(from, to).matchAll(DUTY_LINE)) {
    const { names = '', word = '' } = found.groups ?? {};
    const start = from + found.index + found[0].indexOf(names);
    const pieces = splitNames(text, start, start + names.length);
    if (pieces.length === 0 || !pieces.every(({ name }) => isSurelyUnit(name) || EACH.test(name))) continue;
    const role: Role = word.endsWith('牵头') ? 'lead' : /配合|协助|参与/.test(word) ? 'support' : 'responsible';
    const units = pieces.map(({ name, start: at, end }) => ({ name, start: at, end, role, first: false }));
    clauses.push({ rule: 'unit/duty', start, end: from + found.index + found[0].length, units });
  }
  return clauses;
}

const EACH = /^各[\u4e00-\u9fff（）()、]{1,12}$/;
const LONGEST_DUTIES = 6000;

function readClause(
  text: string,
  from: number,
  at: number,
  word: string,
  after: string,
  previousEnd: number,
): UnitClause | null {
  const floor = Math.max(from, at - LONGEST);
  const role = roleOf(word, after);
  if (!role) return null;
  const start = clauseStart(text, floor, at);
  const duty = word.endsWith('责任');
  const subject = duty ? dutySubject(text, start, at) : subjectOf(text, start, at, role);
  if (!subject) return null;
  if (role === 'support' && !(previousEnd >= 0 && subject.from - previousEnd <= 2)) return null;
  const opens = floor === from && !/[\p{Letter}\p{Number}]/u.test(text.slice(from, subject.from));
  if (role === 'lead' && LEADS_ONE_STEP.test(after) && text[subject.from - 1] !== '由' && !opens) return null;
  const pieces = splitNames(text, subject.from, subject.to);
  if (pieces.length === 0 || !pieces.every(({ name }) => isSurelyUnit(name) && !/^(?:不|未|没有)/.test(name)))
    return null;
  return {
    rule: duty ? 'unit/duty' : 'unit/clause',
    start: subject.from,
    end: at + word.length,
    units: pieces.map(({ name, start: from, end }) => ({ name, start: from, end, role, first: false })),
  };
}

const AGENT = /(?<![自理缘经])由(?!于|此|来)(?<names>[^，。；：、\n由]{2,30}(?:、[^，。；：、\n由]{2,30}){0,4})$/;
const JOINED = new RegExp(
  `会同(?<names>[^，。；：\\n]{2,150}?)(?:${AND_OTHERS})?(?=共同|研究|提出|制定|制订|起草|出台|组织|推进|推动|落实|抓好|做好|开展|实施|建立|编制|另行|明确|确定|指导)`,
  'y',
);

/** 由甲部会同乙部、丙局研究提出…: who acts, and with whom, without a word of role; the first leads the others. */
function readJoint(text: string, floor: number, at: number, to: number): UnitClause | null {
  const agent = AGENT.exec(text.slice(floor, at))?.groups?.names;
  JOINED.lastIndex = at;
  const joined = agent ? JOINED.exec(text)?.groups?.names : undefined;
  if (!agent || !joined || JOINED.lastIndex > to) return null;
  const start = at - agent.length;
  const end = at + 2 + joined.length;
  const pieces = splitNames(text, start, end);
  if (pieces.length < 2 || !pieces.every(({ name }) => isSurelyUnit(name))) return null;
  const units = pieces.map(({ name, start: from, end: nameEnd, joins }) => ({
    name,
    start: from,
    end: nameEnd,
    role: joins ? ('support' as const) : ('lead' as const),
    first: false,
  }));
  return { rule: 'unit/clause', start, end, units };
}

const PARTNERS = new RegExp(
  `(?:负责)?[，,]?\\s?(?:会同|联合|协同)(?<names>[^，。；,;]{2,80}?)(?:${AND_OTHERS})?(?=[，,。；;])`,
  'y',
);

/** 甲局牵头，会同乙局、丙局等部门，…: those that act together with the one before. */
function readPartners(text: string, from: number, to: number): UnitClause | null {
  PARTNERS.lastIndex = from;
  const found = PARTNERS.exec(text);
  const names = found?.groups?.names;
  if (!found || !names || PARTNERS.lastIndex > to) return null;
  const start = from + found[0].indexOf(names);
  const pieces = splitNames(text, start, start + names.length);
  if (pieces.length === 0 || !pieces.every(({ name }) => isSurelyUnit(name))) return null;
  const units = pieces.map(({ name, start: at, end }) => ({
    name,
    start: at,
    end,
    role: 'support' as const,
    first: false,
  }));
  return { rule: 'unit/clause', start, end: start + names.length, units };
}

function roleOf(word: string, after: string): Role | null {
  if (word.includes('牵头')) return NOT_LEAD.test(after) ? null : 'lead';
  if (word.includes('配合')) return /^(?:单位|部门)/.test(after) ? null : 'support';
  if (word.endsWith('责任')) return /^(?:人|单位|制)/.test(after) ? null : 'responsible';
  return NOT_DUTY.test(after) ? null : 'responsible';
}

function clauseStart(text: string, floor: number, at: number): number {
  for (let index = at - 1; index >= floor; index--) {
    const char = text[index] ?? '';
    if (HARD_STOP.test(char) || char === '，' || char === ',') return index + 1;
  }
  return floor;
}

const ADVERBS = new RegExp(
  `(?:总|共同|具体|分别|统一|联合|主要|全面|直接|协同|协调|按照?(?:各自)?职责(?:分工)?|分工|组织|${AND_OTHERS}|[\\s])+$`,
);
const LEADING =
  /^(?:[\s\u3000]|[一二三四五六七八九十]是|[一二三四五六七八九十]要|并|同时|其中|原则上|仍|继续|明确|健全|建立|完善|形成|构建|实行|坚持|推动|打造|成立)+/;
const BY = /(?<![自理缘经])由(?!于|此|来)/g;

/** The names in front of 牵头 or 负责: behind 由, or from the start of the clause. */
function subjectOf(text: string, start: number, at: number, role: Role): { from: number; to: number } | null {
  let words = text.slice(start, at);
  const adverbs = ADVERBS.exec(words)?.[0].length ?? 0;
  const to = at - adverbs;
  words = text.slice(start, to);
  let from = start;
  let by = false;
  for (const found of words.matchAll(BY)) {
    from = start + found.index + 1;
    by = true;
  }
  if (!by) {
    from += LEADING.exec(words)?.[0].length ?? 0;
    const towards = role === 'responsible' ? text.slice(from, to).indexOf('对') : -1;
    if (towards > 2) return previousRole(text, from, from + towards);
  }
  return from < to ? previousRole(text, from, to) : null;
}

const ROLE_WORD = /(?:牵头|负责|负总责|负主责|配合)、/g;

/** 各级政府负总责、司法行政机关牵头: only what stands behind the previous role. */
function previousRole(text: string, from: number, to: number): { from: number; to: number } {
  let start = from;
  for (const found of text.slice(from, to).matchAll(ROLE_WORD)) start = from + found.index + found[0].length;
  return { from: start, to };
}

const DUTY =
  /^(?<names>[^，。]{3,40}?)(?:要|应当|应|须|必须|需)?(?:切实|严格|全面|认真|坚决|自觉|主动|牢固)*(?:担负起?|承担起?|履行好?|扛起|扛牢|负起|落实好)[^，。、]{0,10}$/;

function dutySubject(text: string, start: number, at: number): { from: number; to: number } | null {
  const words = text.slice(start, at);
  const names = DUTY.exec(words)?.groups?.names;
  if (!names) return null;
  const lead = LEADING.exec(names)?.[0].length ?? 0;
  return { from: start + lead, to: start + names.length };
}
