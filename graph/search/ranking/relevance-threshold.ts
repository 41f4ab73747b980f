import { FLOOR_MEASURED_AT, type SimilarityFloor } from '../../embed/similarity-floor.ts';
import type { MeasureNode } from '../../model.ts';
import { foldEach } from '../../text/fold.ts';
import { termsWithin } from '../../text/ngrams.ts';
import { contentWords } from '../../text/words.ts';
import { isCompoundName } from './compound-name.ts';
import type { Candidate } from './fuse-scores.ts';
import { headNounOf } from './head-noun.ts';

/**
 * exact: all words are there, and near each other where they are one name in the question; close: near enough in meaning, or in
 * words; weak: below the floor, so that it may as well be about something else. The floor decides what a hit is called, never
 * whether it is listed.
 */
export const MATCHES = ['exact', 'close', 'weak'] as const;
export type Match = (typeof MATCHES)[number];

/** What a search knows of its collection and its candidates as a whole. */
export interface Background {
  /** In the whole collection. */
  readonly passages: number;
  /** Of the nearest passage; null without an embedding model. */
  readonly topCosine: number | null;
  /** Of the question with the common ground; null without an embedding model. */
  readonly commonCosine: number | null;
  /** Of the model; null without one, and for one that nobody has measured. */
  readonly floor: SimilarityFloor | null;
  /** In how many passages the terms of `termsOfQuestion` stand, counted up to `countedUpTo`. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/** What `judge` has to know the frequency of, as terms of `GraphStore.termFrequencies`. */
export function termsOfQuestion(text: string): string[] {
  return [...new Set([...saidIn(text), headNounOf(text) ?? ''].flatMap(termsWithin))];
}

/** A word of a tenth of all passages tells as little as one of all of them, and counting on would take a store its time. */
export function countedUpTo(passages: number): number {
  return Math.max(1, Math.ceil(passages / 10));
}

/** Decides how sure a hit is: docs/search.md, "Exact, close, weak", says how, docs/lab/2026-11-search.md how well. */
export function judge(text: string, background: Background): (measure: MeasureNode, candidate: Candidate) => Match {
  const words = saidIn(text);
  const weights = new Map(words.map((word) => [word, weightOf(word, background)]));
  const weigh = (some: readonly string[]) => some.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
  const all = weigh(words);
  const few = words.length <= MOST_KEYWORDS;
  // Nothing but such words: 国防动员, where 怎样打官司更方便 asks.
  const isName = few && words.join('').length >= plain(text).replace(/\s/g, '').length;
  const head = words.reduce((best, word) => ((weights.get(word) ?? 0) > (weights.get(best) ?? 0) ? word : best));
  const absent = !few ? 0 : weigh(words.filter((word) => heldBy(word, background) === 0)) / all;
  const isNear = nearness(background, absent);
  const compounds = neighbours(words, plain(text));
  const headNoun = headNounOf(text);
  const headWeight = headNoun === null ? 0 : weightOf(headNoun, background) / weightOf('', background);
  const headSays = Math.max(0, (headWeight - COMMON_HEAD) / (1 - COMMON_HEAD));
  const unsaid = isCompoundName(text) ? UNSAID : 0;
  return (measure, { passage, cosine }) => {
    const { title, held } = plainOf(measure);
    const present = words.filter((word) => held.includes(word));
    // 动员 of 国防动员 alone says nothing of defence: without the word that names it, the others earn no credit.
    const said = weigh(present) / all;
    const earned = isName && !present.includes(head) ? 0 : said;
    const lacking = headNoun === null || held.includes(headNoun) ? 0 : headSays;
    const near = isNear(cosine, earned * (1 - lacking) - WITHOUT_HEAD * lacking - unsaid * (1 - said));
    if (present.length < words.length) return near ? 'close' : 'weak';
    const together = `${title}\n${plain(passage.text)}`;
    if (!near && !words.every((word) => together.includes(word))) return 'weak';
    return compounds.every((pair) => standsNear(pair, held)) ? 'exact' : 'close';
  };
}

function saidIn(text: string): readonly string[] {
  const found = contentWords(text);
  return found.length > 0 ? found : [foldEach(text.trim())];
}

/**
 * The square of how rare a word is in the collection: 海绵 of 海绵城市建设 is what was asked for, 建设 stands in every plan. A word is
 * as rare as its rarest term, so that one which stands nowhere weighs most.
 */
function weightOf(word: string, background: Background): number {
  const { passages } = background;
  return Math.log((passages + 1) / (Math.min(heldBy(word, background), passages) + 0.5)) ** 2;
}

/** Passages that hold the rarest term of a word. */
function heldBy(word: string, { frequencies }: Background): number {
  const counts = termsWithin(word).map((term) => frequencies.get(term) ?? 0);
  return counts.length > 0 ? Math.min(...counts) : 0;
}

/** Of a measure that is judged for each wording of a question, made once. */
function plainOf(measure: MeasureNode): { readonly title: string; readonly held: string } {
  const known = plains.get(measure);
  if (known !== undefined) return known;
  const title = plain([...measure.path, measure.title ?? ''].join('\n'));
  const made = { title, held: `${title}\n${plain(measure.text)}` };
  plains.set(measure, made);
  return made;
}

const plains = new WeakMap<MeasureNode, { readonly title: string; readonly held: string }>();

/** Words that make one of a question, 养老 and 服务 of 谁负责养老服务. */
function neighbours(words: readonly string[], asked: string): readonly (readonly [string, string])[] {
  return words.flatMap((word, i) => {
    const next = words[i + 1];
    return next !== undefined && asked.includes(word + next) ? [[word, next] as const] : [];
  });
}

/** 养老机构的服务 says what 养老服务 asks; 养老 in one sentence and 服务 in another do not. */
function standsNear([word, next]: readonly [string, string], text: string): boolean {
  const reach = NEIGHBOURHOOD + next.length;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (text.slice(Math.max(0, at - reach), at + word.length + reach).includes(next)) return true;
  }
  return false;
}

/** Letters between two words; of 4 to 16 what loses least on the judged questions (docs/lab/2026-11-search.md). */
const NEIGHBOURHOOD = 12;

/** Folded, and without the marks inside a sentence that one writer sets and the next leaves out: 双随机、一公开. */
function plain(text: string): string {
  return foldEach(text).replace(INNER_MARKS, '');
}

const INNER_MARKS = /[、·“”‘’"'「」『』《》〈〉]/g;

/** Without a model, or without a floor for it: so much of what the question's words weigh must be there. */
const COVERAGE_FLOOR = 0.5;
/** A passage that meaning did not find among its nearest must hold nearly all words. */
const COVERAGE_WITHOUT_MEANING = 0.8;
const HALF = 0.5;

/**
 * A question of so many words names what it is about, and a name that stands nowhere is most likely answered nowhere: 核酸检测 is
 * not about testing. A longer one describes, and other words may say the same.
 */
const MOST_KEYWORDS = 3;
/** Of the credit of all words: what a name that stands nowhere raises the floor by. */
const ABSENCE = 0.6;
/** Of the credit of all words: what the lack of a name's head that hardly any passage holds raises the floor by. */
const WITHOUT_HEAD = 1.4;
/** Of the credit of all words: what the words of a name that a measure does not hold raise the floor by, when it holds none. */
const UNSAID = 1.4;
/** Of the weight of a word that stands nowhere: a head that weighs less is said of anything, as 措施 or 治理. */
const COMMON_HEAD = 0.3;

/** `absent`: what share of a name stands nowhere in the collection, by weight. */
function nearness(background: Background, absent: number): (cosine: number | null, coverage: number) => boolean {
  const { passages, topCosine, commonCosine, floor } = background;
  if (topCosine === null || commonCosine === null || floor === null) return (_, coverage) => coverage >= COVERAGE_FLOOR;
  const tenfolds = Math.max(0, Math.log10(Math.max(1, passages) / FLOOR_MEASURED_AT));
  const common = Math.max(-floor.mostCommon, Math.min(floor.mostCommon, commonCosine - floor.usualCommon));
  const least = floor.least + floor.perTenfold * tenfolds + common + ABSENCE * floor.credit * absent;
  return (cosine, coverage) => {
    if (cosine === null) return coverage >= COVERAGE_WITHOUT_MEANING;
    return cosine >= least - floor.credit * coverage && (coverage > HALF || cosine >= topCosine - floor.spread);
  };
}
