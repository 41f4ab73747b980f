import type { Rule } from '../rule.ts';
import { issuerInTitle } from './rules/issuer-in-title.ts';
import { labelled } from './rules/labelled.ts';
import { letterhead } from './rules/letterhead.ts';
import { number } from './rules/number.ts';
import { publishedOn } from './rules/published-on.ts';
import { region } from './rules/region.ts';
import { signOff } from './rules/sign-off.ts';
import { signedOn } from './rules/signed-on.ts';
import { title } from './rules/title.ts';

export const METADATA_RULES: readonly Rule[] = [
  title,
  signOff,
  issuerInTitle,
  letterhead,
  number,
  labelled,
  signedOn,
  publishedOn,
  region,
];
