import type { MeasureNode } from '../../graph/model.ts';

/** A measure and what became of it; one side is null when it appeared or vanished. */
export type MeasurePair =
  | readonly [MeasureNode, MeasureNode]
  | readonly [MeasureNode, null]
  | readonly [null, MeasureNode];

/**
 * Finds each measure of one version in the other: by its words, else by heading and title, else by likeness of words. In
 * the order of the newer version, what vanished at its end.
 */
export function pairMeasures(before: readonly MeasureNode[], after: readonly MeasureNode[]): MeasurePair[] {
  const left = new Map(before.map((measure) => [measure.id, measure]));
  const found = new Map<string, MeasureNode>();
  const pairBy = (key: (measure: MeasureNode) => string | null) => {
    const keyed = new Map([...left.values()].reverse().map((measure) => [key(measure), measure]));
    for (const measure of after) {
      const wanted = key(measure);
      const other = wanted === null || found.has(measure.id) ? undefined : keyed.get(wanted);
      if (!other || !left.delete(other.id)) continue;
      found.set(measure.id, other);
    }
  };
  pairBy(({ text }) => `${text}`);
  pairBy(({ path, title }) => (title === null ? null : `${path.at(-1) ?? ''}\n${title}`));
  pairBy(({ title }) => title);
  pairByLikeness(left, found, after);
  return [
    ...after.map((measure): MeasurePair => {
      const other = found.get(measure.id);
      return other ? [other, measure] : [null, measure];
    }),
    ...[...left.values()].map((measure): MeasurePair => [measure, null]),
  ];
}

function pairByLikeness(
  left: Map<string, MeasureNode>,
  found: Map<string, MeasureNode>,
  after: readonly MeasureNode[],
) {
  const old = [...left.values()].map((measure) => ({ measure, words: wordPairs(measure.text) }));
  const now = after.filter(({ id }) => !found.has(id));
  const reach = Math.max(1, Math.floor(MOST_COMPARED / Math.max(1, now.length)));
  const pairs = now
    .flatMap((measure, at) => {
      // Where all can be compared, all are; of longer plans, the measures around the same part of the plan.
      const from = Math.max(0, Math.min(old.length - reach, Math.round((at * old.length) / now.length) - (reach >> 1)));
      const words = wordPairs(measure.text);
      return old
        .slice(from, from + reach)
        .map((other) => ({ measure, other: other.measure, likeness: likeness(words, other.words) }));
    })
    .filter((pair) => pair.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
  for (const { measure, other } of pairs) {
    if (!found.has(measure.id) && left.delete(other.id)) found.set(measure.id, other);
  }
}

/** Pairs of measures that are set beside each other: enough for plans with 500 new measures. */
const MOST_COMPARED = 250_000;

/** Half of all pairs of characters in common: a clause reworded, not another one on the same theme. */
const ALIKE = 0.5;

/** Share of pairs of characters in common, from 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

/** Pairs of characters that follow each other, white space left out. */
export function wordPairs(text: string): Set<string> {
  const bare = text.replace(/\s+/g, '');
  return new Set(Array.from({ length: Math.max(0, bare.length - 1) }, (_, i) => bare.slice(i, i + 2)));
}
