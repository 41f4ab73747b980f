import type { Rule } from '../rule.ts';
import { kindByArticles } from './rules/articles.ts';
import { kindByFormula } from './rules/formula.ts';
import { kindByNews } from './rules/news.ts';
import { ordersNoWork } from './rules/no-work.ts';
import { kindByTitle } from './rules/title.ts';

/** How the kind of a document is told. */
export const KIND_RULES: readonly Rule[] = [kindByNews, kindByTitle, kindByFormula, kindByArticles];

/** What follows from the kind. */
export const WORK_RULES: readonly Rule[] = [ordersNoWork];
