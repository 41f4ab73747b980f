import { alternation } from '../../../graph/text/alternation.ts';
import {
  BODY_WORDS,
  type ColumnRole,
  HEAD_WORDS,
  PERIOD_HEADS,
  WHOLE_HEADS,
} from '../../lexicon/documents/table-words.ts';

const PERSON_WORDS = HEAD_WORDS.find(([role]) => role === 'person')?.[1] ?? [];
/** 责任单位及责任人 names both; 单位负责人 a person. */
const BOTH = /[及和与、/／]/;

/**
 * What a column holds, by its head. Where the head has several levels, apart by a space, the lowest that says something
 * decides: 责任分工 牵头单位.
 */
export function columnRole(label: string): ColumnRole {
  const levels = label.split(' ').filter(Boolean);
  for (const level of levels.reverse()) {
    const role = roleOf(level);
    if (role !== null) return role;
  }
  return roleOf(label) ?? 'other';
}

/** Heads may say more in brackets: 责任单位（加*为牵头单位）. */
function roleOf(head: string): ColumnRole | null {
  const bare = head.replace(/\s/g, '');
  if (isPeriod(bare)) return 'target';
  const outside = bare.replace(/[（(].*$/, '');
  return (outside === '' ? null : roleOfWords(outside)) ?? roleOfWords(bare);
}

/** 一季度, 上半年, 7—9月: what is to be reached by then. */
export function isPeriod(head: string): boolean {
  return PERIOD.test(head);
}

const PERIOD = new RegExp(
  `^(?:第?[一二三四1-4]季度|[上下]半年|1?\\d(?:月?[-—~～至]1?\\d)?月)${alternation(PERIOD_HEADS)}?$`,
);

function roleOfWords(words: string): ColumnRole | null {
  const whole = WHOLE_HEADS.get(words);
  if (whole) return whole;
  for (const [role, known] of HEAD_WORDS) {
    if (known.some((word) => words.includes(word)) && !(role === 'person' && namesBodies(words))) return role;
  }
  return null;
}

function namesBodies(words: string): boolean {
  if (!BODY_WORDS.some((word) => words.includes(word))) return false;
  return BOTH.test(words) || !PERSON_WORDS.some((word) => words.endsWith(word));
}
