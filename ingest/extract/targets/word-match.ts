/** The longest of the words that a text ends with, if any. */
export function endingWord(text: string, words: readonly string[]): string | null {
  const { set, lengths } = indexOf(words);
  for (const length of lengths) {
    if (length <= text.length && set.has(text.slice(text.length - length))) return text.slice(text.length - length);
  }
  return null;
}

export function openingWord(text: string, words: readonly string[]): string | null {
  const { set, lengths } = indexOf(words);
  for (const length of lengths) {
    if (length <= text.length && set.has(text.slice(0, length))) return text.slice(0, length);
  }
  return null;
}

export function containsWord(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.includes(word));
}

interface WordIndex {
  readonly set: ReadonlySet<string>;
  /** The lengths that words have, longest first. */
  readonly lengths: readonly number[];
}

/** Lists are constants, so each is indexed once. */
const INDEXES = new WeakMap<readonly string[], WordIndex>();

function indexOf(words: readonly string[]): WordIndex {
  const known = INDEXES.get(words);
  if (known !== undefined) return known;
  const lengths = [...new Set(words.map(({ length }) => length))].sort((a, b) => b - a);
  const index = { set: new Set(words), lengths };
  INDEXES.set(words, index);
  return index;
}
