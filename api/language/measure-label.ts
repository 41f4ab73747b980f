import type { MeasureNode } from '../../graph/model.ts';

const LABEL_LENGTH = 24;

/** What a person calls a measure: its title, else its first clause. */
export function measureLabel({ title, text }: Pick<MeasureNode, 'title' | 'text'>): string {
  if (title) return title;
  const clause = text.trim().split(/[，。；：\n]/u, 1)[0] ?? '';
  return clause.length > LABEL_LENGTH ? `${clause.slice(0, LABEL_LENGTH)}…` : clause;
}
