import type { NodeKind } from '../../model.ts';
import type { Database } from '../sqlite/database.ts';

/** A name that matches, and how well: lower is better. */
export interface NameHit {
  readonly key: number;
  /** The name of a metric, which many targets bear: the key is of one of them. */
  readonly metric: string | null;
  readonly grade: number;
}

/**
 * All names in memory, in long strings that the engine scans at gigabytes a second: substrings of names in two characters
 * are what people type, and no index of SQLite finds those. Names are only ever added; who asks checks that they still stand.
 */
export function nameIndex(database: Database) {
  const blocks: Block[] = [];
  const read = new Map<NodeKind, NameRow[]>();
  let last = 0;
  let additions = 0;

  /** Reads at most so many names that it has not seen; true when there may be more. */
  const takeIn = (most: number): boolean => {
    const rows = database.all<NameRow>(
      `SELECT a.key, a.text, a.folded, a.pinyin, a.initials, n.kind, n.measures FROM name a JOIN node n ON n.key = a.node_key
       WHERE a.key > ? ORDER BY a.key LIMIT ?`,
      last,
      most,
    );
    last = rows.at(-1)?.key ?? last;
    for (const row of rows) {
      const ofKind = read.get(row.kind) ?? [];
      read.set(row.kind, ofKind);
      if (ofKind.push(row) >= BLOCK_SIZE) putTogether(row.kind);
    }
    return rows.length === most;
  };
  const putTogether = (kind: NodeKind) => {
    blocks.push(toBlock(kind, read.get(kind) ?? []));
    read.delete(kind);
  };
  const takeInAll = () => {
    takeIn(ALL);
    if (read.size > 0) additions++;
    for (const kind of [...read.keys()]) putTogether(kind);
  };

  return {
    takeIn,
    /** The best of each kind, so many of each. */
    find(typed: string, kinds: ReadonlySet<NodeKind>, limit: number): NameHit[] {
      takeInAll();
      if (additions > MOST_ADDITIONS) {
        blocks.length = 0;
        last = 0;
        additions = 0;
        takeInAll();
      }
      return [...kinds].flatMap((kind) => {
        const hits = blocks.filter((block) => block.kind === kind).flatMap((block) => findIn(block, typed, limit));
        hits.sort((a, b) => a.grade - b.grade || b.measures - a.measures || a.length - b.length || a.key - b.key);
        return firstOfEach(hits).slice(0, limit);
      });
    },
  };
}

export type NameIndex = ReturnType<typeof nameIndex>;

/** SQLite takes it for no limit. */
const ALL = -1;
/** Names that are read piece by piece are put together in blocks of so many of a kind: each is searched by itself. */
const BLOCK_SIZE = 10_000;

interface NameRow {
  readonly key: number;
  readonly text: string;
  readonly folded: string;
  readonly pinyin: string;
  readonly initials: string;
  readonly kind: NodeKind;
  readonly measures: number;
}

interface Field {
  /** The names' forms, each after a line feed. */
  readonly text: string;
  /** Where each begins. */
  readonly starts: Uint32Array;
}

interface Entry extends Pick<NameRow, 'key' | 'measures'> {
  readonly metric: string | null;
}

/** Without the rows' own strings, which would take the same memory again. */
interface Block {
  readonly kind: NodeKind;
  readonly rows: readonly Entry[];
  readonly folded: Field;
  /** Syllables divided by spaces. */
  readonly syllables: Field;
  readonly pinyin: Field;
  readonly initials: Field;
}

/** Names come in with each write; after so many they are read anew, so that blocks do not become many and small. */
const MOST_ADDITIONS = 64;

function toBlock(kind: NodeKind, names: readonly NameRow[]): Block {
  const rows = (kind === 'Target' ? metricsOnce(names) : [...names]).sort(
    (a, b) => b.measures - a.measures || a.folded.length - b.folded.length || a.key - b.key,
  );
  const syllables = linesOf(rows.map((row) => row.pinyin));
  return {
    kind,
    rows: rows.map(({ key, measures, text }) => ({ key, measures, metric: kind === 'Target' ? text : null })),
    folded: toField(linesOf(rows.map((row) => row.folded))),
    syllables: toField(syllables),
    pinyin: toField(syllables.replaceAll(' ', '')),
    initials: toField(linesOf(rows.map((row) => row.initials))),
  };
}

/** Each metric with all measures that set it: one by one, the commonest would leave no room for others. */
function metricsOnce(names: readonly NameRow[]): NameRow[] {
  const metrics = new Map<string, NameRow>();
  for (const name of names) {
    metrics.set(name.text, { ...name, measures: name.measures + (metrics.get(name.text)?.measures ?? 0) });
  }
  return [...metrics.values()];
}

/** Each after a line feed, joined in one go: what is put together by and by, the first search would have to copy. */
function linesOf(values: readonly string[]): string {
  return ['', ...values, ''].join('\n');
}

function toField(text: string): Field {
  const starts: number[] = [];
  for (let at = text.indexOf('\n'); at < text.length - 1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { text, starts: Uint32Array.from(starts) };
}

interface Found extends NameHit {
  readonly measures: number;
  readonly length: number;
}

/** A metric once, though each block has it. */
function firstOfEach(hits: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return hits.filter(({ metric }) => metric === null || (!seen.has(metric) && seen.add(metric)));
}

/** The best of each grade; entries stand in the order in which they are wanted. */
function findIn(block: Block, typed: string, limit: number): Found[] {
  const grades = new Map<number, number>();
  const isOpen = (i: number) => !grades.has(i);
  const atStart = (field: Field, { exact, prefix }: Grades) => {
    let most = limit;
    const seen = eachMatch(field, `\n${typed}`, (i, { isWhole }) => {
      if (isOpen(i)) {
        grades.set(i, isWhole ? exact : prefix);
        most--;
      }
      return most > 0;
    });
    // Of many beginnings the rest is not wanted, but the name itself is.
    eachMatch(
      field,
      `\n${typed}\n`,
      (i) => {
        if (isOpen(i)) grades.set(i, exact);
        return true;
      },
      seen,
    );
  };
  const within = (field: Field, { within }: Grades, isMeant: (i: number, offset: number) => boolean = () => true) => {
    let most = limit;
    eachMatch(field, typed, (i, { offset }) => {
      if (isOpen(i) && isMeant(i, offset)) {
        grades.set(i, within);
        most--;
      }
      return most > 0;
    });
  };
  atStart(block.folded, WRITTEN);
  within(block.folded, WRITTEN);
  if (SPELT.test(typed)) {
    const isSyllables = typed.length < SHORTEST_WITHIN || VOWEL.test(typed);
    atStart(block.initials, SPOKEN);
    if (isSyllables) atStart(block.pinyin, SPOKEN);
    if (typed.length >= SHORTEST_WITHIN) {
      within(block.initials, SPOKEN);
      if (isSyllables) within(block.pinyin, SPOKEN, (i, offset) => beginsSyllable(block.syllables, i, offset));
    }
  }
  return [...grades].flatMap(([i, grade]) => {
    const row = block.rows[i];
    return row ? [{ ...row, grade, length: entryAt(block.folded, i).length }] : [];
  });
}

interface Grades {
  readonly exact: number;
  readonly prefix: number;
  readonly within: number;
}

const WRITTEN: Grades = { exact: 0, prefix: 1, within: 2 };
const SPOKEN: Grades = { exact: 3, prefix: 4, within: 5 };

/** One or two letters in the middle of a name mean nothing. */
const SHORTEST_WITHIN = 3;
const SPELT = /^[a-z]+$/;
/** In every syllable behind two letters at most; ü is spelt v. */
const VOWEL = /[aeiouv]/;

/** Where nearly all that is found is none, the rest of the block is left. */
const MOST_TRIES = 5_000;

/** Hands on where a piece of text stands, entry by entry, until `goOn` says no; gives the place up to which it has looked. */
function eachMatch(
  { text, starts }: Field,
  sought: string,
  goOn: (i: number, match: { readonly offset: number; readonly isWhole: boolean }) => boolean,
  from = 0,
): number {
  let tries = 0;
  for (let at = text.indexOf(sought, from); at !== -1; at = text.indexOf(sought, at + 1)) {
    const begin = sought.startsWith('\n') ? at + 1 : at;
    const i = lastAtOrBefore(starts, begin);
    const match = { offset: begin - (starts[i] ?? 0), isWhole: text[at + sought.length] === '\n' };
    if (!goOn(i, match) || ++tries >= MOST_TRIES) return at + 1;
  }
  return text.length;
}

function lastAtOrBefore(starts: Uint32Array, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function entryAt({ text, starts }: Field, i: number): string {
  const start = starts[i] ?? 0;
  return text.slice(start, text.indexOf('\n', start));
}

/** Whether a syllable of an entry begins behind so many letters. */
function beginsSyllable({ text, starts }: Field, i: number, letters: number): boolean {
  let at = starts[i] ?? 0;
  for (let passed = 0; passed < letters; at++) if (text[at] !== ' ') passed++;
  return letters === 0 || text[at] === ' ';
}
