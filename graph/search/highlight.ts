import { foldEach } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { type Word, wordsOf } from '../text/words.ts';

/**
 * Finds where texts say what was asked: the names, and the longest runs of neighbouring words of the question. A run begins with
 * a word of two characters or more, of letters and digits, or with an unknown name's first character; a character that is
 * merely shared is not marked, and beside a long run its small pieces are not. The question is read once for all texts.
 */
export function highlighter(query: string, names: readonly string[] = []): (text: string) => Span[] {
  const starts = startsOf(phrasesOf(query));
  const spelt = names.map(foldEach).filter((name) => name !== '');
  // Codes, since each character of a text would be a string of its own: most begin nothing.
  const begins = new Set([...starts.keys(), ...spelt].map((word) => word.charCodeAt(0)));
  return (text) => {
    const folded = foldEach(text);
    const runs: Run[] = [];
    for (let at = 0; at < folded.length; at++) {
      if (!begins.has(folded.charCodeAt(at))) continue;
      const run = runAt(starts, spelt, folded, at);
      if (!run) continue;
      runs.push(run);
      at = run.end - 1;
    }
    const longest = longestOfEach(runs);
    return joinTouching(runs.filter((run) => run.end - run.start > (longest.get(run.phrase) ?? 0) / 2));
  };
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

/** A word that a run may begin with. */
interface Start {
  readonly phrase: Phrase;
  readonly from: number;
}

/** By first character, in the order of the question; a phrase that comes again adds nothing. */
function startsOf(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Start[]> {
  const starts = new Map<string, Start[]>();
  const distinct = new Map<string, Phrase>();
  for (const phrase of phrases) {
    const words = phrase.map(({ word }) => word).join(' ');
    if (!distinct.has(words)) distinct.set(words, phrase);
  }
  for (const phrase of distinct.values()) {
    for (const [from, { word }] of phrase.entries()) {
      if (!isTelling(word) && !beginsName(phrase, from)) continue;
      const character = word.charAt(0);
      const known = starts.get(character);
      if (known) known.push({ phrase, from });
      else starts.set(character, [{ phrase, from }]);
    }
  }
  return starts;
}

/** The longest run that begins here, of equals the first in the question; names go before phrases. */
function runAt(
  starts: ReadonlyMap<string, readonly Start[]>,
  names: readonly string[],
  text: string,
  at: number,
): Run | null {
  let best: Run | null = null;
  const offer = (end: number, phrase: Phrase | null) => {
    if (end > (best?.end ?? at)) best = { start: at, end, phrase };
  };
  for (const name of names) if (text.startsWith(name, at)) offer(at + name.length, null);
  for (const { phrase, from } of starts.get(text.charAt(at)) ?? [])
    offer(at + runLength(phrase, from, text, at), phrase);
  return best;
}

/** How far the text goes on as the phrase does from this word on. */
function runLength(phrase: Phrase, from: number, text: string, at: number): number {
  let telling = 0;
  let length = 0;
  for (let next = from; next < phrase.length; next++) {
    const word = phrase[next]?.word ?? '';
    if (!text.startsWith(word, at + length) || splitsNumber(text, at + length, word)) break;
    length += word.length;
    if (length > 1 || isTelling(word)) telling = length;
  }
  return telling;
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

/** The length of each phrase's longest run; names have none, since they are marked wherever they stand. */
function longestOfEach(runs: readonly Run[]): ReadonlyMap<Phrase | null, number> {
  const longest = new Map<Phrase | null, number>();
  for (const { phrase, start, end } of runs) {
    if (phrase !== null) longest.set(phrase, Math.max(longest.get(phrase) ?? 0, end - start));
  }
  return longest;
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
