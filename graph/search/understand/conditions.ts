import type { TargetCondition } from '../../store/filters.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { type Part, part } from './constraint.ts';

/** Numeric conditions: `满意度 95%以上`, `办结时限不超过5天`. What is measured is named when the store has such a target. */
export async function conditionParts(store: GraphStore, query: string): Promise<Part[]> {
  const parts = await Promise.all([...query.matchAll(CONDITION)].map((match) => toPart(store, query, match)));
  return parts.filter((found) => found !== null);
}

const UNITS =
  '%|个百分点|百分点|万元|亿元|元|个工作日|工作日|个月|小时|分钟|万人|平方米|公里|天|日|周|年|件|个|家|名|人|次|场|起|项|条|所|处|支|类|分|倍';
const BEFORE =
  '不低于|不少于|不小于|大于等于|大于或等于|至少|最少|高于|超过|大于|≥|>=|>|' +
  '不超过|不高于|不多于|不大于|小于等于|小于或等于|至多|最多|不足|不到|低于|少于|小于|≤|<=|<|达到|达';
const AFTER = '及以上|以上|及以下|以下|以内|之内';
const CONDITION = new RegExp(
  `(?<before>${BEFORE})?\\s*(?<![\\d.])(?<value>\\d+(?:\\.\\d+)?)\\s*(?<unit>${UNITS})?\\s*(?<after>${AFTER})?`,
  'gu',
);
const UPPER_BOUND = /不超过|不[高多大]于|(?<!不)[低少小]于|[至最]多|不足|不到|≤|<|以下|以内|之内/u;
/** Between what is measured and its number. */
const LINK = /(?:应|要|须)?(?:保持在|保持|维持在|达到|达|为|在|是|控制在)?[\s:：]*$/u;
/** One family of metrics: 满意度 and 满意率, 覆盖面 and 覆盖率. The rest names the metric; of 覆盖面 alone that is 覆盖. */
const MEASURE_ENDING = /(?:(?<=..)覆盖面|比例|比率|占比|程度|水平|[度率数量额值比面])$/u;
const LONGEST_METRIC = 10;

async function toPart(store: GraphStore, query: string, match: RegExpMatchArray): Promise<Part | null> {
  const { before = '', value = '', unit = '', after = '' } = match.groups ?? {};
  const isBound = before + after !== '';
  if (!isBound && unit !== '%') return null;
  const number = Number(value);
  const bounds: TargetCondition = UPPER_BOUND.test(before + after)
    ? { max: number }
    : isBound
      ? { min: number }
      : { min: number, max: number };
  const start = match.index ?? 0;
  const condition = { ...bounds, ...(unit === '' ? {} : { unit }) };
  const end = start + match[0].trimEnd().length;
  const metric = await knownMetric(store, query.slice(0, start), condition);
  const behind = metric === null && isBound ? await metricBehind(store, query.slice(end), condition) : null;
  if (metric === null && !isBound) return null;
  const words = `${value}${unit}${bounds.min === undefined ? '以下' : bounds.max === undefined ? '以上' : ''}`;
  const named = metric ?? behind;
  return part(query, metric?.start ?? start, end + (behind?.length ?? 0), {
    key: `target:${named?.name ?? ''}:${bounds.min ?? ''}-${bounds.max ?? ''}${condition.unit ?? ''}`,
    kind: 'target',
    label: `${named?.written ?? ''}${words}`,
    filter: { target: named ? { ...condition, metricContains: named.name } : condition },
    mention: null,
  });
}

/** `5000万元以上的专项资金`: what stands behind the number, when some target's metric contains all of it. */
async function metricBehind(
  store: GraphStore,
  after: string,
  condition: TargetCondition,
): Promise<{ readonly written: string; readonly name: string; readonly length: number } | null> {
  const [all = '', written = ''] = /^的([\p{Letter}\p{Number}]{2,10})(?![\p{Letter}\p{Number}])/u.exec(after) ?? [];
  if (written === '') return null;
  const { total } = await store.targets({ unit: condition.unit, metricContains: written }, { first: 1 });
  return total === 0 ? null : { written, name: written, length: all.length };
}

/** The longest ending of the words before the number that some target's metric contains. */
async function knownMetric(
  store: GraphStore,
  before: string,
  condition: TargetCondition,
): Promise<{ readonly written: string; readonly name: string; readonly start: number } | null> {
  const words = before.replace(LINK, '');
  const countOf = async (name: string) =>
    (await store.targets({ unit: condition.unit, metricContains: name }, { first: 1 })).total;
  const run = /[\p{Letter}\p{Number}]*$/u.exec(words)?.[0] ?? '';
  for (let length = Math.min(run.length, LONGEST_METRIC); length >= 2; length--) {
    const written = run.slice(-length);
    const stem = written.replace(MEASURE_ENDING, '');
    const [asWritten, ofFamily] = await Promise.all([countOf(written), stem.length < 2 ? 0 : countOf(stem)]);
    const found = Math.max(asWritten, ofFamily);
    // The family's name where it brings more than the metric as written.
    if (found > 0) return { written, name: asWritten < found ? stem : written, start: words.length - length };
  }
  return null;
}
