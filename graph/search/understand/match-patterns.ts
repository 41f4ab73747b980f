import type { MeasureKind, Role } from '../../model.ts';
import { type Part, part } from './constraint.ts';
import { yearParts } from './years.ts';

/** Years, roles and kinds of measure that a question names in so many words. */
export function phraseParts(query: string, today: string | undefined): Part[] {
  return [...yearParts(query, today), ...roles(query), ...askedRoles(query), ...withoutLead(query), ...kinds(query)];
}

/** Words that ask or join and restrict nothing. */
export const ASKING_WORDS: readonly string[] = (
  '我想看看 我想知道 我想了解 我想查 想看看 想知道 想了解 看看 请列出 请查 帮我查 帮我找 告诉我 查一下 找一下 了解一下 看一下 ' +
  '怎么 怎样 如何 怎么样 有哪些 是哪些 哪些单位 哪个单位 哪些部门 哪个部门 哪些地方 哪里 有什么 是什么 有没有 请问 哪些 哪个 什么 是谁 由谁 谁来 谁 ' +
  '提到 提及 涉及 引用 援引 依据 关于 有关 相关 包含 查找 查询 搜索 列出 所有 全部 出台 印发 制定 发布 承担 了 过 的 由 在 中 里 ' +
  '和 与 及 或 是 有 以及 吗 呢'
).split(' ');

/** What is done with a plan. Behind a word for it they tell what is asked about: 文件出台前, 方案制定过程. */
export const PLAN_VERBS: ReadonlySet<string> = new Set(['出台', '印发', '制定', '发布']);

/** What is asked for: said of every measure, so they restrict nothing either. */
export const HEAD_WORDS: readonly string[] =
  '举措 措施 任务 工作 事项 方案 计划 文件 单位 部门 目标 指标 内容 要求'.split(' ');

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

function roles(query: string): Part[] {
  return ROLE_WORDS.flatMap(({ word, roles }) =>
    occurrences(query, word).map((start) =>
      part(query, start, start + word.length, {
        key: `role:${roles.join('+')}`,
        kind: 'role',
        label: roles.join('+'),
        filter: { roles },
        mention: null,
      }),
    ),
  );
}

const ASKED_ROLES: ReadonlyMap<string, readonly Role[]> = new Map([
  ['牵头', ['lead']],
  ['负责', ['lead', 'responsible']],
  ['承担', ['lead', 'responsible']],
  ['主管', ['lead', 'responsible']],
  ['配合', ['support']],
  ['参与', ['support']],
]);
const ASKED_ROLE =
  /(?:由?谁(?:来)?|由?哪(?:些|个|几个)(?:单位|部门|机构)?(?:来)?)(?<role>牵头|负责|承担|主管|配合|参与)/gu;

/** 谁牵头, 哪些单位负责: a question about the role, whatever stands behind it. */
function askedRoles(query: string): Part[] {
  return [...query.matchAll(ASKED_ROLE)].map((match) => {
    const roles = ASKED_ROLES.get(match.groups?.role ?? '') ?? [];
    return part(query, match.index, match.index + match[0].length, {
      key: `role:${roles.join('+')}`,
      kind: 'role',
      label: roles.join('+'),
      filter: { roles },
      mention: null,
    });
  });
}

/** A question whose answer is bodies: 谁牵头…, …由哪些部门配合, …的牵头单位是谁, and what a body does in a role (司法局牵头什么). */
export function asksForUnits(query: string, parts: readonly Part[]): boolean {
  const kinds = new Set(parts.map(({ kind }) => kind));
  return ASKS_WHO.test(query) || (kinds.has('unit') && kinds.has('role'));
}

const ASKS_WHO =
  /谁(?!执法谁|主管谁|审批谁|服务谁|审理谁|裁判谁)|哪(?:些|个|几个|家)?(?:单位|部门|机构|科室|处室|委办局)/u;

const WITHOUT_LEAD =
  /(?:没有|没|未|无|缺少?|不)(?:明确|写明|指明|注明|指定|确定)?(?:人|单位|部门)?牵头(?:单位|部门|负责)?/gu;

function withoutLead(query: string): Part[] {
  return [...query.matchAll(WITHOUT_LEAD)].map((match) =>
    part(query, match.index, match.index + match[0].length, {
      key: 'role:none',
      kind: 'role',
      label: 'none',
      filter: { hasLead: false },
      mention: null,
    }),
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
        label: kind,
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
