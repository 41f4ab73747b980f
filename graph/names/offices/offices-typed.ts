import { isSpelt, type Spelling, spellingOf } from '../spelling.ts';
import { nationalBody } from './national-bodies.ts';
import { PARTY_OFFICES, SUBJECTS, WHOLE_NAMES } from './office-forms.ts';
import { officeName } from './office-name.ts';

/**
 * Full names of the offices whose short name is being typed: 人社局, 余杭区人社局 and `rsj` mean 人力资源和社会保障局 (with the place where
 * one is typed). None for what is a full name already, since that finds itself. Takes what `foldName` makes of it.
 */
export function officesTyped(typed: string): readonly string[] {
  if (/^\p{Script=Han}+$/u.test(typed)) return inCharacters(typed);
  if (typed.length < SHORTEST_SPELT || !/^[a-z\p{Script=Han}]+$/u.test(typed)) return [];
  spelt ??= allForms().flatMap((form) => {
    const spelling = spellingOf(form.written);
    return spelling ? [{ ...form, spelling }] : [];
  });
  const meant = spelt.filter(({ spelling, written }) => isSpelt(spelling, typed, 0, [...written].length));
  return [...new Set(meant.map(({ office }) => office))].slice(0, MOST_OFFICES);
}

function inCharacters(typed: string): readonly string[] {
  const national = nationalBody(typed);
  if (national !== null && national !== typed && typed.startsWith(COUNTRY)) return [national];
  forms ??= new Map(allForms().map(({ written, office }) => [written, office]));
  for (let start = Math.max(0, typed.length - LONGEST_FORM); start <= typed.length - 2; start++) {
    const place = typed.slice(0, start);
    const office = forms.get(typed.slice(start));
    if (office !== undefined && (place === '' || PLACE_END.test(place))) return [place + office];
  }
  return [];
}

const COUNTRY = '国家';
const PLACE_END = /[省市区县州盟旗镇乡委]$/u;
/** No short form has more characters. */
const LONGEST_FORM = 16;
/** Two letters are the initials of too many. */
const SHORTEST_SPELT = 3;
/** Each costs a look-up. */
const MOST_OFFICES = 6;
/** What a subject's short form goes on with. */
const SUFFIXES = ['局', '厅', '委', '部', '办'];

interface ShortForm {
  readonly written: string;
  readonly office: string;
}

let spelt: readonly (ShortForm & { readonly spelling: Spelling })[] | undefined;
let forms: ReadonlyMap<string, string> | undefined;

/** 人社 means its subject, 人社局 the office; short forms and former names alike. */
function allForms(): ShortForm[] {
  const subjects = shortForms(SUBJECTS).flatMap(({ written, office }) => [
    { written, office },
    ...SUFFIXES.map((suffix) => ({ written: written + suffix, office: officeName(written + suffix, false).office })),
  ]);
  return [...shortForms(WHOLE_NAMES), ...shortForms(PARTY_OFFICES), ...subjects];
}

function shortForms(rows: readonly string[]): ShortForm[] {
  return rows.flatMap((row) => {
    const [office = '', ...others] = row.split('|').map((part) => part.trim());
    return others.flatMap((part) =>
      part.split(' ').flatMap((written) => (written.length < 2 ? [] : [{ written, office }])),
    );
  });
}
