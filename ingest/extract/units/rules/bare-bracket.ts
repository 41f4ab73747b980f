import type { Role } from '../../../../graph/model.ts';
import { alternation } from '../../../../graph/text/alternation.ts';
import { LEVEL_OPENINGS } from '../../../lexicon/units/levels.ts';
import type { UnitStatement } from '../../plan.ts';
import { readUnitList } from '../list/unit-list.ts';
import { isSurelyUnit } from '../list/unit-names.ts';
import type { BracketRule, StatementRefiner } from '../unit-rule.ts';
import { labelledBracket } from './labelled-bracket.ts';

export const bareBracket: BracketRule & StatementRefiner = {
  name: 'unit/bare-bracket',
  summary: '句末或标题末的括号里只有单位名称的：同级括号都写牵头的算牵头，否则算责任。',
  examples: [
    {
      text: '某部工作要点\n一、重点任务\n1.修订标准。公开征求意见。（法规司、渔药检定所）\n2.了结官司。吸取教训。（应对得当的官司）',
      finds: ['1. 法规司 责任', '1. 渔药检定所 责任'],
    },
    {
      text: '某局重点工作方案\n一、重点任务\n1.规范收费。公示目录。（计财股、安全股）\n2.盘活资产。规范管理。（国资控股、民营参股）',
      finds: ['1. 计财股 责任', '1. 安全股 责任'],
    },
    {
      text: '某街道重点工作方案\n一、重点任务\n1.整治环境。清理垃圾。（建设办、执法办，各社区）',
      finds: ['建设办 责任', '执法办 责任', '各社区 责任'],
    },
    {
      text: '某县农业农村工作方案\n一、重点任务\n（一）建设平台。打通数据。（区委政法委、区数据资源局）',
      finds: ['区委政法委 责任', '区数据资源局 责任'],
    },
    { text: '某县农业农村工作方案\n一、重点任务\n（一）建设法治示范村(社区)', finds: [] },
  ],
  accepts: ({ innerStart, innerEnd, closed }) => innerEnd - innerStart <= MAX_BARE && closed,
  find: ({ text, start, end, innerStart, innerEnd, from, to }) => {
    const before = text.slice(Math.max(from, start - 2), start).trimEnd();
    const after = text.slice(end, Math.min(to, end + 2));
    if (!/^[\s。；;]*(?:[\r\n]|$)/.test(after) && !/^[\s]*[\r\n]/.test(after)) return null;
    const list = readUnitList(text, innerStart, innerEnd);
    if (!list || list.units.length === 0 || list.unread.length > 0) return null;
    const surely = list.units.every(({ name }) => isSurelyUnit(name) && OPENS_A_NAME.test(name));
    const behindSentence = /[。；;！]$/.test(before);
    const named = list.units.every(({ name }) => isSurelyUnit(name) || name.startsWith('各'));
    return surely || (behindSentence && named) ? list : null;
  },
  /** A bracket without any word of role means what the labelled brackets around it say. */
  refine(statements) {
    const role = roleOfLabelled(statements);
    return statements.map((statement) =>
      statement.rule === bareBracket.name ? { ...statement, list: inRole(statement.list, role) } : statement,
    );
  },
};

const MAX_BARE = 80;
const OPENS_A_NAME = new RegExp(`^(?:${alternation(LEVEL_OPENINGS)}|[局厅部委办])`);

function roleOfLabelled(statements: readonly UnitStatement[]): Role {
  const labelled = statements.filter(({ rule }) => rule === labelledBracket.name);
  const leads = labelled.filter(({ list }) => list.units.every(({ role }) => role === 'lead')).length;
  return labelled.length > 0 && leads * 2 > labelled.length ? 'lead' : 'responsible';
}

function inRole(list: UnitStatement['list'], role: Role): UnitStatement['list'] {
  return { ...list, units: list.units.map((unit) => ({ ...unit, role: unit.first ? unit.role : role })) };
}
