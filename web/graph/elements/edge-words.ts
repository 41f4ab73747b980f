import type { Words } from '../../language/zh.ts';
import type { EdgeElement } from './to-elements.ts';

/** What an edge says once its end is selected: 牵头, 配合, 引用 … */
export function edgeWords({ kind, role, first }: Pick<EdgeElement, 'kind' | 'role' | 'first'>, words: Words): string {
  if (kind === 'RESPONSIBLE_FOR' && role) return first ? words.firstLead : words.roles[role];
  return words.edges[kind];
}
