import type { NodeKind } from '../model.ts';
import type { Database } from './database.ts';

/** A name that matches, and how well: lower is better. */
export interface NameHit {
  readonly key: number;
  readonly grade: number;
}

/**
 * All names in memory, in long strings that the engine scans at gigabytes a second: substrings of names in two characters
 * are what people type, and no index of SQLite finds those. Names are only ever added; who asks checks that they still stand.
 */
export function nameIndex(database: Database) {
  const blocks: Block[] = [];
  let last = 0;

  /** Reads at most so many names that it has not seen; true when there may be more. */
  const takeIn = (most: number): boolean => {
    const rows = database.all<NameRow>(
      `SELECT a.key, a.folded, a.pinyin, a.initials, n.kind, n.measures FROM name a JOIN node n ON n.key = a.node_key
       WHERE a.key > ? ORDER BY a.key LIMIT ?`,
      last,
      most,
    );
    if (rows.length === 0) return false;
    last = rows.at(-1)?.key ?? last;
    blocks.push(toBlock(rows));
    return rows.length === most;
  };

  return {
    takeIn,
    find(typed: string, kinds: ReadonlySet<NodeKind>, limit: number): NameHit[] {
      takeIn(ALL);
      if (blocks.length > MOST_BLOCKS) {
        blocks.length = 0;
        last = 0;
        takeIn(ALL);
      }
      const hits = blocks.flatMap((block) => findIn(block, typed, kinds));
      return hits
        .sort((a, b) => a.grade - b.grade || b.measures - a.measures || a.length - b.length || a.key - b.key)
        .slice(0, limit);
    },
  };
}

export type NameIndex = ReturnType<typeof nameIndex>;

/** SQLite takes it for no limit. */
const ALL = -1;

interface NameRow {
  readonly key: number;
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

/** Without the rows' own strings, which would take the same memory again. */
interface Block {
  readonly rows: readonly Pick<NameRow, 'key' | 'kind' | 'measures'>[];
  readonly folded: Field;
  /** Syllables divided by spaces. */
  readonly syllables: Field;
  readonly pinyin: Field;
  readonly initials: Field;
}

/** Names come in with each write; beyond so many pieces they are read anew into one. */
const MOST_BLOCKS = 64;

function toBlock(names: readonly NameRow[]): Block {
  const rows = [...names].sort((a, b) => b.measures - a.measures);
  return {
    rows: rows.map(({ key, kind, measures }) => ({ key, kind, measures })),
    folded: toField(rows.map((row) => row.folded)),
    syllables: toField(rows.map((row) => row.pinyin)),
    pinyin: toField(rows.map((row) => row.pinyin.replaceAll(' ', ''))),
    initials: toField(rows.map((row) => row.initials)),
  };
}

function toField(values: readonly string[]): Field {
  const starts = new Uint32Array(values.length);
  let at = 1;
  values.forEach((value, i) => {
    starts[i] = at;
    at += value.length + 1;
  });
  // Joined in one go: what is put together by and by, the first search would have to copy.
  return { text: ['', ...values, ''].join('\n'), starts };
}

interface Found extends NameHit {
  readonly measures: number;
  readonly length: number;
}

function findIn(block: Block, typed: string, kinds: ReadonlySet<NodeKind>): Found[] {
  const grades = new Map<number, number>();
  const note = (i: number, grade: number) => {
    const row = block.rows[i];
    if (!row || !kinds.has(row.kind) || grades.has(i)) return false;
    grades.set(i, grade);
    return true;
  };
  const atStart = (field: Field, { exact, prefix }: Grades) => {
    let most = MOST_MATCHES;
    eachMatch(field, `\n${typed}`, (i, { isWhole }) => {
      if (isWhole) note(i, exact);
      else if (most > 0 && note(i, prefix)) most--;
      return true;
    });
  };
  const within = (field: Field, { within }: Grades, isMeant: (i: number, offset: number) => boolean = () => true) => {
    let most = MOST_MATCHES;
    eachMatch(field, typed, (i, { offset }) => !(isMeant(i, offset) && note(i, within)) || --most > 0);
  };
  atStart(block.folded, WRITTEN);
  within(block.folded, WRITTEN);
  if (SPELT.test(typed)) {
    const isSyllables = typed.length < SHORTEST_WITHIN || VOWEL.test(typed);
    atStart(block.initials, SPOKEN);
    if (isSyllables) atStart(block.pinyin, SPOKEN);
    if (typed.length >= SHORTEST_WITHIN) {
      within(block.initials, SPOKEN);
      if (isSyllables) within(block.pinyin, SPOKEN, (i, offset) => beginsSyllable(entryAt(block.syllables, i), offset));
    }
  }
  return [...grades].flatMap(([i, grade]) => {
    const row = block.rows[i];
    return row ? [{ key: row.key, grade, measures: row.measures, length: entryAt(block.folded, i).length }] : [];
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

/** Names stand best connected first, so what lies beyond so many matches would not be shown. */
const MOST_MATCHES = 400;
const MOST_TRIES = 20_000;

/** Hands on where a piece of text stands, entry by entry, until `goOn` says no. */
function eachMatch(
  { text, starts }: Field,
  sought: string,
  goOn: (i: number, match: { readonly offset: number; readonly isWhole: boolean }) => boolean,
): void {
  let tries = 0;
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + 1)) {
    const begin = sought.startsWith('\n') ? at + 1 : at;
    const i = lastAtOrBefore(starts, begin);
    const match = { offset: begin - (starts[i] ?? 0), isWhole: text[at + sought.length] === '\n' };
    if (!goOn(i, match) || ++tries >= MOST_TRIES) return;
  }
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

function beginsSyllable(pinyin: string, offset: number): boolean {
  let letters = 0;
  for (const syllable of pinyin.split(' ')) {
    if (letters >= offset) break;
    letters += syllable.length;
  }
  return letters === offset;
}
