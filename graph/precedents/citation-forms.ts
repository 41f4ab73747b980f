import type { DocumentNode } from '../model.ts';

/** One reference in the forms that people paste. */
export interface CitationForms {
  readonly gbt7714: string;
  readonly bibtex: string;
  readonly ris: string;
  /** One item of CSL-JSON. */
  readonly csl: string;
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
  return {
    gbt7714: inGbt7714(document),
    bibtex: inBibtex(document),
    ris: inRis(document),
    csl: JSON.stringify(inCsl(document), null, 2),
    plain: inPlain(document),
  };
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

/** Lines of a reference as EndNote, Zotero and NoteExpress read it; each ends one, so that files are made by joining. */
function inRis({ id, title, issuer, documentNumber, publishedOn, year }: Cited): string {
  const fields: readonly (readonly [string, string | number | null])[] = [
    ['TY', 'GOVDOC'],
    ['ID', id],
    ['AU', issuer],
    ['TI', title],
    ['M1', documentNumber],
    ['PY', publishedOn?.slice(0, 4) ?? year],
    ['DA', publishedOn?.replaceAll('-', '/') ?? null],
    ['LA', 'zh-CN'],
  ];
  const lines = fields.flatMap(([tag, value]) =>
    // A line break within a field would begin another one.
    value === null ? [] : [`${tag}  - ${String(value).replace(/\s+/gu, ' ')}`],
  );
  return [...lines, 'ER  - ', ''].join('\r\n');
}

function inCsl({ id, title, issuer, documentNumber, publishedOn, year }: Cited): Readonly<Record<string, unknown>> {
  const parts = publishedOn?.split('-').map(Number) ?? (year === null ? null : [year]);
  return {
    ...{ id, type: 'document', title },
    ...(issuer !== null && { author: [{ literal: issuer }] }),
    ...(documentNumber !== null && { number: documentNumber }),
    ...(parts && { issued: { 'date-parts': [parts] } }),
    language: 'zh-CN',
  };
}

function inPlain({ title, issuer, documentNumber, publishedOn, year }: Cited): string {
  const [writtenYear, month, day] = publishedOn?.split('-').map(Number) ?? [];
  const date = writtenYear === undefined ? (year === null ? '' : `${year}年`) : `${writtenYear}年${month}月${day}日`;
  const number = documentNumber === null ? '' : `（${documentNumber}）`;
  return [issuer, `《${title}》${number}`, date].filter((part) => part).join('，');
}
