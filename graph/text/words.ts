import { foldEach } from './fold.ts';
import { wordSegments } from './segmenter.ts';

/** A word of a text as the language's dictionary divides it, folded; `text.slice(start, end)` is how it is written. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Words in the order in which they stand, without punctuation. Where `lexicalTerms` counts, these are for what a reader
 * sees: which words of a question a measure holds, and what is marked.
 */
export function wordsOf(text: string): Word[] {
  return wordSegments(foldEach(text))
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ word: segment, start: index, end: index + segment.length }));
}

/** End of the dictionary's word that begins at an offset, read no further than the longest words go. */
export function wordEndAt(text: string, at: number): number {
  return at + (wordSegments(text.slice(at, at + LONGEST_WORD))[0]?.segment.length ?? 0);
}

/** Whether `text.slice(start, end)` begins and ends where words do: 与 in 本级与上级, but not in 参与建设. Reads a few words around. */
export function isWholeWord(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 2 * LONGEST_WORD);
  const to = Math.min(text.length, end + LONGEST_WORD);
  const edges = new Set([to]);
  for (const { index } of wordSegments(text.slice(from, to))) edges.add(from + index);
  return edges.has(start) && edges.has(end);
}

/** The matches of a global pattern that part no word of the dictionary. */
export function* wholeWords(text: string, pattern: RegExp): Generator<RegExpMatchArray & { readonly index: number }> {
  for (const match of text.matchAll(pattern))
    if (isWholeWord(text, match.index, match.index + match[0].length)) yield match;
}

/** Whether any match of a global pattern parts no word of the dictionary. */
export function hasWholeWord(text: string, pattern: RegExp): boolean {
  return wholeWords(text, pattern).next().done !== true;
}

const LONGEST_WORD = 6;

/**
 * Words that say something: of two characters or more, or of letters and digits; no word of grammar or of asking. A character
 * by itself belongs to the word it stands behind, 所 to 司法.
 */
export function contentWords(text: string): string[] {
  const joined: Word[] = [];
  for (const word of wordsOf(text)) {
    const last = joined.at(-1);
    if (
      last?.end === word.start &&
      isSingle(word.word) &&
      !EMPTY_CHARACTERS.has(word.word) &&
      !isEmptyWord(last.word)
    ) {
      joined[joined.length - 1] = { word: last.word + word.word, start: last.start, end: word.end };
    } else joined.push(word);
  }
  return [...new Set(joined.map(({ word }) => word).filter((word) => !isEmptyWord(word) && !isSingle(word)))];
}

/** The length first: a word that grows character by character would be read anew for each. */
function isEmptyWord(word: string): boolean {
  return word.length <= LONGEST_EMPTY_WORD && EMPTY_WORDS.has(word);
}

function isSingle(word: string): boolean {
  return word.length === 1 && HAN.test(word);
}

const HAN = /\p{Script=Han}/u;

/** Whether a character by itself is one of grammar, 的 or 被. */
export function isOfGrammar(character: string): boolean {
  return EMPTY_CHARACTERS.has(character);
}

/** Single characters of grammar. */
const EMPTY_CHARACTERS = new Set(
  '的了和与及或在是有由对把被从到向为以之其吗呢吧啊我你他她它要会能可就都也还不没这那谁',
);

/** Two-character words that carry no subject of their own. */
const EMPTY_WORDS = new Set(
  [
    '哪些 哪个 哪里 哪儿 什么 怎么 怎样 如何 多少 为何 为什么 是否 有没有 能否 可以 可不可以 应该 应当 需要 请问 有关 关于 相关',
    '以及 及其 其中 其他 对于 由于 因为 所以 但是 如果 的话 或者 并且 而且 通过 根据 按照 没有 这个 那个 这些 那些 一个 一些',
    '自己 我们 你们 他们 现在 已经 还是 就是 不是 是不是 会不会 能不能',
  ]
    .join(' ')
    .split(' '),
);
const LONGEST_EMPTY_WORD = Math.max(...[...EMPTY_WORDS].map(({ length }) => length));
