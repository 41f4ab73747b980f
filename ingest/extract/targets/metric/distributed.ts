import { alternation } from '../../../../graph/text/alternation.ts';
import { type Word, wordsOf } from '../../../../graph/text/words.ts';
import { SHARED_HEADS, SUMMED_UP } from '../../../lexicon/targets/metrics.ts';
import { endingWord } from '../word-match.ts';

/** Items that name an indicator each: 医师数、护士数. */
const INDICATOR = /[率数量额比]$/u;

/** 花生种植、收获机械化率分别达到65%和55%: one metric for each value. */
export function distributed(subject: string, values: number): string[] {
  const items =
    [/、/u, /、|和|与|及|以及/u].map((mark) => partsOf(subject, mark)).find(({ length }) => length === values) ?? [];
  const levels = LEVELS.exec(subject)?.groups;
  if (levels?.own && levels.head) {
    const own = levels.own.split('、');
    if (own.length === values) return own.map((level) => `${level}${level.length === 1 ? '级' : ''}${levels.head}`);
  }
  if (items.length !== values) return Array.from({ length: values }, () => subject);
  const last = items.at(-1) ?? '';
  const each = LEVEL_OF.exec(last)?.groups;
  if (each?.head && items.slice(0, -1).every((item) => A_LEVEL.test(item)))
    return items.map((item, index) => (index === values - 1 ? last : `${item}${each.head}`));
  const others = OTHERS.exec(last)?.groups;
  if (others?.own && others.head)
    return items.map((item, index) => `${index === values - 1 ? others.own : item}${others.head}`);
  if (items.slice(0, -1).every(isWhole)) return items;
  const { modifier, common } = splitLast(items[0] ?? '', last);
  const head = last.slice(modifier);
  return items.map((item, index) => {
    if (index === values - 1) return common + last;
    if (isWhole(item) || head === '') return item;
    return `${index === 0 ? '' : common}${item}${head}`;
  });
}

function isWhole(item: string): boolean {
  return INDICATOR.test(item) || endingWord(item, SHARED_HEADS) !== null;
}

/** 二氧化硫、氮氧化物等主要污染物排放总量: what 等 sums up is what is measured of each. */
const OTHERS = new RegExp(
  `^(?<own>.{2,20}?)等(?:\\p{Script=Han}{0,6}?${alternation(SUMMED_UP)})?(?<head>\\p{Script=Han}{2,16})$`,
  'u',
);

/** 国家、省两级抽检不合格率 */
const LEVELS =
  /^(?<own>(?:国家|中央|[省市州县区镇乡村])(?:、(?:国家|中央|[省市州县区镇乡村])){1,3})[二两三四]级(?<head>\p{Script=Han}{3,})$/u;

/** 国家级、省级博物馆 */
const LEVEL_OF = /^(?:国家|[省市州县区镇乡村])级(?<head>\p{Script=Han}{2,})$/u;
const A_LEVEL = /^(?:国家|[省市州县区镇乡村])级$/u;

function partsOf(subject: string, mark: RegExp): string[] {
  return subject
    .split(mark)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** How much longer than the first item the last may be, its head apart. */
const LONGER = 2;

/**
 * Where the head of the last item begins, and what of the first belongs to all: 收获|机械化率 beside 花生|种植, 农村|居民人均收入
 * beside 城镇, 生物质|装机 beside 水电.
 */
function splitLast(first: string, last: string): { readonly modifier: number; readonly common: string } {
  const shared = sharedKind(first, last);
  if (shared !== null) return { modifier: shared, common: '' };
  const words = wordsOf(first);
  const ofLast = wordsOf(last);
  const paired = sharedEnding(first, words.at(-1), ofLast[0]);
  if (paired !== null) return paired;
  const known = endingWord(last, SHARED_HEADS);
  const own = known === null ? 0 : last.length - known.length;
  if (own >= 2 && own <= first.length + LONGER) return { modifier: own, common: '' };
  const lead = ofLast[0]?.end ?? 2;
  const modifier = lead >= 2 && lead < last.length ? lead : Math.min(2, last.length);
  const common = words.length > 1 && first.length > modifier ? first.slice(0, first.length - modifier) : '';
  return { modifier, common };
}

/** 关区进口、出口通关时间: two words of the same length and ending, behind what belongs to both. */
function sharedEnding(first: string, before: Word | undefined, after: Word | undefined) {
  if (before?.end !== first.length || after?.start !== 0 || before.word === after.word) return null;
  const length = before.word.length;
  if (length < 2 || length !== after.word.length || before.word.at(-1) !== after.word.at(-1)) return null;
  return { modifier: length, common: first.slice(0, before.start) };
}

/** 城镇居民、农村居民人均收入: both items hold 居民, after which the head begins. */
function sharedKind(first: string, last: string): number | null {
  for (let length = Math.min(4, first.length - 1); length >= 2; length--) {
    const at = last.indexOf(first.slice(-length));
    if (at > 0) return at + length;
  }
  return null;
}
