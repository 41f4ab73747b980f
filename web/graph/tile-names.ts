import type { Words } from '../language/zh.ts';
import type { TileNames } from './graph-view.ts';

/** At most so many places are told by name. */
const PLACES_TOLD = 2;

/** What plans that are named together have in common, the most telling first: where they are from, of which years, how many they are. */
export function tileNames(plans: Parameters<TileNames>[0], words: Words): readonly string[] {
  const { tile } = words.graph;
  const places = byCount(plans.map(({ place }) => place));
  const years = plans.flatMap(({ year }) => year ?? []);
  const [first, ...others] = places;
  const place = places.includes(null)
    ? null
    : places.length <= PLACES_TOLD
      ? places.join(words.graph.tile.and)
      : tile.among(first ?? '', others.length + 1);
  const [from, to] = [Math.min(...years), Math.max(...years)];
  const year = years.length < plans.length ? null : tile.years(from, to);
  const both = place !== null && year !== null && places.length === 1 ? `${place} ${year}` : null;
  // What they share tells more than what they are among others.
  const told = from === to && places.length > 1 ? [both, year, place] : [both, place, year];
  const count = tile.count(plans.length);
  return [...told.flatMap((what) => (what === null ? [] : `${what}\n${count}`)), count];
}

/** Each once, the most frequent first. */
function byCount<T>(values: readonly T[]): readonly T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([value]) => value);
}
