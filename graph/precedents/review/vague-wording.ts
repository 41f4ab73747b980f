import type { MeasureNode } from '../../model.ts';
import { alternation } from '../../text/alternation.ts';
import type { Span } from '../../text/span.ts';
import { clausesOf } from '../clauses.ts';
import type { Finding } from './finding.ts';
import { DEFINITE_WORDS, VAGUE_WORDS, type VagueKind } from './vague-words.ts';

/** Vague expressions of a measure. Those of time and will are let pass where the same clause holds a date or a number. */
export function vagueWording({ text, start: offset }: MeasureNode, commitments: readonly Span[]): Finding[] {
  const firm = clausesOf(text)
    .map(({ start, end }) => ({ start: offset + start, end: offset + end }))
    .filter((clause) => commitments.some(({ start, end }) => start < clause.end && end > clause.start));
  return [...text.matchAll(ANY)].flatMap(({ index, 0: quote }) => {
    const start = offset + index;
    const kind = KINDS.get(quote);
    if (kind === undefined) return [];
    const isFirm = firm.some((clause) => start >= clause.start && start < clause.end);
    // 《关于…的若干意见》 is a name.
    if (text.lastIndexOf('《', index) > text.lastIndexOf('》', index)) return [];
    if (isFirm && (kind === 'time' || kind === 'will')) return [];
    return [{ code: 'vague-wording' as const, start, end: start + quote.length, quote, values: { kind } }];
  });
}

const KINDS: ReadonlyMap<string, VagueKind> = new Map(
  (Object.keys(VAGUE_WORDS) as VagueKind[]).flatMap((kind) => VAGUE_WORDS[kind].map((word) => [word, kind] as const)),
);
/** Longer ones first, so that 积极争取 is not read as 争取, nor 适当性 as 适当. */
const ANY = new RegExp(alternation([...KINDS.keys(), ...DEFINITE_WORDS]), 'gu');
