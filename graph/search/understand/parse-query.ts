import { wordsOf } from '../../text/words.ts';
import type { Part } from './constraint.ts';
import { ASKING_WORDS, HEAD_WORDS, occurrences, PLAN_VERBS } from './match-patterns.ts';
import type { Understanding } from './understanding.ts';

/**
 * Reads a question as a row of parts, words of grammar and content, and returns the reading that explains most of it. A name
 * counts only where it stands by itself: 司法所 in 司法所规范化建设 is content.
 */
export function readQuestion(query: string, candidates: readonly Part[]): Understanding {
  const reading = bestReading(query, [
    ...candidates.map(partToken),
    ...separators(query),
    ...wordTokens(query, ASKING_WORDS, 'asking'),
    ...wordTokens(query, HEAD_WORDS, 'head'),
    ...contentTokens(query, candidates),
  ]);
  const parts = reading.flatMap(({ part }) => part ?? []);
  const content = reading.filter(({ type }) => type === 'content');
  if (parts.length > 0) return { parts, text: content.map(({ start, end }) => query.slice(start, end)).join(' ') };
  const text = query.slice(content[0]?.start ?? 0, content.at(-1)?.end ?? query.length);
  return { parts, text: text.trim() };
}

type TokenType = 'separator' | 'asking' | 'head' | 'content' | 'region' | 'name' | 'distinctive' | 'phrase';

interface Token {
  readonly type: TokenType;
  readonly start: number;
  readonly end: number;
  readonly part?: Part;
}

function partToken(part: Part): Token {
  return { type: typeOf(part), start: part.start, end: part.end, part };
}

function typeOf({ kind, text }: Part): TokenType {
  if (kind === 'region') return 'region';
  if (kind === 'regulation' || (kind === 'brand' && text.length >= DISTINCTIVE)) return 'distinctive';
  return kind === 'unit' || kind === 'brand' ? 'name' : 'phrase';
}

/** A brand of this many characters is no common word: it may stand amid content. */
const DISTINCTIVE = 4;

function separators(query: string): Token[] {
  return [...query.matchAll(/[^\p{Letter}\p{Number}%％]+/gu)].map((match) => ({
    type: 'separator',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function wordTokens(query: string, words: readonly string[], type: 'asking' | 'head'): Token[] {
  return words.flatMap((word) => occurrences(query, word).map((start) => ({ type, start, end: start + word.length })));
}

/** Content begins and ends with a word of the dictionary, or beside a part: 有 is not taken off 有效投资. */
function contentTokens(query: string, parts: readonly Part[]): Token[] {
  const words = wordsOf(query);
  const starts = new Set([...words.map(({ start }) => start), ...parts.map(({ end }) => end)]);
  const ends = new Set([...words.map(({ end }) => end), ...parts.map(({ start }) => start)]);
  const tokens: Token[] = [];
  for (const run of query.matchAll(/[\p{Letter}\p{Number}%％]+/gu)) {
    const runEnd = run.index + run[0].length;
    starts.add(run.index);
    ends.add(runEnd);
    for (let start = run.index; start < runEnd; start++) {
      if (!starts.has(start)) continue;
      for (let end = start + 1; end <= runEnd; end++) if (ends.has(end)) tokens.push({ type: 'content', start, end });
    }
  }
  return tokens;
}

interface Reading {
  readonly score: number;
  /** Undefined at the start of the question. */
  readonly token: Token | undefined;
  readonly before: Reading | undefined;
  /** Content precedes, with nothing but asking words between. */
  readonly afterContent: boolean;
}

/** Dynamic programming over positions: for each position, the best reading that ends there with each type of token. */
function bestReading(query: string, tokens: readonly Token[]): Token[] {
  const starting = new Map<number, Token[]>();
  for (const token of tokens) starting.set(token.start, [...(starting.get(token.start) ?? []), token]);
  const readings: Map<string, Reading>[] = Array.from({ length: query.length + 1 }, () => new Map());
  readings[0]?.set('', { score: 0, token: undefined, before: undefined, afterContent: false });
  for (let at = 0; at < query.length; at++) {
    for (const before of readings[at]?.values() ?? []) {
      for (const token of starting.get(at) ?? []) {
        if (!mayFollow(query, before, token)) continue;
        const afterContent = token.type === 'content' || (token.type === 'asking' && before.afterContent);
        const reading = { score: before.score + worth(token), token, before, afterContent };
        const state = `${token.type} ${token.part?.kind} ${token.end - at < 3} ${afterContent}`;
        const best = readings[token.end]?.get(state);
        if (!best || reading.score > best.score) readings[token.end]?.set(state, reading);
      }
    }
  }
  const complete = [...(readings[query.length]?.values() ?? [])];
  return unwind(complete.reduce<Reading | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined));
}

function unwind(last: Reading | undefined): Token[] {
  const tokens: Token[] = [];
  for (let reading = last; reading?.token; reading = reading.before) tokens.unshift(reading.token);
  return tokens;
}

/** What parts explain counts most, then what grammar explains; fewer tokens are better. */
function worth({ type, start, end }: Token): number {
  const length = end - start;
  if (type === 'separator') return 0;
  if (type === 'content') return -1;
  return type === 'asking' || type === 'head' ? length - 0.5 : 10 * length - 5;
}

function mayFollow(query: string, reading: Reading, right: Token): boolean {
  const { token: left, before, afterContent } = reading;
  if (!left || left.type === 'separator' || right.type === 'separator') return true;
  if (right.type === 'content') {
    if (before?.token?.type === 'head' && PLAN_VERBS.has(query.slice(left.start, left.end))) return false;
    return !afterContent && mayPrecedeContent(left, right);
  }
  if (left.type === 'content') return mayFollowContent(right);
  return true;
}

/** A place may qualify what follows (余杭行政执法改革), and so may a question about a role; an office or a role may not. */
function mayPrecedeContent(left: Token, content: Token): boolean {
  if (left.type === 'region' || left.type === 'distinctive') return content.end - content.start >= 2;
  if (left.part?.kind === 'role') return ASKS.test(left.part.text);
  return left.type === 'asking' || left.part?.kind === 'year' || left.part?.kind === 'target';
}

const ASKS = /^由?[谁哪]/u;

function mayFollowContent(right: Token): boolean {
  if (right.type === 'asking' || right.type === 'distinctive') return true;
  // 配合 and 负责 end many a phrase (相互配合); 牵头 says who leads, also behind a body that no plan names so.
  if (right.part?.kind === 'role') return right.end - right.start > 2 || right.part.text === '牵头';
  return right.part?.kind === 'target' || right.part?.kind === 'kind' || right.part?.kind === 'year';
}
