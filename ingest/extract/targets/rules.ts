import type { Rule } from '../rule.ts';
import type { ExclusionRule, TargetRule } from './candidate.ts';
import { amount } from './rules/amount.ts';
import { bareNumber } from './rules/bare-number.ts';
import { change } from './rules/change.ts';
import { count } from './rules/count.ts';
import { deadlineInFront } from './rules/deadline-in-front.ts';
import { distributedValues } from './rules/distributed-values.ts';
import { doubling } from './rules/doubling.ts';
import { duration } from './rules/duration.ts';
import { fraction } from './rules/fraction.ts';
import { fromTo } from './rules/from-to.ts';
import { fullCoverage } from './rules/full-coverage.ts';
import { notACondition } from './rules/not-a-condition.ts';
import { notADescription } from './rules/not-a-description.ts';
import { notAForecast } from './rules/not-a-forecast.ts';
import { notAFrequency } from './rules/not-a-frequency.ts';
import { notAGrant } from './rules/not-a-grant.ts';
import { notAList } from './rules/not-a-list.ts';
import { notATimeLimit } from './rules/not-a-time-limit.ts';
import { notInAName } from './rules/not-in-a-name.ts';
import { notThePast } from './rules/not-the-past.ts';
import { percentage } from './rules/percentage.ts';
import { rank } from './rules/rank.ts';
import { shareOfANoun } from './rules/share-of-a-noun.ts';
import { zeroIncidents } from './rules/zero-incidents.ts';

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
