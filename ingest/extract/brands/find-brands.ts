import type { ExtractedBrand, FinderContext, Segment } from '../../extraction.ts';
import { bookTitles } from '../citations/book-title.ts';
import { judgedQuotes } from './classified-quotes.ts';
import { type EstablishedBrands, prepareBrands } from './prepare-brands.ts';
import { established } from './rules/established.ts';
import { programme } from './rules/programme.ts';
import { unquotedNames } from './unquoted-names.ts';

/** 品牌 that a segment names, in text order. Spans are those of the name without its quotes. */
export function findBrands(segment: Segment, context: FinderContext): ExtractedBrand[] {
  if (segment.role === 'noise' || segment.role === 'unit-line') return [];
  const { text } = context;
  const { start, end } = segment;
  const known = context.establishedBrands ?? prepareBrands(text);
  // Background and reports set ordinary words in quotes more freely: there a name must be called something.
  const plain = segment.role !== 'measure' && segment.role !== 'goal';
  const judged = judgedQuotes(text, start, end, plain);
  const quoted = judged.flatMap(({ quote, judgement }) =>
    judgement === null && !known.names.has(quote.text)
      ? []
      : [brand(quote.text, quote.start, judgement?.rule ?? established.name, judgement?.kind ?? null)],
  );
  const programmes = bookTitles(text, start, end)
    .filter(({ sort }) => sort === 'programme')
    .map((title) => brand(text.slice(title.start, title.end), title.start, programme.name, null));
  const unquoted = unquotedNames(text, start, end).map(({ name, at, kind, rule }) => brand(name, at, rule, kind));
  const certain = [...quoted, ...programmes, ...unquoted];
  const spans = [...judged.map(({ quote }) => quote), ...programmes, ...unquoted].sort((a, b) => a.start - b.start);
  const mentions = mentionsOf(known, text, start, end, spans);
  return [...certain, ...mentions].sort((a, b) => a.start - b.start);
}

function brand(name: string, start: number, rule: string, kind: string | null): ExtractedBrand {
  // A name may run over two lines, as printed pages do.
  return { name: name.replace(/\s*\n\s*/g, ''), kind, start, end: start + name.length, rule, basis: 'stated' };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Established names of four characters and more where they stand without quotes, the longest first. */
function mentionsOf(
  known: EstablishedBrands,
  text: string,
  from: number,
  to: number,
  taken: readonly Span[],
): ExtractedBrand[] {
  const found: ExtractedBrand[] = [];
  let next = 0;
  for (let at = from; at < to; at++) {
    const names = known.byFirst.get(text.charCodeAt(at));
    if (names === undefined) continue;
    const name = names.find((candidate) => text.startsWith(candidate, at));
    if (name === undefined || at + name.length > to) continue;
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const blocked = taken[next];
    if (blocked === undefined || blocked.start >= at + name.length) found.push(brand(name, at, established.name, null));
    at += name.length - 1;
  }
  return found;
}
