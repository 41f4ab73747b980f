import type { DocumentNode } from './model.ts';

/** One reference in the forms that people paste. */
export interface CitationForms {
  readonly gbt7714: string;
  readonly bibtex: string;
  readonly plain: string;
}

type Cited = Pick<DocumentNode, 'id' | 'title' | 'issuer' | 'documentNumber' | 'publishedOn' | 'year'>;

/**
 * How to cite a plan. The GB/T form follows GB/T 7714—2015, clause 4.6 and its example of an official document: issuer. title:
 * number[A]. (date), where A is an archived document (annex B); an unknown issuer is left out (8.1.4). An address is not
 * known here: with one, write [A/OL], and the day of access and the address behind the date.
 */
export function citationForms(document: Cited): CitationForms {
  return { gbt7714: inGbt7714(document), bibtex: inBibtex(document), plain: inPlain(document) };
}

function inGbt7714({ title, issuer, documentNumber, publishedOn, year }: Cited): string {
  const author = issuer === null ? '' : `${issuer}. `;
  const number = documentNumber === null ? '' : `: ${documentNumber}`;
  const date = publishedOn === null ? (year === null ? '' : ` ${year}.`) : ` (${publishedOn}).`;
  return `${author}${title}${number}[A].${date}`;
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
