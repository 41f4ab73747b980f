import type { Rule } from '../rule.ts';
import { bareBracket } from './rules/bare-bracket.ts';
import { carriedOn } from './rules/carried-on.ts';
import { clause } from './rules/clause.ts';
import { duty } from './rules/duty.ts';
import { firstNamed } from './rules/first-named.ts';
import { heading } from './rules/heading.ts';
import { labelledBracket } from './rules/labelled-bracket.ts';
import { line } from './rules/line.ts';
import { sectionItem } from './rules/section-item.ts';
import { starredList } from './rules/starred-list.ts';
import { suffixBracket } from './rules/suffix-bracket.ts';
import { tableCell } from './rules/table-cell.ts';

export const UNIT_RULES: readonly Rule[] = [
  labelledBracket,
  suffixBracket,
  bareBracket,
  line,
  clause,
  duty,
  heading,
  sectionItem,
  firstNamed,
  starredList,
  carriedOn,
  tableCell,
];
