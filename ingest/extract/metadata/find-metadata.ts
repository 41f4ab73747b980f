import type { ExtractedDocument } from '../../extraction.ts';
import type { OutlineDocument } from '../../parse/outline.ts';
import type { Fact, Field, Page } from './page.ts';
import { issuerInTitle } from './rules/issuer-in-title.ts';
import { labelled } from './rules/labelled.ts';
import { letterhead } from './rules/letterhead.ts';
import { number } from './rules/number.ts';
import { publishedOn } from './rules/published-on.ts';
import { region } from './rules/region.ts';
import { signOff } from './rules/sign-off.ts';
import { signedOn } from './rules/signed-on.ts';
import { source } from './rules/source.ts';
import { title } from './rules/title.ts';

type Metadata = Pick<
  ExtractedDocument,
  'title' | 'issuer' | 'documentNumber' | 'publishedOn' | 'year' | 'region' | 'evidence'
>;

/**
 * The first that finds a field gives it. The plan itself goes before the page around it, a name signed before one in a title, and the
 * day of signing before that of publication.
 */
const FINDERS: readonly ((page: Page) => Fact | null | undefined)[] = [
  title.find,
  labelledField('title'),
  title.findElsewhere,
  signOff.find,
  issuerInTitle.find,
  letterhead.find,
  signedOn.findIssuer,
  signOff.findWithoutDate,
  number.find,
  labelledField('documentNumber'),
  number.findOnLine,
  number.findOfOrder,
  signedOn.find,
  signOff.findDate,
  (page) => page.labelled.find(({ field, rule }) => field === 'publishedOn' && rule === signedOn.name),
  labelledField('publishedOn'),
  publishedOn.find,
  source.find,
];

function labelledField(field: Field): (page: Page) => Fact | undefined {
  return (page) => page.labelled.find((one) => one.field === field);
}

/** Title, issuer, number and date of a document, each with where it is written; null what the text does not say. */
export function findMetadata(
  text: string,
  document: OutlineDocument,
  fallbackTitle: string,
  headEnd: number,
  headStart: number,
): Metadata {
  const around = { text, document, headStart, headEnd };
  const page: Page = { ...around, labelled: labelled.find(around) };
  const facts: Fact[] = [];
  const keep = (fact: Fact | null | undefined) => {
    if (fact && !facts.some(({ field }) => field === fact.field)) facts.push(fact);
  };
  for (const find of FINDERS) keep(find(page));
  keep(region.find(facts));
  const value = (field: Field) => facts.find((one) => one.field === field)?.value ?? null;
  const named = value('title') ?? fallbackTitle;
  const published = value('publishedOn');
  return {
    title: named,
    issuer: value('issuer'),
    documentNumber: value('documentNumber'),
    publishedOn: published,
    year: yearOf(named, published),
    region: value('region'),
    evidence: facts.map(({ field, start, end, rule, basis }) => ({ field, start, end, rule, basis })),
  };
}

function yearOf(title: string, publishedOn: string | null): number | null {
  // 2023年工作总结和2024年工作计划: the year that is planned.
  const planned = /(?:总结|情况|回顾).{0,4}?(?<year>(?:19|20)\d{2})年/.exec(title)?.groups?.year;
  if (planned) return Number(planned);
  const named = /(?<year>(?:19|20)\d{2})(?:年|[—–-])/.exec(title)?.groups?.year;
  if (named) return Number(named);
  return publishedOn ? Number(publishedOn.slice(0, 4)) : null;
}
