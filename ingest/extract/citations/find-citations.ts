import type { ExtractedCitation, FinderContext, Segment } from '../../extraction.ts';
import { articlesAt } from './article.ts';
import { type BookTitle, bookTitles } from './book-title.ts';
import type { TitleInContext, TitleRule } from './citation-rule.ts';
import { documentNumberAt } from './document-number.ts';
import { articleOfTitle } from './rules/article-of-title.ts';
import { namedWithoutMarks } from './rules/named-without-marks.ts';
import { shortForm } from './rules/short-form.ts';
import { titleInMarks } from './rules/title-in-marks.ts';
import { isIntroduction, isKindOnly, meaningOf, prepareCitations, type ShortForms } from './short-forms.ts';

/** The first that finds something names the citation; what says more stands first, and any title is one. */
const TITLE_RULES: readonly TitleRule[] = [shortForm, articleOfTitle, titleInMarks];

/** 法规文件 that a segment cites, in text order. Spans are those of the title without its marks. */
export function findCitations(segment: Segment, context: FinderContext): ExtractedCitation[] {
  if (segment.role === 'noise' || segment.role === 'unit-line') return [];
  const { text } = context;
  const forms = context.shortForms ?? prepareCitations(text);
  const inMarks = bookTitles(text, segment.start, segment.end)
    .filter(({ sort }) => sort === 'document')
    .filter(({ start, title }) => !isIntroduction(forms, title, start))
    .map((title) => inContext(title, text, forms))
    .filter(({ title, meant }) => !isKindOnly(title) || meant !== null)
    .flatMap(citationOf);
  const unmarked = namedWithoutMarks
    .find(text, segment.start, segment.end, forms)
    .map((found): ExtractedCitation => ({ ...found, rule: namedWithoutMarks.name, basis: 'stated' }));
  return [...inMarks, ...unmarked].sort((a, b) => a.start - b.start);
}

function inContext({ start, end, title }: BookTitle, text: string, forms: ShortForms): TitleInContext {
  const number = documentNumberAt(text, end + 1);
  const article = articlesAt(text, end + 1) ?? (number === null ? null : articlesAt(text, number.end));
  return {
    start,
    end,
    title,
    meant: meaningOf(forms, title, start)?.title ?? null,
    article: article?.articles ?? null,
    documentNumber: number?.number ?? null,
  };
}

function citationOf(title: TitleInContext): ExtractedCitation[] {
  for (const { name, find } of TITLE_RULES) {
    const found = find(title);
    if (found) return [{ ...found, rule: name, basis: 'stated' }];
  }
  return [];
}
