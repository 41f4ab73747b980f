import type { Line } from './lines/lines.ts';

const HEADING = /^目\s*[录錄次]$/;
/** What an entry may end with: dots and a page, a tab and a page. */
const PAGE = /(?:[\s.．…·•-]{2,}|\t[ \t]*|(?<=[\u4e00-\u9fff）)])[ \u3000]+)\d{1,3}$/;
const MOST_OF_AN_ENTRY = 70;
/** The dots behind it included. */
const LONGEST_LINE = 160;
const MOST_ENTRIES = 400;
const FEWEST_WITHOUT_HEADING = 3;

/**
 * The lines of a table of contents, by index: below 目录, or a run of lines that end with a page number behind a gap. They are
 * one only where most of them come again further down as the headings that they announce.
 */
export function contentsLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  const filled: number[] = [];
  lines.forEach(({ text }, index) => {
    if (text !== '') filled.push(index);
  });
  let places: ReadonlyMap<string, number> | undefined;
  for (let at = 0; at < filled.length; at++) {
    const index = filled[at] ?? 0;
    const headed = HEADING.test(lines[index]?.text ?? '');
    if (!headed && !hasPage(lines[index]?.text ?? '')) continue;
    const entries = entriesFrom(lines, filled, headed ? at + 1 : at, headed);
    const end = entries.at(-1) ?? index;
    // Most texts have nothing that looks like contents, and need no index of their lines.
    places ??= lastPlaces(lines);
    const last = places;
    const again = entries.filter((entry) => (last.get(entryOf(lines[entry]?.text ?? '')) ?? 0) > end);
    if (entries.length >= (headed ? 2 : FEWEST_WITHOUT_HEADING) && again.length * 2 >= entries.length) {
      if (headed) found.add(index);
      for (const entry of entries.slice(0, entries.indexOf(again.at(-1) ?? -1) + 1)) found.add(entry);
    }
    at += entries.length;
  }
  return found;
}

/** Short lines without a full stop, up to the first that is said again: there the text begins. */
function entriesFrom(lines: readonly Line[], filled: readonly number[], from: number, headed: boolean): number[] {
  const entries: number[] = [];
  const seen = new Set<string>();
  for (let at = from; at < filled.length && entries.length < MOST_ENTRIES; at++) {
    const index = filled[at] ?? 0;
    const text = lines[index]?.text ?? '';
    const entry = entryOf(text);
    if (entry.length > MOST_OF_AN_ENTRY || /[。；;]/.test(entry) || seen.has(entry)) break;
    if (!headed && !hasPage(text)) break;
    seen.add(entry);
    entries.push(index);
  }
  return entries;
}

/** Where each line's words come last; of a heading that runs into its text, those up to the first stop. */
function lastPlaces(lines: readonly Line[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, { text }] of lines.entries()) {
    if (text === '') continue;
    places.set(entryOf(text.slice(0, MOST_OF_AN_ENTRY)), index);
    const title = /^[^。：:]{2,70}(?=[。：:])/.exec(text)?.[0];
    if (title !== undefined) places.set(entryOf(title), index);
  }
  return places;
}

function hasPage(text: string): boolean {
  return text.length <= LONGEST_LINE && PAGE.test(text);
}

/** The words of an entry, or of the line that it may announce: no more of them than tell two lines apart. */
function entryOf(line: string): string {
  const text = line.slice(0, LONGEST_LINE);
  return text
    .replace(PAGE, '')
    .replace(/[\s.．…·•\-—－]+$/, '')
    .replace(/\s/g, '');
}
