import type { Rule } from '../rule.ts';
import { articleOfTitle } from './rules/article-of-title.ts';
import { namedWithoutMarks } from './rules/named-without-marks.ts';
import { shortForm } from './rules/short-form.ts';
import { titleInMarks } from './rules/title-in-marks.ts';

export const CITATION_RULES: readonly Rule[] = [titleInMarks, articleOfTitle, shortForm, namedWithoutMarks];
