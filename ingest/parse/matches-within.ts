/** A match of a pattern, with its place in the whole text. */
export interface PlacedMatch {
  readonly start: number;
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

const NO_GROUPS: PlacedMatch['groups'] = {};

/** Matches between two offsets. The search never looks beyond `to`, which keeps work on many stretches of one text linear. */
export function matchesWithin(pattern: RegExp, text: string, from: number, to: number): PlacedMatch[] {
  const found: PlacedMatch[] = [];
  for (const match of text.slice(from, to).matchAll(pattern)) {
    const start = from + match.index;
    found.push({ start, end: start + match[0].length, groups: match.groups ?? NO_GROUPS });
  }
  return found;
}
