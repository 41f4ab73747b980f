import type { DocumentNode } from '../model.ts';

/** One reference in the forms that people paste. */
export interface CitationForms {
  readonly gbt7714: string;
  readonly bibtex: string;
  readonly plain: string;
}

type Cited = Pick<DocumentNode, 'id' | 'title' | 'issuer' | 'documentNumber' | 'publishedOn' | 'year'>;

/**
 * How to cite a plan. The GB/T form follows GB/T 7714—2025, 8.12, for archived documents: issuer. title：number[A]. date.
 * The number of an official document takes the place of an archive's; an unknown issuer is left out (7.1.3); marks but the
 * stop and the square brackets are full-width (chapter 6). An address is not known here: with one, write [A/OL] and put the
 * address behind the date; this kind of reference has no day of access any more.
 */
export function citationForms(document: Cited): CitationForms {
  return { gbt7714: inGbt7714(document), bibtex: inBibtex(document), plain: inPlain(document) };
}

function inGbt7714({ title, issuer, documentNumber, publishedOn, year }: Cited): string {
  const author = issuer === null ? '' : `${issuer}. `;
  const number = documentNumber === null ? '' : `：${documentNumber}`;
  const date = publishedOn ?? year;
  return `${author}${title}${number}[A].${date === null ? '' : ` ${date}.`}`;
}

function inBibtex({ id, title, issuer, documentNumber, publishedOn, year }: Cited): string {
  const [writtenYear, month, day] = publishedOn?.split('-') ?? [year === null ? undefined : String(year)];
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['author', issuer && `{${escaped(issuer)}}`],
    ['title', `{${escaped(title)}}`],
    ['number', documentNumber && escaped(documentNumber)],
    ['year', writtenYear],
    ['month', month && String(Number(month))],
    ['day', day && String(Number(day))],
    ['language', 'chinese'],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@misc{${id},`, ...lines, '}'].join('\n');
}

/** Braces would end the field, and nothing in a title is a command. */
const escaped = (text: string) => text.replace(/[\\{}]/gu, '').replace(/[%&#_$]/gu, '\\$&');

function inPlain({ title, issuer, documentNumber, publishedOn, year }: Cited): string {
  const [writtenYear, month, day] = publishedOn?.split('-').map(Number) ?? [];
  const date = writtenYear === undefined ? (year === null ? '' : `${year}年`) : `${writtenYear}年${month}月${day}日`;
  const number = documentNumber === null ? '' : `（${documentNumber}）`;
  return [issuer, `《${title}》${number}`, date].filter((part) => part).join('，');
}
