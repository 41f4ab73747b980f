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

  const takeIn = () => {
    const rows = database.all<NameRow>(
      `SELECT a.key, a.folded, a.pinyin, a.initials, n.kind, n.measures FROM name a JOIN node n ON n.key = a.node_key
       WHERE a.key > ? ORDER BY a.key`,
      last,
    );
    if (rows.length === 0) return;
    last = rows.at(-1)?.key ?? last;
    blocks.push(toBlock(rows));
    if (blocks.length > MOST_BLOCKS) {
      blocks.length = 0;
      last = 0;
      takeIn();
    }
  };

  return {
    find(typed: string, kinds: ReadonlySet<NodeKind>, limit: number): NameHit[] {
      takeIn();
      const hits = blocks.flatMap((block) => findIn(block, typed, kinds));
      return hits
        .sort((a, b) => a.grade - b.grade || b.measures - a.measures || a.length - b.length || a.key - b.key)
        .slice(0, limit);
    },
  };
}

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

interface Block {
  readonly rows: readonly NameRow[];
  readonly folded: Field;
  readonly pinyin: Field;
  readonly initials: Field;
}

/** Names come in with each write; beyond so many pieces they are read anew into one. */
const MOST_BLOCKS = 64;

const GRADE = {
  exact: 0,
  prefix: 1,
  within: 2,
  soundExact: 3,
  soundPrefix: 4,
  soundWithin: 5,
} as const;

function toBlock(rows: readonly NameRow[]): Block {
  return {
    rows,
    folded: toField(rows.map((row) => row.folded)),
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
  return { text: `\n${values.join('\n')}\n`, starts };
}

interface Found extends NameHit {
  readonly measures: number;
  readonly length: number;
}

function findIn(block: Block, typed: string, kinds: ReadonlySet<NodeKind>): Found[] {
  const grades = new Map<number, number>();
  const note = (i: number, grade: number) => {
    const row = block.rows[i];
    if (row && kinds.has(row.kind) && grade < (grades.get(i) ?? Number.POSITIVE_INFINITY)) grades.set(i, grade);
  };
  eachMatch(block.folded, typed, (i, at) => note(i, gradeOf(block.folded, typed, at, GRADE.exact)));
  if (SPELT.test(typed)) {
    eachMatch(block.initials, typed, (i, at) => {
      const grade = gradeOf(block.initials, typed, at, GRADE.soundExact);
      if (grade < GRADE.soundWithin || typed.length >= SHORTEST_WITHIN) note(i, grade);
    });
    eachMatch(block.pinyin, typed, (i, at, offset) => {
      if (beginsSyllable(block.rows[i]?.pinyin ?? '', offset))
        note(i, gradeOf(block.pinyin, typed, at, GRADE.soundExact));
    });
  }
  return [...grades].flatMap(([i, grade]) => {
    const row = block.rows[i];
    return row ? [{ key: row.key, grade, measures: row.measures, length: row.folded.length }] : [];
  });
}

/** Two letters in the middle of a row of initials mean nothing. */
const SHORTEST_WITHIN = 3;
const SPELT = /^[a-z]+$/;

function gradeOf({ text }: Field, typed: string, at: number, exact: number): number {
  if (text[at - 1] !== '\n') return exact + 2;
  return text[at + typed.length] === '\n' ? exact : exact + 1;
}

function eachMatch(field: Field, typed: string, visit: (i: number, at: number, offset: number) => void): void {
  for (let at = field.text.indexOf(typed, 1); at !== -1; at = field.text.indexOf(typed, at + 1)) {
    const i = lastAtOrBefore(field.starts, at);
    visit(i, at, at - (field.starts[i] ?? 0));
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

function beginsSyllable(pinyin: string, offset: number): boolean {
  let letters = 0;
  for (const syllable of pinyin.split(' ')) {
    if (letters >= offset) break;
    letters += syllable.length;
  }
  return letters === offset;
}
