import { COMPARATOR_AFTER, COMPARATOR_BEFORE } from '../../lexicon/comparators.ts';
import { ASKED_UNITS, LINKS } from '../../lexicon/question-units.ts';
import type { Comparator } from '../../model.ts';
import type { TargetCondition } from '../../store/filters.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { alternation } from '../../text/alternation.ts';
import { type Part, part } from './constraint.ts';

/** Numeric conditions: `满意度 95%以上`, `办结时限不超过5天`. What is measured is named when the store has such a target. */
export async function conditionParts(store: GraphStore, query: string): Promise<Part[]> {
  const parts = await Promise.all([...query.matchAll(CONDITION)].map((match) => toPart(store, query, match)));
  return parts.filter((found) => found !== null);
}

type Bound = readonly [word: string, comparator: Comparator];

/** Of one character only signs are read: 超 and 约 end longer words, 商超 and 签约. */
const isFirm = ([word, comparator]: Bound) => comparator !== 'approx' && /.{2}|\P{Script=Han}/u.test(word);
const BEFORE = new Map([...COMPARATOR_BEFORE.filter(isFirm), ['达到', 'gte'], ['达', 'gte']] satisfies Bound[]);
const AFTER = new Map(COMPARATOR_AFTER.filter(isFirm));
const CONDITION = new RegExp(
  `(?<before>${alternation(BEFORE.keys())})?\\s*(?<![\\d.])(?<value>\\d+(?:\\.\\d+)?)\\s*(?<unit>${alternation(ASKED_UNITS)})?\\s*(?<after>${alternation(AFTER.keys())})?`,
  'gu',
);
/** Between what is measured and its number. */
const LINK = new RegExp(`(?:应|要|须)?${alternation(LINKS)}?[\\s:：]*$`, 'u');
/** One family of metrics: 满意度 and 满意率, 覆盖面 and 覆盖率. The rest names the metric; of 覆盖面 alone that is 覆盖. */
const MEASURE_ENDING = /(?:(?<=..)覆盖面|比例|比率|占比|程度|水平|[度率数量额值比面])$/u;
const LONGEST_METRIC = 10;

const isUpper = (comparator: Comparator | undefined) => comparator === 'lt' || comparator === 'lte';

async function toPart(store: GraphStore, query: string, match: RegExpMatchArray): Promise<Part | null> {
  const { before = '', value = '', unit = '', after = '' } = match.groups ?? {};
  const isBound = before + after !== '';
  if (!isBound && unit !== '%') return null;
  const number = Number(value);
  const bounds: TargetCondition =
    isUpper(BEFORE.get(before)) || isUpper(AFTER.get(after))
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
