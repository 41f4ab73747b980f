import type { Rule } from '../rule.ts';
import type { ExclusionRule, TargetRule } from './candidate.ts';
import { amount } from './rules/accept/amount.ts';
import { bareNumber } from './rules/accept/bare-number.ts';
import { change } from './rules/accept/change.ts';
import { count } from './rules/accept/count.ts';
import { duration } from './rules/accept/duration.ts';
import { fraction } from './rules/accept/fraction.ts';
import { percentage } from './rules/accept/percentage.ts';
import { rank } from './rules/accept/rank.ts';
import { shareOfANoun } from './rules/accept/share-of-a-noun.ts';
import { deadlineInFront } from './rules/combine/deadline-in-front.ts';
import { distributedValues } from './rules/combine/distributed-values.ts';
import { fromTo } from './rules/combine/from-to.ts';
import { notACondition } from './rules/exclude/not-a-condition.ts';
import { notADescription } from './rules/exclude/not-a-description.ts';
import { notAForecast } from './rules/exclude/not-a-forecast.ts';
import { notAFrequency } from './rules/exclude/not-a-frequency.ts';
import { notAGrant } from './rules/exclude/not-a-grant.ts';
import { notAList } from './rules/exclude/not-a-list.ts';
import { notATimeLimit } from './rules/exclude/not-a-time-limit.ts';
import { notInAName } from './rules/exclude/not-in-a-name.ts';
import { notThePast } from './rules/exclude/not-the-past.ts';
import { doubling } from './rules/without-number/doubling.ts';
import { fullCoverage } from './rules/without-number/full-coverage.ts';
import { zeroIncidents } from './rules/without-number/zero-incidents.ts';

/** What rules a number out, before anything is accepted. */
export const EXCLUSIONS: readonly ExclusionRule[] = [
  notInAName,
  notThePast,
  notAForecast,
  notACondition,
  notAGrant,
  notADescription,
  notATimeLimit,
  notAFrequency,
  notAList,
];

/** The first that accepts a number names the target; what is more special stands first. */
export const TARGET_RULES: readonly TargetRule[] = [
  rank,
  change,
  shareOfANoun,
  fraction,
  percentage,
  duration,
  amount,
  count,
  bareNumber,
];

export const TARGET_AND_EXCLUSION_RULES: readonly Rule[] = [
  ...TARGET_RULES,
  deadlineInFront,
  distributedValues,
  fromTo,
  fullCoverage,
  doubling,
  zeroIncidents,
  ...EXCLUSIONS,
];
