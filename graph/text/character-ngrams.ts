/** The runs of so many characters that a text holds, each once; a shorter text is a run of its own. */
export function characterNgrams(text: string, length: number): ReadonlySet<string> {
  const runs = new Set<string>();
  const run = Math.min(length, Math.max(1, text.length));
  for (let at = 0; at + run <= text.length; at++) runs.add(text.slice(at, at + run));
  return runs;
}

/** How many runs stand in both. */
export function sharedNgrams(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const run of small) if (large.has(run)) shared++;
  return shared;
}

/** Sørensen–Dice coefficient (Dice 1945), from 0 to 1; 0 where neither text has a run. */
export function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = one.size + other.size;
  return all === 0 ? 0 : (2 * sharedNgrams(one, other)) / all;
}
