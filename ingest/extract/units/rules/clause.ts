import type { Role } from '../../../../graph/model.ts';
import { alternation } from '../../../../graph/text/alternation.ts';
import { isWholeWord } from '../../../../graph/text/words.ts';
import {
  CLOSING_RESPONSIBLE_WORDS,
  CLOSING_SUPPORT_WORDS,
  JOINT_VERBS,
  ROLE_NOUNS,
} from '../../../lexicon/units/unit-words.ts';
import type { ReadItem } from '../../plan.ts';
import { clauseStart, LONGEST_CLAUSE, subjectOf, surelyUnits } from '../list/clause-subject.ts';
import { AND_OTHERS } from '../list/unit-names.ts';
import type { ClauseRule, RoleWord, UnitClause } from '../unit-rule.ts';

export const clause: ClauseRule & { readonly findInTitle: (text: string, item: ReadItem) => UnitClause | null } = {
  name: 'unit/clause',
  summary: '句子里写“由某某牵头”“某某负责”“会同某某”的单位。',
  examples: [
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.开展活动。由县教育局、县妇联共同牵头，县财政局配合。',
      finds: ['县教育局 牵头', '县妇联 牵头', '县财政局 配合'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.推进分类。一是完善体系，二是市发改委、市水利局负责举办培训。',
      finds: ['市发改委 责任', '市水利局 责任'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.整治村貌。县住建局牵头，会同县农业农村局等部门，绿化村庄。',
      finds: ['县住建局 牵头', '县农业农村局 配合'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.关于提高补助标准的问题，由县财政局会同县农业农村局、县水利局等部门研究提出意见。',
      finds: ['县财政局 牵头', '县农业农村局 配合', '县水利局 配合'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.推进节水。县工信局会同县水利局组织开展水平衡测试。',
      finds: ['县工信局 牵头', '县水利局 配合'],
    },
    { text: '某县农业农村工作方案\n一、重点任务\n1.加强领导。县农业农村局会同有关部门建立专班。', finds: [] },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.检查燃气。由县住建局会同县应急局负责，县公安局等行业主管部门配合。',
      finds: ['县住建局 责任', '县应急局 责任', '县公安局 配合'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.规范收费。由县物价局牵头制定收费目录。\n2.公开账目。县民政局牵头制定样式。',
      finds: ['1. 县物价局 牵头'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.县农机中心牵头开展农机检修，春耕前检修全部农机。',
      finds: ['县农机中心 牵头'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.压实责任。各单位主要负责同志要认真负责。专班牵头单位要加强协调。',
      finds: [],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.清理库面。县水利局牵头，会同镇文化站开展宣传，县公安局协助，各村（社区）组织实施。',
      finds: ['县水利局 牵头', '镇文化站 配合', '县公安局 配合', '各村（社区） 责任'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.落实经费。每年足额安排养护资金。由县财政局负责落实。',
      finds: ['县财政局 责任'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n1.修复护坡。建立财政投入、社会参与、群众配合的机制，引导企业参与。',
      finds: [],
    },
  ],
  words: [
    ...['总牵头', '牵头', '负责', '负总责', '负主责', '协同配合', '会同'],
    ...CLOSING_SUPPORT_WORDS,
    ...CLOSING_RESPONSIBLE_WORDS,
  ],
  find(word) {
    if (word.word === '会同') {
      const joint = word.start > word.previousEnd ? readJoint(word) : null;
      return joint ? [joint] : [];
    }
    const found = readClause(word);
    if (!found) return [];
    const partners = readPartners(word.text, found.end, word.to);
    return partners ? [found, partners] : [found];
  },
  findInTitle: titleClause,
};

const NOT_LEAD = new RegExp(`^(?:${alternation(ROLE_NOUNS)}|机构|组织实施单位|作用)`);
/** 某局牵头制定…: who leads the drafting leads the measure only where 由 says so, or where the measure begins with it. */
const LEADS_ONE_STEP = /^(?:成立|组建|制定|起草|建设|开展|编制)/;
const NOT_DUTY = new RegExp(`^(?:${alternation(ROLE_NOUNS)}|[任制地者]|的态度|精神)`);

function readClause({ text, from, to, start: at, end, word, previousEnd }: RoleWord): UnitClause | null {
  const after = text.slice(end, Math.min(to, end + 8));
  const floor = Math.max(from, at - LONGEST_CLAUSE);
  const role = roleOf(word, after);
  const subject = role && subjectOf(text, clauseStart(text, floor, at), at, role);
  if (!role || !subject) return null;
  const goesOn = previousEnd >= 0 && subject.from - previousEnd <= 2;
  const closing = CLOSING.has(word);
  const whole = closing && isWholeClause(text, subject, end, to);
  // 县财政局负责落实教育经费: where something is carried out, the word of role is 负责.
  if (closing && !whole && !(role === 'support' && goesOn) && !word.startsWith('负责')) return null;
  const opens = floor === from && !/[\p{Letter}\p{Number}]/u.test(text.slice(from, subject.from));
  if (role === 'lead' && LEADS_ONE_STEP.test(after) && text[subject.from - 1] !== '由' && !opens) return null;
  const units = surelyUnits(text, subject.from, subject.to, role, role, whole);
  return units && { rule: clause.name, start: subject.from, end, units };
}

const CLOSING: ReadonlySet<string> = new Set([...CLOSING_SUPPORT_WORDS, ...CLOSING_RESPONSIBLE_WORDS]);

/** ，市公安局配合。 Names and their role, and nothing else between two marks. */
function isWholeClause(text: string, subject: { readonly from: number }, end: number, to: number): boolean {
  return /[，,；;。\s由]/.test(text[subject.from - 1] ?? '。') && (end >= to || /[，,；;。\s]/.test(text[end] ?? '。'));
}

function roleOf(word: string, after: string): Role | null {
  if (word.includes('牵头')) return NOT_LEAD.test(after) ? null : 'lead';
  if (CLOSING_SUPPORT_WORDS.includes(word) || word.endsWith('配合'))
    return /^(?:单位|部门)/.test(after) ? null : 'support';
  return NOT_DUTY.test(after) ? null : 'responsible';
}

/** （一）市教育局。负责…: the title is the unit. */
function titleClause(text: string, { title, titleEnd }: ReadItem): UnitClause | null {
  const duty = TITLE_DUTY.exec(text.slice(titleEnd, titleEnd + 12))?.groups?.word;
  if (duty === undefined || title === '') return null;
  const start = titleEnd - title.length;
  const role: Role = duty === '牵头' ? 'lead' : duty === '配合' || duty === '协助' ? 'support' : 'responsible';
  const units = surelyUnits(text, start, titleEnd, role);
  return units && { rule: clause.name, start, end: titleEnd, units };
}

const TITLE_DUTY = /^[。：:，,\s]*(?<word>负责|牵头|统筹|组织|指导|配合|协助)/;

const AGENT = /由(?<names>[^，。；：、\n由]{2,30}(?:、[^，。；：、\n由]{2,30}){0,4})$/;
/** What bodies do together. */
const TOGETHER = alternation(JOINT_VERBS);
const JOINED = new RegExp(`会同(?<names>[^，。；：\\n]{2,150}?)(?:${AND_OTHERS})?(?=${TOGETHER})`, 'y');

const NOBODY = /^(?:各)?(?:有关|相关|其他)/;

/** 由甲部会同乙部、丙局研究提出…: who acts, and with whom, without a word of role; the first leads the others. */
function readJoint({ text, from, to, start: at }: RoleWord): UnitClause | null {
  const floor = Math.max(from, at - LONGEST_CLAUSE);
  const opening = clauseStart(text, floor, at);
  // 市应急管理局要会同…: the modal is no part of the name.
  const named = at - (/[要应须]$/.test(text.slice(opening, at)) ? 1 : 0);
  const subject = surelyUnits(text, opening, named, 'lead') ? text.slice(opening, named) : undefined;
  const agentAt = AGENT.exec(text.slice(floor, at));
  const by =
    agentAt && isWholeWord(text, floor + agentAt.index, floor + agentAt.index + 1) ? agentAt.groups?.names : undefined;
  const agent = by ?? subject;
  JOINED.lastIndex = at;
  const joined = agent ? JOINED.exec(text)?.groups?.names : undefined;
  if (!agent || !joined || JOINED.lastIndex > to) return null;
  // 县教育局会同有关部门建立…: without 由, only who is named shows that a duty is shared out.
  if (!by && NOBODY.test(joined)) return null;
  const start = (by === undefined ? named : at) - agent.length;
  const end = at + 2 + joined.length;
  const units = surelyUnits(text, start, end, 'lead', 'support');
  return units && units.length >= 2 ? { rule: clause.name, start, end, units } : null;
}

const PARTNERS = new RegExp(
  `(?:负责)?[，,]?\\s?(?:会同|联合|协同)(?<names>[^，。；,;]{2,80}?)(?:${AND_OTHERS})?(?=[，,。；;]|${TOGETHER})`,
  'y',
);

/** 甲局牵头，会同乙局、丙局等部门，…: those that act together with the one before. */
function readPartners(text: string, from: number, to: number): UnitClause | null {
  PARTNERS.lastIndex = from;
  const found = PARTNERS.exec(text);
  const names = found?.groups?.names;
  if (!found || !names || PARTNERS.lastIndex > to) return null;
  const start = from + found[0].indexOf(names);
  const end = start + names.length;
  const units = surelyUnits(text, start, end, 'support');
  return units && { rule: clause.name, start, end, units };
}
