import { LEVELS_AND_SETTLEMENTS } from '../../../graph/lexicon/places.ts';
import type { Comparator } from '../../../graph/model.ts';
import { alternation } from '../../../graph/text/alternation.ts';
import type { Span } from '../../../graph/text/span.ts';
import type { ExtractedTarget } from '../../extraction.ts';
import { ADDITIVE_VERBS, CONNECTING_WORDS } from '../../lexicon/targets/bringing-about.ts';
import { LEVEL_VERBS, MODALS } from '../../lexicon/targets/comparators.ts';
import type { Candidate } from './candidate.ts';
import { distributed } from './metric/distributed.ts';
import { metricOf } from './metric/metric-of.ts';
import { DONE_TO_NOTHING_ELSE, isVerbOnly, opened, WORK_WITH_A_NAME } from './metric/opening.ts';
import { TIME_COMPARED_WITH, withoutValueWords } from './metric/value-words.ts';
import { comparatorOf, suffixLength } from './number/comparator.ts';
import { distributedValues } from './rules/combine/distributed-values.ts';
import { fromTo } from './rules/combine/from-to.ts';
import { type Deadline, lastBefore } from './time/deadline.ts';
import { type Accepted, bindSeverally, severalValues } from './values-in-a-row.ts';

const COMPARED_WITH = new RegExp(
  `(?:比|较|在)(?<base>${TIME_COMPARED_WITH}|[^，,。；;]{2,8}(?=的?基础上))(?:的?基础上|同期|水平)?\\p{Script=Han}{0,8}$`,
  'u',
);
const OF_SUCH_A_PLACE = `(?:${alternation(LEVELS_AND_SETTLEMENTS)}|县[（(]市(?:、区)?[)）]|[甲乙丙丁特一二三四五]级)`;
const PLACE = new RegExp(`^(?:其中)?(?:[\\p{Script=Han}]{0,6}|“[^“”]{1,8}”)${OF_SUCH_A_PLACE}$`, 'u');
const PLACED = new RegExp(`^[\\p{Script=Han}]{0,6}?${OF_SUCH_A_PLACE}`, 'u');
/** 池塘（改造） */
const VERB_REMARK = /^(?<metric>.+)（(?<verb>[^（）]+)）$/u;
const LEVEL = /^(?:\p{Script=Han}{2,3}(?=[市县]级))?(?:国家|省|市|县|区)级$/u;
const LEVEL_PREFIX = /^(?:国家|省|市|县|区)级(?:及?以上)?/u;
const OPENERS = new RegExp(
  `^(?:[\\s、，,；;：:）)”—-]|(?:[（(][一二三四五六七八九十\\d]{1,3}[）)]|[一二三四五六七八九十\\d]{1,3}[、.．])(?!\\d)|${alternation(CONNECTING_WORDS)}|并|坚决)+`,
  'u',
);

/** Targets from the quantities of one sentence that were accepted, 分别 shared out over its metrics. */
export function toTargets(
  text: string,
  accepted: readonly Accepted[],
  deadlines: readonly Deadline[],
): ExtractedTarget[] {
  const targets: ExtractedTarget[] = [];
  const wholes: { share?: ExtractedTarget; count?: ExtractedTarget } = {};
  for (let index = 0; index < accepted.length; ) {
    const group = severalValues(text, accepted.slice(index, index + 8));
    const first = accepted[index];
    if (first === undefined) break;
    if (group.length > 1) targets.push(...severalTargets(text, group, deadlines, accepted[index - 1], targets));
    else
      targets.push({
        ...oneTarget(text, first, accepted[index - 1], wholes[kindOf(first)], targets.at(-1)),
        comparator: comparatorInAList(text, accepted, index, targets.at(-1)),
      });
    const last = targets.at(-1);
    if (last !== undefined && !PLACED.test(last.metric)) wholes[kindOf(first)] = last;
    index += Math.max(1, group.length);
  }
  return inOtherTerms(targets).map((target, index, all) =>
    withHeadOfList(text, target, all[index - 1], all[index + 1]),
  );
}

/** 零售总额年均增速11%，2027年增速达到9%，总量达到2万亿元: what grows is named once. */
function inOtherTerms(targets: readonly ExtractedTarget[]): ExtractedTarget[] {
  let named = '';
  return targets.map((target) => {
    if (SAME_IN_OTHER_TERMS.test(target.metric)) {
      const term = target.metric === '总量' ? '' : target.metric;
      return named === '' ? target : { ...target, metric: named + term };
    }
    const bare = target.metric.replace(/[（(][^（）()]*[)）]/gu, '').replace(IN_SOME_TERMS, '');
    named = /[额量值入资]$/u.test(bare) ? bare : '';
    return target;
  });
}

/** 省级示范点10个、市级20个, and 5个国家级、20个省级产业园: the noun of one is that of both. */
function withHeadOfList(
  text: string,
  target: ExtractedTarget,
  previous: ExtractedTarget | undefined,
  next: ExtractedTarget | undefined,
): ExtractedTarget {
  if (
    previous !== undefined &&
    LEVEL.test(target.metric) &&
    LEVEL_PREFIX.test(previous.metric) &&
    !LEVEL.test(previous.metric) &&
    /^[、，,]?(?:其中|包括)?[：:]?$/u.test(text.slice(previous.end, target.start))
  )
    return { ...target, metric: target.metric + previous.metric.replace(LEVEL_PREFIX, '') };
  if (next === undefined || !LEVEL.test(target.metric) || !/^[、，,和]?$/u.test(text.slice(target.end, next.start)))
    return target;
  return { ...target, metric: target.metric + next.metric.replace(LEVEL_PREFIX, '') };
}

/** What a share goes on about is another share, what a count goes on about another count. */
function kindOf({ candidate }: Accepted): 'share' | 'count' {
  return /^(?:percent|fraction|rate)$/u.test(candidate.quantity.sort) ? 'share' : 'count';
}

function oneTarget(
  text: string,
  { candidate, rule }: Accepted,
  previous: Accepted | undefined,
  whole: ExtractedTarget | undefined,
  last: ExtractedTarget | undefined,
): ExtractedTarget {
  const { quantity, deadline, baseline } = candidate;
  const before = wordsOfTheListBefore(candidate, previous) + candidate.before;
  const compared = COMPARED_WITH.exec(candidate.before)?.groups?.base ?? null;
  const own =
    levelOf(candidate, previous) ?? metricOf({ ...candidate, before }, before === candidate.before ? deadline : null);
  // 经费支出超过36亿元且占地区生产总值比重2.8%以上
  const bare = candidate.before === '' && candidate.after === '' && quantity.sort !== 'noun' && before !== '' && last;
  const metric = bare
    ? last.metric
    : SHARE_OF_IT.test(own) && (candidate.wholeBefore !== candidate.before || own === '占GDP') && last
      ? last.metric + own
      : own;
  return {
    ...textOf(text, candidate.clause),
    // 创建省级服务站，新增6个、累计达到21个
    metric:
      inherited(metric, quantity.unit, whole ?? (last?.unit === quantity.unit ? last : undefined)) ||
      countOfShares(text, candidate),
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

/** 申报率力争达到进口80%、出口95%, 普及率城镇达到99%: whose level it is stands behind the verb that reaches it. */
const REACHES_OF = new RegExp(
  `^(?<rate>[^，,。；;]{2,24}?(?:率|比例|比重|占比))${alternation([...MODALS, '分别'])}*${alternation(LEVEL_VERBS.filter((verb) => verb.length > 1))}(?<of>\\p{Script=Han}{2,4})$`,
  'u',
);

function levelOf(candidate: Candidate, previous: Accepted | undefined): string | null {
  if (candidate.quantity.sort !== 'percent') return null;
  const own = REACHES_OF.exec(candidate.before)?.groups;
  if (own?.of) return own.of + opened(own.rate ?? '');
  const first = previous === undefined ? undefined : REACHES_OF.exec(previous.candidate.before)?.groups;
  const beside = candidate.clause.start - (previous?.candidate.clause.end ?? 0) <= 1;
  return first?.rate && beside && /^\p{Script=Han}{2,4}$/u.test(candidate.before)
    ? candidate.before + opened(first.rate)
    : null;
}

/** 增长5%，力争6%: the second number strives for more of the same. */
const STRIVES = /^\s*(?:并|且)?(?:力争|争取|确保|努力)$/u;

/** 170元和130元以上: the suffix is said of both; 不少于200场演出、400场阅读活动: so is what stands before the first. */
function comparatorInAList(
  text: string,
  accepted: readonly Accepted[],
  index: number,
  previous: ExtractedTarget | undefined,
): Comparator {
  const { candidate } = accepted[index] as Accepted;
  const own = comparatorOf(candidate.quantity, candidate.before, suffixInAList(text, accepted, index));
  const before = accepted[index - 1]?.candidate;
  const further = STRIVES.test(candidate.before) && candidate.quantity.unit === before?.quantity.unit;
  if (own === 'eq' && further && /-by$/u.test(previous?.comparator ?? '')) return previous?.comparator ?? own;
  if (own !== 'eq' || before === undefined || previous?.comparator !== 'gte' || candidate.before !== '') return own;
  const joined = /^(?:[、和及与]|以及)$/u.test(text.slice(before.clause.end, candidate.clause.start).trim());
  return joined && suffixLength(before.after) === 0 && candidate.quantity.sort === before.quantity.sort ? 'gte' : own;
}

function suffixInAList(text: string, accepted: readonly Accepted[], index: number): string {
  let at = index;
  for (;;) {
    const [one, next] = [accepted[at]?.candidate, accepted[at + 1]?.candidate];
    if (one === undefined) return '';
    if (one.after !== '' || next?.before !== '' || next.quantity.unit !== one.quantity.unit) return one.after;
    if (!/^\s*[、和及与]\s*$/u.test(text.slice(one.quantity.end, next.quantity.start))) return one.after;
    at++;
  }
}

/** 完成3个60%: which three the plan does not say here, so their number names them. */
function countOfShares(text: string, { quantity, before }: Candidate): string {
  const counted = quantity.sort === 'percent' ? /[2-9二两三四五六七八九]个$/u.exec(before)?.[0] : undefined;
  return counted === undefined ? '' : counted + text.slice(quantity.start, quantity.end);
}

const SHARE_OF_IT = /^占(?:GDP|[^，,。；;]{2,14}(?:比重|比例))$/u;
const SAME_IN_OTHER_TERMS = /^(?:总量|总额|增速|增幅|增长率)$/u;
const IN_SOME_TERMS = /(?:年均)?(?:增速|增幅|增长率|增长)$/u;
const BARE_TOTAL = /^(?:总数|总量|总数量|数量|总规模|总额|总人数)$/u;

/** 其中东部地区达到95% and 其中新建300万亩 go on about what the target before them measures. */
function inherited(metric: string, unit: string, target: ExtractedTarget | undefined): string {
  if (target === undefined) return metric;
  const previous = target.metric;
  if (metric === '') return previous;
  const isShare = unit === '个百分点' && target.unit === '%';
  if (PLACE.test(metric) && (unit === target.unit || isShare || LEVEL.test(metric)))
    return `${metric}${previous.replace(LEVEL.test(metric) ? LEVEL_PREFIX : PLACED, '')}`;
  // 新增企业10家、总数达到90家
  if (BARE_TOTAL.test(metric) && unit === target.unit) return previous.endsWith(metric) ? previous : previous + metric;
  if (!isVerbOnly(metric) || isVerbOnly(previous)) return metric;
  if (previous.endsWith(metric)) return previous;
  // 新建池塘8口、改造6口、累计达到20口: the third says nothing of 改造.
  const bare = VERB_REMARK.exec(previous)?.groups;
  if (ADDITIVE_VERBS.includes(metric))
    return bare?.verb && isVerbOnly(bare.verb) ? (bare.metric ?? previous) : previous;
  // 安置残疾人50名，培训500人次: work of a name of its own, in another unit.
  if (DONE_TO_NOTHING_ELSE.test(metric) || (unit !== target.unit && WORK_WITH_A_NAME.test(metric))) return metric;
  return `${bare?.verb && isVerbOnly(bare.verb) ? bare.metric : previous}（${metric}）`;
}

/** 惠及300万农民、60万职工, 任务1062个小区、34万户: what has no words of its own takes those before the first. */
function wordsOfTheListBefore(candidate: Candidate, previous: Accepted | undefined): string {
  if (previous === undefined || candidate.before !== '') return '';
  const noun = candidate.quantity.sort === 'noun' || candidate.after === '';
  const gap = candidate.clause.start - previous.candidate.clause.end;
  return noun && gap <= 1 ? previous.candidate.before : '';
}

function severalTargets(
  text: string,
  group: readonly Accepted[],
  deadlines: readonly Deadline[],
  previous: Accepted | undefined,
  earlier: readonly ExtractedTarget[],
): ExtractedTarget[] {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined) return [];
  const clause = { start: first.candidate.clause.start, end: last.candidate.clause.end };
  const before = lastBefore(deadlines, first.candidate.quantity.start) + 1;
  const row = deadlines
    .slice(Math.max(0, before - group.length), before)
    .filter(({ start }) => start >= (previous?.candidate.quantity.end ?? 0));
  const dates = deadlinesInARow(text, row, group.length);
  const written = dates === null ? first.candidate.deadline : spanOf(dates);
  const subject = metricOf(first.candidate, written);
  const unit = last.candidate.quantity.unit;
  const metrics =
    dates === null
      ? (metricsOfTheGroupBefore(group, earlier) ?? distributed(subject, group.length))
      : group.map(() => subject);
  return group.map(({ candidate }, index) => {
    const own = suffixLength(candidate.after) > 0 || bindSeverally(group) ? candidate.after : last.candidate.after;
    return {
      ...textOf(text, clause),
      metric: metrics[index] ?? subject,
      value: candidate.quantity.value,
      upper: candidate.quantity.upper,
      // 4个、3个、2个工作日: the last says what is counted.
      unit: candidate.quantity.unit === '个' && unit.startsWith('个') ? unit : candidate.quantity.unit,
      comparator: comparatorOf(candidate.quantity, first.candidate.before, own),
      baseline: null,
      deadline: (dates?.[index] ?? candidate.deadline)?.iso ?? null,
      rule: distributedValues.name,
      basis: 'stated',
    };
  });
}

function spanOf(dates: readonly Deadline[]): Span | null {
  const [first, last] = [dates[0], dates.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** 协会达到25家，团队达到1200支；到2025年分别增至30家和1500支: as many values before, in the same units, and no words of their own. */
function metricsOfTheGroupBefore(group: readonly Accepted[], earlier: readonly ExtractedTarget[]): string[] | null {
  const first = group[0]?.candidate;
  const same = earlier.slice(-group.length);
  if (first === undefined || same.length < group.length) return null;
  const from = first.deadline === null ? 0 : Math.max(0, first.deadline.end - first.clause.start);
  if (withoutValueWords(opened(first.before.slice(from))) !== '') return null;
  const paired = group.every(({ candidate }, index) => candidate.quantity.unit === same[index]?.unit);
  return paired && new Set(same.map(({ metric }) => metric)).size > 1 ? same.map(({ metric }) => metric) : null;
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
