import { MARKER_STYLES, type Marker, type MarkerStyle } from './markers.ts';

/** Styles whose order authors turn round: 1、 above （一）, 一、 above 第一节. */
const MOVABLE: readonly MarkerStyle[] = [
  'section',
  'chinese',
  'chinese-bracket',
  'arabic',
  'arabic-bracket',
  'circled',
];

/**
 * How deep each style of numbering stands in a document: as is the custom, unless its own counting shows that a style stands
 * above one that customarily encloses it. It does where it comes first and counts on over the other, which begins anew below it.
 */
export function markerRanks(markers: readonly Marker[]): ReadonlyMap<MarkerStyle, number> {
  const ranks = new Map<MarkerStyle, number>(MARKER_STYLES.map((style, rank) => [style, rank]));
  const used = new Set(markers.map(({ style }) => style));
  for (const [at, outer] of MOVABLE.entries()) {
    if (!used.has(outer)) continue;
    for (const inner of MOVABLE.slice(at + 1)) {
      if (used.has(inner) && standsAbove(inner, outer, markers)) ranks.set(inner, (ranks.get(outer) ?? 0) - 0.25);
    }
  }
  return ranks;
}

function standsAbove(upper: MarkerStyle, lower: MarkerStyle, markers: readonly Marker[]): boolean {
  let last = 0;
  let lastBelow = 0;
  let countedOn = 0;
  for (const { style, value } of markers) {
    if (style === upper) {
      if (lastBelow > 0 && value === last + 1) countedOn++;
      else if (value !== 1 && lastBelow > 0) return false;
      last = value;
      lastBelow = 0;
    } else if (style === lower) {
      // It comes first, or counts on across the other: it stands above, as is the custom.
      if (last === 0 || (value !== 1 && value !== lastBelow + 1)) return false;
      if (lastBelow === 0 && value !== 1) return false;
      lastBelow = value;
    }
  }
  return countedOn > 0;
}
