import type { ExtractedCitation, FinderContext, Segment } from '../../extraction.ts';
import { articlesAt } from './article.ts';
import { type BookTitle, bookTitles } from './book-title.ts';
import { documentNumberAt } from './document-number.ts';
import { lawsNamedWithoutMarks } from './law-names.ts';
import { articleOfTitle } from './rules/article-of-title.ts';
import { namedWithoutMarks } from './rules/named-without-marks.ts';
import { shortForm } from './rules/short-form.ts';
import { titleInMarks } from './rules/title-in-marks.ts';
import { isIntroduction, isKindOnly, meaningOf, prepareCitations, type ShortForms } from './short-forms.ts';

/** 法规文件 that a segment cites, in text order. Spans are those of the title without its marks. */
export function findCitations(segment: Segment, context: FinderContext): ExtractedCitation[] {
  if (segment.role === 'noise' || segment.role === 'unit-line') return [];
  const { text } = context;
  const forms = context.shortForms ?? prepareCitations(text);
  const inMarks = bookTitles(text, segment.start, segment.end)
    .filter(({ sort }) => sort === 'document')
    .filter(({ start, title }) => !isIntroduction(forms, title, start))
    .filter(({ start, title }) => !isKindOnly(title) || meaningOf(forms, title, start) !== undefined)
    .map((title) => citationOf(title, text, forms));
  const unmarked = lawsNamedWithoutMarks(text, segment.start, segment.end, forms).map(
    ({ start, end, title, article }): ExtractedCitation => ({
      title,
      article,
      documentNumber: null,
      start,
      end,
      rule: namedWithoutMarks.name,
      basis: 'stated',
    }),
  );
  return [...inMarks, ...unmarked].sort((a, b) => a.start - b.start);
}

function citationOf({ start, end, title }: BookTitle, text: string, forms: ShortForms): ExtractedCitation {
  const number = documentNumberAt(text, end + 1);
  const article = articlesAt(text, end + 1) ?? (number === null ? null : articlesAt(text, number.end));
  const meant = meaningOf(forms, title, start);
  return {
    title: meant?.title ?? title,
    article: article?.articles ?? null,
    documentNumber: number?.number ?? null,
    start,
    end,
    rule: (meant ? shortForm : article ? articleOfTitle : titleInMarks).name,
    basis: 'stated',
  };
}
