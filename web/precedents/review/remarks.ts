import type { ResultOf } from '../../api-client/graphql.ts';
import type { FindingCode } from '../../api-client/schema-types.ts';
import type { ReviewQuery } from '../queries.ts';

export type Review = ResultOf<typeof ReviewQuery>['reviewDraft'];
export type Reviewed = Review['measures'][number];
type Finding = Reviewed['findings'][number];

/** What is said of a draft in the order in which it is worth mending: what is wrong, then who and when, then how firmly it is put. */
export const MEND_ORDER: readonly FindingCode[] = [
  'law_replaced',
  'law_title_doubtful',
  'law_other_version',
  'number_stands_out',
  'no_lead',
  'no_unit',
  'collective_only',
  'no_deadline',
  'vague_wording',
  'no_number',
];

/** Those that say the same of every measure: their sentence is written once, and a measure bears only its name. */
export const SAME_EVERYWHERE: ReadonlySet<FindingCode> = new Set(['no_unit', 'no_deadline', 'no_number']);

/** One message with the measures that it is about. */
export interface Remark {
  readonly code: FindingCode;
  readonly measures: readonly Reviewed[];
  readonly findings: readonly Finding[];
}

/** Each message once, first those that are to be mended first. */
export function remarksOf(measures: readonly Reviewed[]): readonly Remark[] {
  return MEND_ORDER.map((code) => ({
    code,
    measures: measures.filter(({ findings }) => findings.some((finding) => finding.code === code)),
    findings: measures.flatMap(({ findings }) => findings.filter((finding) => finding.code === code)),
  })).filter(({ findings }) => findings.length > 0);
}

/** The values of a finding by name. */
export function valuesOf({ values }: Finding): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map(({ name, value }) => [name, value]));
}

/** What a writer calls a measure: its number and title, or how its first clause begins. */
export function labelOf({ number, title, text }: Pick<Reviewed, 'number' | 'title' | 'text'>): string {
  const [clause = ''] = (title ?? text).trim().split(/[，。；：\n]/u, 1);
  const short = clause.length > LABEL ? `${clause.slice(0, LABEL)}…` : clause;
  return number !== null && !short.startsWith(number) ? `${number}${/\d$/u.test(number) ? ' ' : ''}${short}` : short;
}

const LABEL = 16;
