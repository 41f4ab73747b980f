import { alternation } from '../../graph/text/alternation.ts';
import { NOISE_LINES, NOISE_PREFIXES, PAGE_TOOLS, PUBLISHER_PREFIXES } from '../lexicon/pages/noise.ts';
import { findDate } from './dates.ts';
import type { Line } from './lines/lines.ts';
import { pageLabels } from './page-labels.ts';

const WHOLE = new Set(NOISE_LINES);
const byFirst = new Map<string, string[]>();
for (const prefix of NOISE_PREFIXES) {
  const first = prefix.charAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), prefix]);
}

const LEAD = /^[•·●∙■【[〖\-–—|*\s\u3000]+/;
const BULLET = /^[•·●∙]/;
/** （此件发至乡镇）; a date behind it is that of the document. */
const SCOPE = /^[（(]此件/;
const PAGE_NUMBER =
  /^(?:[-—–－─·•\s]{0,10}\d{1,4}[-—–－─·•\s]{0,10}|第\s?\d{1,4}\s?页(?:[,，/\s]*共\s?\d{1,4}\s?页)?|\d{1,4}\s?\/\s?\d{1,4})$/;
const BREADCRUMB = /^[^。；]{1,30}(?:\s?[>»›→]\s?[^。；>»›→]{1,30}){1,6}$/;
const DATE_TIME = /^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)\s+\d{1,2}:\d{2}(?::\d{2})?$/;
const DATED_SOURCE = new RegExp(
  `^\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?[^。；]{0,30}(?:来源|作者|编辑|发布|${alternation(PAGE_TOOLS)})`,
);
const BYLINE = /^[^，。；：]{0,20}(?:记者|通讯员)[\s\u3000/：:]{1,4}[^，。；：]{1,20}$/;
const PHOTO = /^[^。；]{2,40}(?:供图|摄|图\/[^。]{1,8}|资料图|图片来源[^。]{0,10})$/;
const RULE_LINE = /^[-=_*—─━·.…~～+\s]{3,}$/;
/** At the foot of a paper: 某县人民政府办公室　　2023年4月11日印发. */
const PRINTED =
  /^[^。；：，]{0,40}(?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|二[〇○零][一二三四五六七八九〇○零]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)[\s\u3000]{0,4}印发?[\s\u3000]?发?$/;
/** Where a newspaper goes on: （上接第一版）, 下转A3版. */
const JUMP =
  /^[（(【［[]?\s?(?:上接|紧接|下转|转接?|接)\s?第?\s?[A-Z]?[\d〇一二三四五六七八九十]{1,3}\s?版\s?[）)】］\]]?$/;
/** The day of a newspaper: 2025年5月21日 星期三. */
const WEEKDAY = /^>?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日?[\s\u3000]{0,4}(?:星期|周)[一二三四五六日天]?$/;
/** 青溪日报电子版: what the page of a newspaper is called. */
const NEWSPAPER = /^[^，。；：\s]{2,10}(?:电子报|数字报|电子版|数字版)$/;
/** Of the calendar beside it. */
const NUMBERS = /^\d{1,4}(?:\s+\d{1,4})+$/;
const LEADERS = /[.．…·]{4,}\s*\d{1,4}$/;

/** — 3 —, 第3页, 3/12. */
export function isPageNumber(text: string): boolean {
  return text.length <= 30 && PAGE_NUMBER.test(text);
}

/** Whether a line is the site's, the printer's or the reporter's and not the document's: navigation, footers, page numbers, bylines. */
export function isNoise(line: Line): boolean {
  const { text } = line;
  if (text === '') return false;
  if (WHOLE.has(text) || isRowOfTools(text)) return true;
  if (text.length > 120) return false;
  const bare = text.replace(LEAD, '').replace(/[\s|]+$/, '');
  if (WHOLE.has(bare)) return true;
  for (const prefix of byFirst.get(bare.charAt(0)) ?? []) if (bare.startsWith(prefix)) return true;
  return (
    (BULLET.test(text) && pageLabels(text)[0]?.sign === 'mark') ||
    (SCOPE.test(text) && !findDate(text)) ||
    isPageNumber(text) ||
    RULE_LINE.test(text) ||
    DATE_TIME.test(text) ||
    DATED_SOURCE.test(text) ||
    LEADERS.test(text) ||
    PRINTED.test(text) ||
    JUMP.test(text) ||
    WEEKDAY.test(bare) ||
    NEWSPAPER.test(text) ||
    NUMBERS.test(text) ||
    (text.length <= 90 && (BREADCRUMB.test(text) || BYLINE.test(text) || PHOTO.test(text)))
  );
}

/** 放大 缩小 默认 */
function isRowOfTools(text: string): boolean {
  return text.length <= 40 && text.split(/\s+/).every((word) => WHOLE.has(word));
}

/** Lines that name the publisher of the site: a plan that names who runs its measures so does it more than once. */
export function publisherLines(lines: readonly Line[]): ReadonlySet<number> {
  const only = new Map<string, number>();
  lines.forEach(({ text }, index) => {
    const prefix = PUBLISHER_PREFIXES.find((one) => text.startsWith(one)) ?? PUBLISHED_BY.exec(text)?.groups?.prefix;
    if (prefix) only.set(prefix, only.has(prefix) ? NOT_ALONE : index);
  });
  return new Set([...only.values()].filter((index) => index !== NOT_ALONE));
}

/** 主办：某县人民政府  承办：某县政府办公室, in one line at the foot of a page. */
const PUBLISHED_BY = /^(?<prefix>主办[：:])[^：:]{2,40}\s承办[：:]/;

const NOT_ALONE = -1;
