import type { MeasureKind, Role } from '../../model.ts';
import { type Part, part } from './part.ts';

/** Years, roles and kinds of measure that a question names in so many words. */
export function phraseParts(query: string): Part[] {
  return [...years(query), ...roles(query), ...kinds(query)];
}

/** Words that ask or join and restrict nothing. */
export const ASKING_WORDS: readonly string[] = (
  '有哪些 是哪些 哪些单位 哪个单位 哪些部门 哪个部门 哪些地方 哪里 有什么 是什么 有没有 请问 哪些 哪个 什么 是谁 由谁 谁来 谁 ' +
  '提到 提及 涉及 引用 援引 依据 关于 有关 相关 包含 查找 查询 搜索 列出 所有 全部 出台 印发 制定 发布 承担 了 过 的 由 在 中 里 ' +
  '和 与 及 或 是 有 以及 吗 呢'
).split(' ');

/** What is asked for: said of every measure, so they restrict nothing either. */
export const HEAD_WORDS: readonly string[] =
  '举措 措施 任务 工作 事项 方案 计划 文件 单位 部门 目标 指标 内容 要求'.split(' ');

/** A year of a plan, not of a deadline or a month: `2023年`, `2023年度`, and `2023` standing alone. */
const YEAR =
  /(?<!\d)((?:19|20)\d{2})(?:年度?(?!底|末|初|前|内|起|以|\d|[一二三四五六七八九十]+月|[上下]半年)|(?=\s|$)(?<=(?:^|\s)\d{4}))/gu;

function years(query: string): Part[] {
  return [...query.matchAll(YEAR)].map((match) => {
    const year = Number(match[1]);
    return part(query, match.index, match.index + match[0].length, {
      key: `year:${year}`,
      kind: 'year',
      label: `${year}年`,
      filter: { years: [year] },
      mention: null,
    });
  });
}

interface RoleWord {
  readonly word: string;
  readonly roles: readonly Role[];
}

const ROLE_WORDS: readonly RoleWord[] = [
  ...['牵头单位', '牵头部门', '牵头负责', '牵头'].map((word) => ({ word, roles: ['lead'] as const })),
  ...['责任单位', '责任部门', '负责单位', '负责部门', '负责'].map((word) => ({
    word,
    roles: ['lead', 'responsible'] as const,
  })),
  ...['配合单位', '配合部门', '协办单位', '参与单位', '配合'].map((word) => ({ word, roles: ['support'] as const })),
];

const ROLE_LABELS: Record<Role, string> = { lead: '牵头', responsible: '责任', support: '配合' };

function roles(query: string): Part[] {
  return ROLE_WORDS.flatMap(({ word, roles }) =>
    occurrences(query, word).map((start) =>
      part(query, start, start + word.length, {
        key: `role:${roles.join('+')}`,
        kind: 'role',
        label: roles.map((role) => ROLE_LABELS[role]).join('或'),
        filter: { roles },
        mention: null,
      }),
    ),
  );
}

const KIND_WORDS: ReadonlyMap<string, MeasureKind> = new Map([
  ['保障措施', 'safeguard'],
  ['阶段安排', 'phase'],
  ['实施步骤', 'phase'],
]);

function kinds(query: string): Part[] {
  return [...KIND_WORDS].flatMap(([word, kind]) =>
    occurrences(query, word).map((start) =>
      part(query, start, start + word.length, {
        key: `kind:${kind}`,
        kind: 'kind',
        label: word,
        filter: { kinds: [kind] },
        mention: null,
      }),
    ),
  );
}

export function occurrences(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at);
  return found;
}
