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
  const pairs = after
    .filter(({ id }) => !found.has(id))
    .map((measure) => ({ measure, words: wordPairs(measure.text) }))
    .flatMap(({ measure, words }) =>
      [...left.values()].map((other) => ({ measure, other, likeness: likeness(words, wordPairs(other.text)) })),
    )
    .filter((pair) => pair.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness);
  for (const { measure, other } of pairs) {
    if (!found.has(measure.id) && left.delete(other.id)) found.set(measure.id, other);
  }
}

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
