import { foldEach, type Word, wordsOf } from '../text/segment-words.ts';
import type { Span } from '../text/split-passages.ts';

/**
 * Where a text says what was asked: the names, and the longest runs of neighbouring words of the question. A run begins with
 * a word of two characters or more, of letters and digits, or with an unknown name's first character; a character that is
 * merely shared is not marked, and beside a long run its small pieces are not.
 */
export function markRuns(query: string, text: string, names: readonly string[] = []): Span[] {
  const phrases = phrasesOf(query);
  const folded = foldEach(text);
  const spelt = names.map(foldEach);
  const runs: Run[] = [];
  for (let at = 0; at < folded.length; at++) {
    const run = runAt(phrases, spelt, folded, at);
    if (!run) continue;
    runs.push(run);
    at = run.end - 1;
  }
  return joinTouching(runs.filter((run) => run.end - run.start > longestOf(runs, run.phrase) / 2));
}

interface Run extends Span {
  /** Words that stand together in the question; null for a name. */
  readonly phrase: Phrase | null;
}

type Phrase = readonly Word[];

/** Words of the question, divided where something stands between them. */
function phrasesOf(query: string): Phrase[] {
  const phrases: Word[][] = [];
  for (const word of wordsOf(query)) {
    const last = phrases.at(-1);
    if (last?.at(-1)?.end === word.start) last.push(word);
    else phrases.push([word]);
  }
  return phrases;
}

function runAt(phrases: readonly Phrase[], names: readonly string[], text: string, at: number): Run | null {
  const candidates: Run[] = [
    ...names
      .filter((name) => text.startsWith(name, at))
      .map((name) => ({ start: at, end: at + name.length, phrase: null })),
    ...phrases.map((phrase) => ({ start: at, end: at + longestRun(phrase, text, at), phrase })),
  ];
  const best = candidates.reduce<Run | null>((a, b) => (a && a.end >= b.end ? a : b), null);
  return best && best.end > at ? best : null;
}

function longestRun(phrase: Phrase, text: string, at: number): number {
  let longest = 0;
  for (const [from, first] of phrase.entries()) {
    if (!text.startsWith(first.word, at)) continue;
    if (!isTelling(first.word) && !beginsName(phrase, from)) continue;
    let length = 0;
    for (const { word } of phrase.slice(from)) {
      if (!text.startsWith(word, at + length) || splitsNumber(text, at + length, word)) break;
      length += word.length;
      if (length > 1 || isTelling(word)) longest = Math.max(longest, length);
    }
  }
  return longest;
}

function isTelling(word: string): boolean {
  return word.length > 1 || !/\p{Script=Han}/u.test(word);
}

/** The dictionary divides a name it does not know into characters. */
function beginsName(phrase: Phrase, from: number): boolean {
  const [before, next] = [phrase[from - 1], phrase[from + 1]];
  return (!before || !isTelling(before.word)) && next !== undefined && !isTelling(next.word);
}

/** `5` is not found in `95`, nor `AI` in `MAIL`. */
function splitsNumber(text: string, at: number, word: string): boolean {
  const end = at + word.length;
  return areOneWord(text.charAt(at - 1), text.charAt(at)) || areOneWord(text.charAt(end - 1), text.charAt(end));
}

function areOneWord(left: string, right: string): boolean {
  return /[a-z0-9]/.test(left) && /[a-z0-9]/.test(right);
}

function longestOf(runs: readonly Run[], phrase: Phrase | null): number {
  return phrase === null
    ? 0
    : Math.max(...runs.filter((run) => run.phrase === phrase).map(({ start, end }) => end - start));
}

function joinTouching(runs: readonly Run[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of runs) {
    const last = joined.at(-1);
    if (last?.end === start) joined[joined.length - 1] = { start: last.start, end };
    else joined.push({ start, end });
  }
  return joined;
}
