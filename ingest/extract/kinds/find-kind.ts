import type { DocumentKind } from '../../../graph/model.ts';
import { alternation } from '../../../graph/text/alternation.ts';
import type { Span } from '../../../graph/text/span.ts';
import type { ExtractedDocument, Found } from '../../extraction.ts';
import {
  COMMENDING_WORDS,
  EVENTS,
  FORMULAS,
  HEADLINE_WORDS,
  NEWS_FORMULAS,
  NEWS_OPENINGS,
  NOT_AN_ENDING,
  PARTS_OF_DAY,
  TITLE_ENDINGS,
} from '../../lexicon/documents/document-kinds.ts';
import { inFullWidth } from '../../parse/lines/full-width.ts';
import { endingWord } from '../targets/word-match.ts';
import { kindByArticles } from './rules/articles.ts';
import { kindByFormula } from './rules/formula.ts';
import { kindByNews } from './rules/news.ts';
import { kindByTitle } from './rules/title.ts';

/** 文种 of a document, with the words that say so. */
export interface FoundKind extends Found {
  readonly kind: DocumentKind;
}

export function evidenceOfKind({ start, end, rule, basis }: FoundKind): ExtractedDocument['evidence'][number] {
  return { field: 'kind', start, end, rule, basis };
}

const KIND_OF_ENDING: ReadonlyMap<string, DocumentKind> = new Map(
  (Object.entries(TITLE_ENDINGS) as [DocumentKind, readonly string[]][]).flatMap(([kind, endings]) =>
    endings.map((ending) => [ending, kind] as const),
  ),
);
const ENDINGS = [...KIND_OF_ENDING.keys()];
const KIND_OF_FORMULA: ReadonlyMap<string, DocumentKind> = new Map(FORMULAS);

/** How much of a document's beginning is looked at for formulas. */
const OPENING = 700;
/** A newspaper names itself in its first lines. */
const FIRST_LINES = 160;
/** And its reporter in the last. */
const LAST_LINES = 120;
/** So many lines that open with 第…条 make a text of articles. */
const FEWEST_ARTICLES = 4;
const LONGEST_TEXT_OF_ARTICLES = 40_000;

/**
 * Kind of a document: by the way a newspaper begins, by the last word of the title, by the words with which such documents
 * hand themselves over, by its articles, by a headline, by the event of a day that it begins with; null when nothing says it.
 * `title` is where the title is written, if it is.
 */
export function findKind(text: string, document: Span, title: Span | null): FoundKind | null {
  const body = title === null ? document.start : Math.max(document.start, title.end);
  return (
    byNews(text, { start: body, end: Math.min(document.end, body + FIRST_LINES) }) ??
    (title === null
      ? null
      : (byHeadline(text, title) ?? tellsOfAPlan(text, title, document) ?? byTitle(text, title))) ??
    byFormula(text, { start: document.start, end: Math.min(document.end, document.start + OPENING) }) ??
    byArticles(text, document) ??
    (title === null ? null : firstOf(text, title.start, title.end, HEADLINE_WORDS, () => 'news', kindByNews.name)) ??
    byOpening(text, document) ??
    (title === null ? null : byOpening(text, { start: body, end: document.end })) ??
    byDay(text, document, document.start) ??
    byDay(text, document, body) ??
    byNews(text, { start: Math.max(body, document.end - LAST_LINES), end: document.end })
  );
}

/** 某县出台某某方案, and below it 近日，…: the paper tells of the plan. */
function tellsOfAPlan(text: string, title: Span, document: Span): FoundKind | null {
  const told = /^(?!.{0,40}关于).{2,30}(?:出台|印发|发布|推出|启动)/su.test(text.slice(title.start, title.end));
  return told ? byOpening(text, { start: title.end, end: document.end }) : null;
}

function byOpening(text: string, { start, end }: Span): FoundKind | null {
  return firstOf(text, start, Math.min(end, start + FIRST_LINES), NEWS_OPENINGS, () => 'news', kindByNews.name);
}

/** 5月9日下午，某县召开推进会: the first sentence tells what happened that day. Minutes begin so too, and say what they are. */
function byDay(text: string, { start, end }: Span, from: number): FoundKind | null {
  const opening = inFullWidth(text.slice(from, Math.min(end, from + FIRST_LINES)));
  const words = EVENT_OF_A_DAY.exec(opening)?.groups?.words;
  if (words === undefined || text.slice(start, Math.min(end, start + OPENING)).includes('纪要')) return null;
  return { kind: 'news', ...at(from + opening.indexOf(words), words), ...stated(kindByNews.name) };
}

const EVENT_OF_A_DAY = new RegExp(
  `^\\s*(?<words>(?:(?:19|20)\\d\\d年)?(?:\\d{1,2}月)?\\d{1,2}日${alternation(PARTS_OF_DAY)}?，)[^。\\n]{0,100}?${alternation(EVENTS)}`,
  'u',
);

/** 某省印发《某某方案》, 一图读懂某某规划: who tells of a plan calls it by its name. */
function byHeadline(text: string, { start, end }: Span): FoundKind | null {
  const label = /(?<words>原标题)[：:]\s*$/u.exec(text.slice(Math.max(0, start - 8), start));
  if (label) return { kind: 'news', ...at(Math.max(0, start - 8) + label.index, '原标题'), ...stated(kindByNews.name) };
  const title = text.slice(start, end);
  const told = HEADLINES.map((headline) => headline.exec(title)).find((found) => found !== null);
  const words = told?.groups?.words;
  if (!told || words === undefined) return null;
  const from = start + told.index + told[0].indexOf(words);
  return { kind: 'news', start: from, end: from + words.length, ...stated(kindByNews.name) };
}

const HEADLINES: readonly RegExp[] = [
  /^(?:(?!关于)[^《》\n]){2,30}(?<words>印发|出台|发布|公布|推出)《[^》]{4,80}》$/u,
  /^[【[]?(?<words>一图读懂|图解|图说)/u,
  /(?<words>召开)[^《》，。]{0,16}会(?:议)?(?:部署|安排|推进|研究|传达|学习)/u,
  /(?<words>[！!？?])/u,
];

function byNews(text: string, { start, end }: Span): FoundKind | null {
  return firstOf(text, start, end, NEWS_FORMULAS, () => 'news', kindByNews.name);
}

/** 关于印发《某方案》的通知 hands out a 方案; what stands in brackets behind, （试行）, says nothing of the kind. */
function byTitle(text: string, { start, end }: Span): FoundKind | null {
  // Titles are broken over lines and letter-spaced: 的 通 知.
  const places: number[] = [];
  for (let place = start; place < end; place++) if (!/\s/u.test(text[place] ?? '')) places.push(place);
  const title = places.map((place) => text[place]).join('');
  const named = ISSUED.exec(title)?.groups?.name ?? issuedWithoutMarks(title);
  const from = named === undefined ? 0 : title.indexOf(named);
  const bare = (named ?? title).replace(BEHIND_A_TITLE, '').replace(/[”》]+$/u, '');
  const foundAt = (kind: DocumentKind, word: string, index: number): FoundKind => {
    const [first, last] = [places[from + index] ?? start, places[from + index + word.length - 1] ?? start];
    return { kind, start: first, end: last + 1, ...stated(kindByTitle.name) };
  };
  const commending = COMMENDING_WORDS.find((word) => bare.includes(word));
  if (commending !== undefined && /(?:决定|通报|通知|公告|名单)$/u.test(bare))
    return foundAt('commendation', commending, bare.lastIndexOf(commending));
  // 2024年工作总结和2025年工作打算: most of it tells what was done.
  const reviewed = REVIEW_AND_PLAN.exec(bare)?.groups?.review;
  if (reviewed !== undefined) return foundAt('report', reviewed, bare.lastIndexOf(reviewed));
  const ending = endingWord(bare, ENDINGS);
  const kind = ending === null ? undefined : KIND_OF_ENDING.get(ending);
  if (ending === null || kind === undefined || endingWord(bare, NOT_AN_ENDING) !== null) return null;
  return foundAt(kind, ending, bare.length - ending.length);
}

const ISSUED =
  /(?:印发|转发|下发|发布|公布)[^《》]{0,12}[《〈](?<name>(?:[^《》〈〉]|《[^《》]{1,60}》|〈[^〈〉]{1,60}〉){2,120})[》〉](?=(?:的?(?:通知|公告|通告|函|决定|令)|等[^《》]{0,12}|[（(][^《》]{0,20})*$|[、和及]{0,2}《)/u;
/** 关于印发某县任务分解的通知: the same without 《》, where what is handed out says what it is. */
const ISSUED_BARE = /(?:印发|转发|下发)(?<name>(?:[^《》]|《[^《》]{1,40}》){4,120})的通知$/u;

function issuedWithoutMarks(title: string): string | undefined {
  const name = ISSUED_BARE.exec(title)?.groups?.name;
  return name !== undefined && endingWord(name, ENDINGS) !== null ? name : undefined;
}

const REVIEW_AND_PLAN =
  /(?<review>总结|回顾|完成情况|工作情况|述职)(?:报告)?(?:及|和|暨|与|、)[^《》]{0,16}(?:打算|计划|思路|安排|要点|工作重点)$/u;
const BEHIND_A_TITLE = /(?:[（(〔][^（()）〔〕]{1,30}[）)〕])+$/u;

function byFormula(text: string, { start, end }: Span): FoundKind | null {
  const formulas = [...KIND_OF_FORMULA.keys()];
  return firstOf(text, start, end, formulas, (formula) => KIND_OF_FORMULA.get(formula), kindByFormula.name);
}

function byArticles(text: string, document: Span): FoundKind | null {
  const written = text.slice(document.start, Math.min(document.end, document.start + LONGEST_TEXT_OF_ARTICLES));
  const articles = [...written.matchAll(/^[ \t\u3000]*(?<article>第[一二三四五六七八九十百零]{1,6}条)[ \t\u3000]/gmu)];
  const first = articles[0];
  if (first === undefined || articles.length < FEWEST_ARTICLES) return null;
  const article = first.groups?.article ?? '';
  const from = document.start + first.index + first[0].indexOf(article);
  return { kind: 'regulation', ...at(from, article), ...stated(kindByArticles.name) };
}

/** The formula that stands first. */
function firstOf(
  text: string,
  start: number,
  end: number,
  formulas: readonly string[],
  kindOf: (formula: string) => DocumentKind | undefined,
  rule: string,
): FoundKind | null {
  const part = inFullWidth(text.slice(start, end));
  let first: { readonly formula: string; readonly index: number } | null = null;
  for (const formula of formulas) {
    const index = part.indexOf(formula);
    if (index >= 0 && (first === null || index < first.index)) first = { formula, index };
  }
  const kind = first === null ? undefined : kindOf(first.formula);
  return first === null || kind === undefined
    ? null
    : { kind, ...at(start + first.index, first.formula), ...stated(rule) };
}

function at(start: number, words: string): Span {
  return { start, end: start + words.length };
}

function stated(rule: string): Pick<Found, 'rule' | 'basis'> {
  return { rule, basis: 'stated' };
}
