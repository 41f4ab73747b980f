import { SUBJECTS } from '../../../../graph/names/offices/office-forms.ts';
import { alternation } from '../../../../graph/text/alternation.ts';
import { DEPARTMENT_ATTRIBUTES } from '../../../lexicon/units/unit-words.ts';

const FIELDS: ReadonlySet<string> = new Set(
  SUBJECTS.flatMap((row) => row.split(/[|\s]+/u)).filter((form) => form.length > 1),
);
/** What stands behind the fields that such departments are named by. */
const DEPARTMENTS = new RegExp(`^等${alternation(DEPARTMENT_ATTRIBUTES)}*(?:部门|单位)`, 'u');

/** 财政、公安等部门: departments that are named by their field alone, since what follows says that these are departments. */
export function areDepartments(text: string, end: number): boolean {
  return DEPARTMENTS.test(text.slice(end, end + 16));
}

export function isOfficeField(name: string): boolean {
  return FIELDS.has(name);
}
