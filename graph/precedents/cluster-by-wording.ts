import { compareDocuments } from '../search/ranking/document-order.ts';
import { NEAR, type Worded } from './classify-similarity.ts';
import { sharedWording, wordingOf } from './shingles.ts';

/** Groups wordings that are versions of one another, each group oldest first; the groups keep the order in which they begin. */
export function groupIntoFamilies(wordings: readonly Worded[]): readonly (readonly Worded[])[] {
  const read = wordings.map(({ excerpt }) => wordingOf(excerpt.quote));
  const family = wordings.map((_, i) => i);
  const headOf = (at: number): number => {
    const above = family[at] ?? at;
    return above === at ? at : headOf(above);
  };
  read.forEach((one, i) => {
    for (let j = i + 1; j < read.length; j++) {
      const other = read[j];
      const [a, b] = [headOf(i), headOf(j)];
      if (!other || a === b || sharedWording(one, other).ofBoth < NEAR) continue;
      family[Math.max(a, b)] = Math.min(a, b);
    }
  });
  const groups = new Map<number, Worded[]>();
  wordings.forEach((worded, i) => {
    const head = headOf(i);
    groups.set(head, [...(groups.get(head) ?? []), worded]);
  });
  return [...groups.values()].map((group) => group.toSorted(byDate));
}

function byDate(a: Worded, b: Worded): number {
  return compareDocuments(a.document, b.document, 'oldest') || a.measure.order - b.measure.order;
}
