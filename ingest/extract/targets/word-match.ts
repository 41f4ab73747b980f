/** The longest of the words that a text ends with, if any. */
export function endingWord(text: string, words: readonly string[]): string | null {
  return longest(words.filter((word) => text.endsWith(word)));
}

export function openingWord(text: string, words: readonly string[]): string | null {
  return longest(words.filter((word) => text.startsWith(word)));
}

export function containedWord(text: string, words: readonly string[]): string | null {
  return longest(words.filter((word) => text.includes(word)));
}

function longest(words: readonly string[]): string | null {
  return words.reduce<string | null>((best, word) => (best === null || word.length > best.length ? word : best), null);
}
