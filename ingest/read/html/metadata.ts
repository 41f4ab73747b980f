import type { CheerioAPI } from 'cheerio';
import { alternation } from '../../../graph/text/alternation.ts';
import { PAGE_TOOLS } from '../../lexicon/pages/noise.ts';

export interface PageMetadata {
  readonly title: string | null;
  /** `发文机关：某市人民政府`, one fact a line. */
  readonly lines: readonly string[];
}

/** Labels of the metadata table that the state's rules for government sites ask for, in the order they are printed. */
const LABELS: readonly string[] = [
  '索引号',
  '发文机关',
  '发文单位',
  '发布机构',
  '成文日期',
  '文号',
  '发文字号',
  '文件编号',
  '生成日期',
  '印发日期',
  '发布日期',
  '公开日期',
  '发布时间',
  '日期',
  '来源',
  '信息来源',
];

/** The same facts in the page's head, for pages without a table. */
const HEAD_FIELDS: readonly (readonly [name: string, label: string])[] = [
  ['ContentSource', '来源'],
  ['source', '来源'],
  ['PubDate', '发布日期'],
  ['publishdate', '发布日期'],
  ['article:published_time', '发布日期'],
];

/** Reads the title and the metadata. Must run before the article is cut out of the page. */
export function pageMetadata(page: CheerioAPI): PageMetadata {
  const facts = tableFacts(page);
  const published = [...facts.keys()].some((label) => /日期|时间/.test(label));
  for (const [name, label] of HEAD_FIELDS) {
    const value = headField(page, name);
    if (value !== null && !facts.has(label) && !(label === '发布日期' && published)) facts.set(label, value);
  }
  const day = published || facts.has('发布日期') ? null : shownDay(page);
  if (day !== null) facts.set('发布日期', day);
  return { title: title(page), lines: [...facts].map(([label, value]) => `${label}：${value}`) };
}

/** Elements that are called the time of publication and hold nothing else, and where WeChat keeps it for its script. */
const TIMES =
  '#publish_time, time[datetime], [class*="pubtime" i], [class*="pub-time" i], [class*="publish-time" i], [class*="publish_time" i], [id*="pubtime" i]';
const DAY =
  /^(?:发布(?:时间|日期)[:：]?\s*)?(?<day>(?:19|20)\d{2}(?:年|[-/.])\d{1,2}(?:月|[-/.])\d{1,2}日?)(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/;
const STORED_DAY = /\bcreateTime\s*=\s*["'](?<day>20\d{2}-\d{2}-\d{2})/;

function shownDay(page: CheerioAPI): string | null {
  const shown = page(TIMES)
    .get()
    .map((element) => DAY.exec(oneLine(element.attribs.datetime?.slice(0, 10) ?? page(element).text()))?.groups?.day)
    .find(Boolean);
  if (shown) return shown;
  return page('#js_content').length > 0 ? (STORED_DAY.exec(page('script').text())?.groups?.day ?? null) : null;
}

function title(page: CheerioAPI): string | null {
  const fromHead = headField(page, 'ArticleTitle');
  if (fromHead !== null) return fromHead;
  const heading =
    headingIn(page, 'ucaptitle') ?? headingIn(page, 'h1') ?? headField(page, 'og:title') ?? headingIn(page, HEADINGS);
  if (heading !== null) return heading;
  // 标题 - 栏目 - 网站: the first part that reads like a title.
  const parts = oneLine(page('title').first().text()).split(/\s*[-_|–—]+\s+|\s+[-_|–—]+\s*|_/);
  return parts.find((part) => part.length >= 6) ?? null;
}

/** Elements that are called what they hold. */
const HEADINGS =
  'h2[class*="title" i], h2[id*="title" i], [class~="title" i], [class~="article-title" i], [class~="bt" i], #title';

/** The first that reads like a title: some are icons, or names of columns. */
function headingIn(page: CheerioAPI, selector: string): string | null {
  const texts = page(selector)
    .get()
    .filter((element) => page(element).find('a').length === 0)
    .map((element) => oneLine(page(element).text()));
  return texts.find((text) => text.length >= SHORTEST_TITLE && text.length <= LONGEST_TITLE) ?? null;
}

const SHORTEST_TITLE = 6;
const LONGEST_TITLE = 160;

function headField(page: CheerioAPI, name: string): string | null {
  const element = page('meta').filter(
    (_, { attribs }) => (attribs.name ?? attribs.property)?.toLowerCase() === name.toLowerCase(),
  );
  return oneLine(element.first().attr('content') ?? '') || null;
}

/** Label and value stand in neighbouring cells, in `<b>label</b>value`, or in one element as `label：value`. */
function tableFacts(page: CheerioAPI): Map<string, string> {
  const facts = new Map<string, string>();
  page('td, th, li, dt, dd, p, span, div, b, strong, label, em').each((_, element) => {
    const text = oneLine(page(element).text());
    if (text.length <= LONGEST_LINE_OF_FACTS && !page(element).find('td, th, li, dd, p, div').length)
      factsInLine(text, facts);
    // What holds several facts is looked at in its parts.
    if (text.length > 120 || (text.match(/[:：]/g)?.length ?? 0) > 2) return;
    const match = /^(?<label>[\p{Script=Han}\s]{2,8}?)\s*[:：](?<value>.*)$/u.exec(text);
    const label = (match?.groups?.label ?? text).replace(/\s/g, '');
    if (!LABELS.includes(label) || facts.has(label)) return;
    const inside = withoutTools(oneLine(match?.groups?.value ?? ''));
    const value = inside || oneLine(page(element).next().text());
    // An empty value is followed by the next label.
    if (value !== '' && value.length <= 100 && !LABELS.some((other) => value.replace(/\s/g, '').startsWith(other))) {
      facts.set(label, value);
    }
  });
  return new Map(LABELS.flatMap((label) => (facts.has(label) ? [[label, facts.get(label) ?? ''] as const] : [])));
}

const LONGEST_LINE_OF_FACTS = 240;

/** `发布时间：2025-03-06 10:22 | 来源：某县水利局 | 浏览：12次`, or apart by gaps alone. */
function factsInLine(line: string, facts: Map<string, string>): void {
  const parts = line.split(/\s*[|｜丨]\s*|\s+(?=[\p{Script=Han}]{2,6}\s?[:：])/u);
  if (parts.length < 2) return;
  for (const part of parts) {
    const { label = '', value = '' } =
      /^(?<label>[\p{Script=Han}]{2,6})\s?[:：]\s*(?<value>\S.{0,60})$/u.exec(part)?.groups ?? {};
    // Facts that nothing divides are read in the elements that hold them.
    const isOne = !LABELS.some((other) => new RegExp(`${other}\\s?[:：]`).test(value));
    if (isOne && LABELS.includes(label) && !facts.has(label)) facts.set(label, withoutTools(value));
  }
}

const TOOLS = new RegExp(`\\s*[【〖（([]?\\s?${alternation(PAGE_TOOLS)}`);

/** A value without what stands behind the last fact of its line. */
function withoutTools(value: string): string {
  return (value.split(TOOLS, 1)[0] ?? '').trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
