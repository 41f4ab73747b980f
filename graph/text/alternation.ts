const SYNTAX = /[$()*+.?[\\\]^{|}]/g;

/** A group of a pattern that stands for any of some words: the longest first, lest a word hide a longer one that begins with it. */
export function alternation(words: Iterable<string>): string {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((word) => word.replace(SYNTAX, '\\$&')).join('|')})`;
}
