import type { Candidate, TargetRule } from './candidate.ts';
import { suffixLength } from './number/comparator.ts';

/** A quantity that is a target, and the rule that says so. */
export interface Accepted {
  readonly candidate: Candidate;
  readonly rule: TargetRule;
}

const SEVERALLY = /分别[\p{Script=Han}0-9]{0,16}$/u;

/** The values of 分别达到65%和55%, those that only 、 and 和 part. */
export function severalValues(text: string, accepted: readonly Accepted[]): readonly Accepted[] {
  const first = accepted[0];
  if (first === undefined) return [];
  if (!SEVERALLY.test(first.candidate.before.trimEnd())) return ofAsManyThings(text, accepted);
  const apart = accepted.findIndex(({ candidate }, index) => {
    const previous = accepted[index - 1]?.candidate.quantity;
    if (previous === undefined) return false;
    const between = text.slice(previous.end, candidate.quantity.start);
    return !/^\s*[、，,和及与]\s*(?:每\p{Script=Han}{1,2}){0,2}$/u.test(between.slice(suffixLength(between)));
  });
  return apart < 0 ? accepted : accepted.slice(0, apart);
}

/** 95%、60%以上和15年以上: each says for itself how it binds; what stands behind the last alone is said of all. */
export function bindSeverally(group: readonly Accepted[]): boolean {
  return group.filter(({ candidate }) => suffixLength(candidate.after) > 0).length > 1;
}

/** 国家级、省级博物馆达到2家和5家: as many values of one unit side by side as there are levels in front. */
function ofAsManyThings(text: string, accepted: readonly Accepted[]): readonly Accepted[] {
  const [first, second, third] = accepted.map(({ candidate }) => candidate);
  if (first === undefined || second?.quantity.unit !== first.quantity.unit) return [];
  const between = text.slice(first.quantity.end, second.quantity.start);
  if (!/^\s*[和及与、]\s*$/u.test(between) || third?.clause.start === second.quantity.end + 1) return [];
  return LEVELS_IN_FRONT.test(first.before) ? accepted.slice(0, 2) : [];
}
const LEVELS_IN_FRONT =
  /(?:^|[^、])(?:国家|省|市|县|区|乡镇|村)级(?:[、和](?:国家|省|市|县|区|乡镇|村)级)\p{Script=Han}{2,12}$/u;
