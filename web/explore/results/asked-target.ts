import type { SearchAnswer } from '../use-search.ts';

/** What a question for a value asks of: 满意 in the words 满意度95%. */
export interface AskedTarget {
  /** What all wordings of the metric share. */
  readonly name: string;
  readonly written: string;
}

/** The values that a question was taken to ask for. */
export function askedTargets(understood: SearchAnswer['understood']): readonly AskedTarget[] {
  return understood.flatMap(({ key, kind, label }) => {
    const name = kind === 'target' ? key.split(':')[1] : '';
    return name ? [{ name, written: label }] : [];
  });
}

export function isAskedFor(metric: string, asked: readonly AskedTarget[]): boolean {
  return asked.some(({ name }) => metric.includes(name));
}

/** The word of a metric that the question has in another form, 满意率 for 满意度; null where both have the same. */
export function otherWord(metric: string, asked: readonly AskedTarget[]): string | null {
  for (const { name, written } of asked) {
    const at = metric.indexOf(name);
    if (at === -1) continue;
    const word = name + (metric.slice(at + name.length).match(ENDING)?.[0] ?? '');
    if (!written.includes(word)) return word;
  }
  return null;
}

/** By which metrics of one thing differ in name. */
const ENDING = /^(?:比例|比率|占比|程度|水平|[度率数量额值比面])/u;
