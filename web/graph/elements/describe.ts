import type { Words } from '../../language/zh.ts';
import type { Known } from './graph-cache.ts';
import type { Elements } from './to-elements.ts';

/** A node in one sentence, for those who hear the graph: kind, name, roles and how much of it is drawn. */
export function describeNode(id: string, elements: Elements, known: Known, words: Words): string {
  const node = elements.nodes.find((other) => other.id === id);
  if (!node) return '';
  const touching = elements.edges.filter(({ from, to }) => from === id || to === id);
  const counted = node.kind === 'Measure' ? words.graph.ownerCount : words.graph.roleCount;
  const roles = (['lead', 'responsible', 'support'] as const)
    .map((role) => [role, touching.filter((edge) => edge.role === role).length] as const)
    .filter(([, count]) => count > 0)
    .map(([role, count]) => counted(words.roles[role], count));
  const total = known.counts.get(id)?.reduce((sum, count) => sum + count.total, 0) ?? null;
  return words.graph.spoken(words.kinds[node.kind], node.label, roles.join('，'), touching.length, total);
}
