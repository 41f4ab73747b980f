import { CLAIMS } from '../../graph/correction.ts';
import {
  BASES,
  COMPARATORS,
  DOCUMENT_KINDS,
  EDGE_KINDS,
  LEVELS,
  MEASURE_KINDS,
  NATURES,
  NODE_KINDS,
  ROLES,
} from '../../graph/model.ts';
import { VERSION_POLICIES } from '../../graph/revision.ts';
import { FACET_FIELDS } from '../../graph/store/graph-store.ts';
import { builder } from './builder.ts';

export const NodeKind = builder.enumType('NodeKind', { values: NODE_KINDS });
export const EdgeKind = builder.enumType('EdgeKind', { values: EDGE_KINDS });
export const Role = builder.enumType('Role', { description: '牵头 · 责任 · 配合', values: ROLES });
export const Basis = builder.enumType('Basis', {
  description: 'Written where it is used, taken from a heading that covers it, or concluded.',
  values: BASES,
});
export const DocumentKind = builder.enumType('DocumentKind', {
  description:
    '文种: 规划 · 方案 · 要点 · 意见 · 通知 · 分工表 · 报道 · 报告 · 讲话 · 批复 · 函 · 决定 · 表彰 · 条例与办法 · 公告',
  values: DOCUMENT_KINDS,
});
export const MeasureKind = builder.enumType('MeasureKind', {
  description: '举措 · 保障措施 · 阶段安排',
  values: MEASURE_KINDS,
});
export const Level = builder.enumType('Level', { values: LEVELS });
export const Direction = builder.enumType('Direction', { values: ['out', 'in'] as const });
export const FacetField = builder.enumType('FacetField', { values: FACET_FIELDS });
export const VersionPolicy = builder.enumType('VersionPolicy', {
  description: 'A plan that is another version of a stored one takes its place, stands beside it, or is refused.',
  values: VERSION_POLICIES,
});
export const DocumentSort = builder.enumType('DocumentSort', { values: ['newest', 'oldest', 'title'] as const });

export const Comparator = builder.enumType('Comparator', { values: underscored(COMPARATORS) });
export const Nature = builder.enumType('Nature', { description: '约束性 · 预期性 · 指导性、引导性', values: NATURES });
export const Claim = builder.enumType('Claim', {
  description:
    'What a reader says is wrong: the name is no unit, it is another unit, a unit is missing, its role is another, the number is no target, a measure is missing, two names are one unit.',
  values: underscored(CLAIMS),
});

export const PlanRelation = builder.enumType('PlanRelation', {
  description: '废止 · 根据《…》制定 · 引用',
  values: ['replaces', 'implements', 'cites'] as const,
});

/** GraphQL names know no hyphen. */
function underscored<T extends string>(values: readonly T[]): { [name: string]: { value: T } } {
  return Object.fromEntries(values.map((value) => [value.replaceAll('-', '_'), { value }]));
}
