import type { Span } from '../../../graph/text/span.ts';
import type { ExtractedBrand, FinderContext, Segment } from '../../extraction.ts';
import type { FoundName, JudgedQuote, MentionRule, NameRule } from './brand-rule.ts';
import { judgedQuotes } from './judged-quotes.ts';
import { prepareBrands } from './prepare-brands.ts';
import { calledABrand } from './rules/called-a-brand.ts';
import { coinedName } from './rules/coined-name.ts';
import { established } from './rules/established.ts';
import { inAList } from './rules/in-a-list.ts';
import { programme } from './rules/programme.ts';

/** Each looks for its own kind of name, so their order is of no account. */
const NAME_RULES: readonly NameRule[] = [programme, coinedName, calledABrand, inAList];
const MENTION_RULE: MentionRule = established;

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
      : [brand(quote.text, quote.start, judgement?.rule ?? MENTION_RULE.name, judgement?.kind ?? null)],
  );
  const unquoted = NAME_RULES.flatMap((rule) =>
    unsettled(rule.findNames(text, start, end), judged).map(({ name, at, kind }) => brand(name, at, rule.name, kind)),
  );
  const taken = [...judged.map(({ quote }) => quote), ...unquoted].sort((a, b) => a.start - b.start);
  const mentions = outside(MENTION_RULE.findMentions(known, text, start, end), taken).map(({ name, at, kind }) =>
    brand(name, at, MENTION_RULE.name, kind),
  );
  return [...quoted, ...unquoted, ...mentions].sort((a, b) => a.start - b.start);
}

function brand(name: string, start: number, rule: string, kind: string | null): ExtractedBrand {
  // A name may run over two lines, as printed pages do.
  return { name: name.replace(/\s*\n\s*/g, ''), kind, start, end: start + name.length, rule, basis: 'stated' };
}

/** The names but those within a longer one in quotes, and those that their quotes have made brands already. */
function unsettled(names: readonly FoundName[], judged: readonly JudgedQuote[]): FoundName[] {
  let next = 0;
  return [...names]
    .sort((a, b) => a.at - b.at)
    .filter(({ name, at }) => {
      while ((judged[next]?.quote.end ?? Number.POSITIVE_INFINITY) < at + name.length) next++;
      const around = judged[next];
      return !around || around.quote.start > at || (around.judgement === null && around.quote.text === name);
    });
}

/** The names that overlap nothing in a list of spans; both in text order. */
function outside(names: readonly FoundName[], taken: readonly Span[]): FoundName[] {
  let next = 0;
  return names.filter(({ name, at }) => {
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    return (taken[next]?.start ?? Number.POSITIVE_INFINITY) >= at + name.length;
  });
}
