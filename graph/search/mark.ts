import type { Span } from './passages.ts';
import { foldEach, type Word, wordsOf } from './words.ts';

/**
 * Where a text says what was asked: the names, and the longest runs of neighbouring words of the question. A run begins with
 * a word of two characters or more, of letters and digits, or with an unknown name's first character; a character that is
 * merely shared is not marked.
 */
export function markRuns(query: string, text: string, names: readonly string[] = []): Span[] {
  const words = wordsOf(query);
  const folded = foldEach(text);
  const spelt = names.map(foldEach);
  const marks: Span[] = [];
  for (let at = 0; at < folded.length; at++) {
    const name = Math.max(0, ...spelt.filter((one) => folded.startsWith(one, at)).map((one) => one.length));
    const length = Math.max(name, longestRun(words, folded, at));
    if (length === 0) continue;
    const last = marks.at(-1);
    if (last?.end === at) marks[marks.length - 1] = { start: last.start, end: at + length };
    else marks.push({ start: at, end: at + length });
    at += length - 1;
  }
  return marks;
}

function longestRun(words: readonly Word[], text: string, at: number): number {
  let longest = 0;
  words.forEach((first, from) => {
    if (!isTelling(first.word) && !beginsName(words, from)) return;
    let length = 0;
    for (let i = from; i < words.length; i++) {
      const word = words[i];
      const joined = i === from || words[i - 1]?.end === word?.start;
      if (!word || !joined || !text.startsWith(word.word, at + length) || splitsNumber(text, at + length, word.word))
        break;
      length += word.word.length;
      if (length > 1 || isTelling(word.word)) longest = Math.max(longest, length);
    }
  });
  return longest;
}

/** The dictionary divides a name it does not know into characters. */
function beginsName(words: readonly Word[], from: number): boolean {
  const [before, first, next] = [words[from - 1], words[from], words[from + 1]];
  const follows = before !== undefined && before.end === first?.start;
  return (
    (!follows || !isTelling(before.word)) && next !== undefined && next.start === first?.end && !isTelling(next.word)
  );
}

function isTelling(word: string): boolean {
  return word.length > 1 || /[\p{Letter}\p{Number}]/u.test(word.replace(/\p{Script=Han}/gu, ''));
}

/** `5` is not found in `95`, nor `AI` in `MAIL`. */
function splitsNumber(text: string, at: number, word: string): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + word.length);
  return (
    (ALPHANUMERIC.test(word.charAt(0)) && ALPHANUMERIC.test(before)) ||
    (ALPHANUMERIC.test(word.slice(-1)) && ALPHANUMERIC.test(after))
  );
}

const ALPHANUMERIC = /[a-z0-9]/;
