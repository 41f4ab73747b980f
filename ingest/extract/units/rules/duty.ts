import type { Role } from '../../../../graph/model.ts';
import { alternation } from '../../../../graph/text/alternation.ts';
import { MANNER_ADVERBS } from '../../../lexicon/shared/manner.ts';
import { DUTY_OPENINGS } from '../../../lexicon/units/unit-words.ts';
import { clauseStart, LEADING, LONGEST_CLAUSE, surelyUnits } from '../list/clause-subject.ts';
import { AND_OTHERS, isSurelyUnit, splitNames } from '../list/unit-names.ts';
import type { ClauseRule, UnitClause } from '../unit-rule.ts';

export const duty: ClauseRule & { readonly findLines: (text: string, from: number, to: number) => UnitClause[] } = {
  name: 'unit/duty',
  summary: '句子里写某某“要担负起主体责任”“落实属地责任”，或“按照各自职责做好……”的单位（前面已有负责、牵头的为配合）。',
  examples: [
    {
      text: '某县农业农村工作方案\n三、职责分工\n县水利局：负责水源调度。\n县财政局、县审计局：配合做好资金监管。\n农户：负责田间管理。',
      finds: ['县水利局 责任', '县财政局 配合', '县审计局 配合'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.加强领导。各县区教育局要切实担负起主体责任。',
      finds: ['各县区教育局 责任'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.清理河道。县水利局负责组织清理，县公安局、县财政局等部门按照各自职责，做好相关工作。',
      finds: ['县水利局 责任', '县公安局 配合', '县财政局 配合'],
    },
    { text: '某县农业农村工作方案\n一、重点任务\n1.清理河道。各有关部门按照职责分工，抓好落实。', finds: [] },
    { text: '某县农业农村工作方案\n一、重点任务\n1.加强监管。压实企业主体责任。', finds: [] },
  ],
  words: [
    ...['主体责任', '领导责任', '属地责任', '监管责任', '管理责任', '主要责任', '直接责任'],
    ...['按照各自职责', '按各自职责', '依照各自职责', '按照职责分工', '按职责分工', '在各自职责范围内'],
  ],
  find({ text, from, to, start: at, end, word, previousEnd }) {
    if (!word.endsWith('责任')) return shareOfDuty(text, { from, to, at, end }, previousEnd >= 0);
    if (/^(?:人|单位|制)/.test(text.slice(end, Math.min(to, end + 8)))) return [];
    const subject = dutySubject(text, clauseStart(text, Math.max(from, at - LONGEST_CLAUSE), at), at);
    const units = subject && surelyUnits(text, subject.from, subject.to, 'responsible');
    return subject && units ? [{ rule: duty.name, start: subject.from, end, units }] : [];
  },
  findLines: dutyLines,
};

/** What those do who only act within their own duties; 负责 and 落实 are words of role themselves. */
const DO_THEIR_SHARE =
  /^[，,]?\s?(?:共同|协同|密切|认真|积极|依法)*(?:做好|开展|抓好|承担|加强|推进)(?![^，。；]{0,8}负责)/;
const OTHERS_AT_END = new RegExp(`${AND_OTHERS}$`);

/** 县水利局负责清理，县公安局等部门按照各自职责，做好相关工作: partners where another is in charge. */
function shareOfDuty(
  text: string,
  { from, to, at, end }: { from: number; to: number; at: number; end: number },
  inCharge: boolean,
): UnitClause[] {
  if (!DO_THEIR_SHARE.test(text.slice(end, Math.min(to, end + 24)))) return [];
  const opening = clauseStart(text, Math.max(from, at - LONGEST_CLAUSE), at);
  const start = opening + (LEADING.exec(text.slice(opening, at))?.[0].length ?? 0);
  const names = text
    .slice(start, at)
    .replace(/[要应须]$/, '')
    .replace(OTHERS_AT_END, '');
  // 各有关部门按照职责分工: everybody is nobody.
  if (/^(?:各|有关|相关|其他)*(?:级|地区|部门|单位|成员单位)/.test(names)) return [];
  const units = surelyUnits(text, start, start + names.length, inCharge ? 'support' : 'responsible');
  return units ? [{ rule: duty.name, start, end, units }] : [];
}

const DUTY_LINE = new RegExp(
  `(?:^|\\n)[\\s\\u3000]*(?:[—－-]{1,2}|[（(]?[一二三四五六七八九十\\d]{1,2}[）)、.．])?[ \\t\\u3000]*(?<names>[^\\n。；：:，,]{3,60})[：:][ \\t\\u3000]*(?:主要|具体|全面|统筹|统一)?(?<word>${alternation(DUTY_OPENINGS)})`,
  'g',
);

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
    clauses.push({ rule: duty.name, start, end: from + found.index + found[0].length, units });
  }
  return clauses;
}

const EACH = /^各[\u4e00-\u9fff（）()、]{1,12}$/;
const LONGEST_DUTIES = 6000;

const DUTY = new RegExp(
  `^(?<names>[^，。]{3,40}?)(?:要|应当|应|须|必须|需)?${alternation(MANNER_ADVERBS)}*(?:担负起?|承担起?|履行好?|扛起|扛牢|负起|落实好)[^，。、]{0,10}$`,
);

function dutySubject(text: string, start: number, at: number): { from: number; to: number } | null {
  const words = text.slice(start, at);
  const names = DUTY.exec(words)?.groups?.names;
  if (!names) return null;
  const lead = LEADING.exec(names)?.[0].length ?? 0;
  return { from: start + lead, to: start + names.length };
}
