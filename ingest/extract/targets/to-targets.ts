import type { ExtractedTarget } from '../../extraction.ts';
import type { Candidate, TargetRule } from './candidate.ts';
import { comparatorOf, suffixLength } from './comparator.ts';
import { type Deadline, lastBefore } from './deadline.ts';
import { distributed, metricOf } from './metric.ts';
import { distributedValues } from './rules/distributed-values.ts';
import { fromTo } from './rules/from-to.ts';

/** A quantity that is a target, and the rule that says so. */
export interface Accepted {
  readonly candidate: Candidate;
  readonly rule: TargetRule;
}

const SEVERALLY = /分别[\p{Script=Han}]{0,8}$/u;
const COMPARED_WITH =
  /(?:比|较|在)(?<base>[0-9]{4}年底?|上年度?|去年|上年同期|前三年平均|“?十[一二三四五]五”?末?)(?:的?基础上|同期|水平)?\p{Script=Han}{0,8}$/u;
const OPENERS = /^(?:[\s、，,；;：:）)”—-]|其中|并且|并|同时|确保|力争|争取|努力|坚决|务必)+/u;

/** Targets from the quantities of one sentence that were accepted, 分别 shared out over its metrics. */
export function toTargets(
  text: string,
  accepted: readonly Accepted[],
  deadlines: readonly Deadline[],
): ExtractedTarget[] {
  const targets: ExtractedTarget[] = [];
  for (let index = 0; index < accepted.length; ) {
    const group = severalValues(text, accepted.slice(index, index + 8));
    const first = accepted[index];
    if (first === undefined) break;
    if (group.length > 1) targets.push(...severalTargets(text, group, deadlines));
    else targets.push(oneTarget(text, first, accepted[index - 1]));
    index += Math.max(1, group.length);
  }
  return targets;
}

function oneTarget(text: string, { candidate, rule }: Accepted, previous: Accepted | undefined): ExtractedTarget {
  const { quantity, deadline, baseline } = candidate;
  const before = verbOfTheListBefore(candidate, previous) + candidate.before;
  const compared = COMPARED_WITH.exec(candidate.before)?.groups?.base ?? null;
  return {
    ...textOf(text, candidate.clause),
    metric: metricOf({ ...candidate, before }, before === candidate.before ? (deadline?.end ?? 0) : 0),
    value: quantity.value,
    upper: quantity.upper,
    unit: quantity.unit,
    comparator: comparatorOf(quantity, candidate.before, candidate.after),
    baseline: baseline ?? compared,
    deadline: deadline?.iso ?? null,
    rule: baseline === undefined ? rule.name : fromTo.name,
    basis: 'stated',
  };
}

/** 惠及300万农民、60万职工: the second takes the words before the first. */
function verbOfTheListBefore(candidate: Candidate, previous: Accepted | undefined): string {
  if (candidate.before !== '' || candidate.quantity.sort !== 'noun' || previous?.candidate.quantity.sort !== 'noun')
    return '';
  const gap = candidate.clause.start - previous.candidate.clause.end;
  return gap <= 1 ? previous.candidate.before : '';
}

/** The values of 分别达到65%和55%, those that only 、 and 和 part. */
function severalValues(text: string, accepted: readonly Accepted[]): readonly Accepted[] {
  const first = accepted[0];
  if (first === undefined || !SEVERALLY.test(first.candidate.before)) return [];
  const apart = accepted.findIndex(({ candidate }, index) => {
    const previous = accepted[index - 1]?.candidate.quantity;
    if (previous === undefined) return false;
    const between = text.slice(previous.end, candidate.quantity.start);
    return !/^\s*[、，,和及与]\s*$/u.test(between.slice(suffixLength(between)));
  });
  return apart < 0 ? accepted : accepted.slice(0, apart);
}

function severalTargets(text: string, group: readonly Accepted[], deadlines: readonly Deadline[]): ExtractedTarget[] {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) return [];
  const clause = { start: first.candidate.clause.start, end: last.candidate.clause.end };
  const before = lastBefore(deadlines, first.candidate.quantity.start) + 1;
  const dates = deadlinesInARow(text, deadlines.slice(Math.max(0, before - group.length), before), group.length);
  const deadlineEnd = dates?.at(-1)?.end ?? first.candidate.deadline?.end ?? 0;
  const subject = metricOf(first.candidate, deadlineEnd);
  const metrics = dates === null ? distributed(subject, group.length) : group.map(() => subject);
  return group.map(({ candidate }, index) => {
    const own = suffixLength(candidate.after) > 0 ? candidate.after : last.candidate.after;
    return {
      ...textOf(text, clause),
      metric: metrics[index] ?? subject,
      value: candidate.quantity.value,
      upper: candidate.quantity.upper,
      unit: candidate.quantity.unit,
      comparator: comparatorOf(candidate.quantity, first.candidate.before, own),
      baseline: null,
      deadline: (dates?.[index] ?? candidate.deadline)?.iso ?? null,
      rule: distributedValues.name,
      basis: 'stated',
    };
  });
}

/** 到2025年和2030年 before two values: as many deadlines side by side as there are values, else null. */
function deadlinesInARow(text: string, row: readonly Deadline[], values: number): readonly Deadline[] | null {
  if (row.length < values) return null;
  const adjacent = row.every((deadline, index) => {
    const previous = row[index - 1];
    return previous === undefined || /^[、，,和及与\s]{0,2}$/u.test(text.slice(previous.end, deadline.start));
  });
  return adjacent ? row : null;
}

function textOf(
  text: string,
  { start, end }: { start: number; end: number },
): { text: string; start: number; end: number } {
  const written = text.slice(start, end);
  const from = start + (OPENERS.exec(written)?.[0].length ?? 0);
  const to = start + written.replace(/[\s、，,]+$/u, '').length;
  return { text: text.slice(from, Math.max(from, to)), start: from, end: Math.max(from, to) };
}
