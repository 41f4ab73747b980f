import type { ExtractedDocument } from '../../extraction.ts';
import { findDate } from '../../parse/dates.ts';
import { isAddressee, isIssuer } from '../../parse/front-matter.ts';
import { type Line, scanLines } from '../../parse/lines.ts';
import type { OutlineDocument } from '../../parse/outline.ts';
import { pageLabels } from '../../parse/page-labels.ts';
import type { TitleBlock } from '../../parse/titles.ts';
import { type Fact, type Field, fact, NUMBER } from './fact.ts';
import { labelledFacts } from './labelled-facts.ts';

type Metadata = Pick<
  ExtractedDocument,
  'title' | 'issuer' | 'documentNumber' | 'publishedOn' | 'year' | 'region' | 'evidence'
>;

/** Title, issuer, number and date of a document, each with where it is written; null what the text does not say. */
export function findMetadata(
  text: string,
  document: OutlineDocument,
  fallbackTitle: string,
  headEnd: number,
  headStart: number,
): Metadata {
  const labelled = labelledFacts(text, document, headStart, headEnd);
  const facts: Fact[] = [];
  const keep = (fact: Fact | null | undefined) => {
    if (fact && !facts.some(({ field }) => field === fact.field)) facts.push(fact);
  };
  const labelledTitle = labelled.find(({ field }) => field === 'title');
  keep(titleFact(document) ?? labelledTitle ?? issuedTitle(document) ?? headline(text, document));
  const signOff = bestSignOff(document);
  if (signOff && signOff.issuers.length > 0) {
    const first = signOff.issuers[0];
    const last = signOff.issuers.at(-1) ?? first;
    if (first && last)
      keep(
        fact('issuer', signOff.issuers.map(({ name }) => name).join(' '), first.start, last.end, 'metadata/sign-off'),
      );
  }
  keep(
    fullerIssuer(
      issuerInTitle([document.notice, document.title, labelledTitle]),
      labelled.find(({ field }) => field === 'issuer'),
    ),
  );
  keep(letterhead(document, headEnd));
  keep(behindTitle(text, document, 'documentNumber'));
  keep(labelled.find(({ field }) => field === 'documentNumber'));
  keep(numberFact(document, headEnd));
  keep(orderNumber(document, headEnd));
  keep(behindTitle(text, document, 'publishedOn'));
  if (signOff) keep(fact('publishedOn', signOff.date.iso, signOff.date.start, signOff.date.end, 'metadata/sign-off'));
  keep(labelled.find(({ field, rule }) => field === 'publishedOn' && rule === 'metadata/signed-on'));
  keep(labelled.find(({ field }) => field === 'publishedOn'));
  keep(dateline(text, document, headStart, headEnd));
  keep(regionFact(facts));
  const value = (field: Field) => facts.find((one) => one.field === field)?.value ?? null;
  const title = value('title') ?? fallbackTitle;
  const publishedOn = value('publishedOn');
  return {
    title,
    issuer: value('issuer'),
    documentNumber: value('documentNumber'),
    publishedOn,
    year: yearOf(title, publishedOn),
    region: value('region'),
    evidence: facts.map(({ field, start, end, rule, basis }) => ({ field, start, end, rule, basis })),
  };
}

function titleFact({ title }: OutlineDocument): Fact | null {
  if (!title) return null;
  const skip = numberInFront(title.text);
  return fact('title', title.text.slice(skip), title.start + skip, title.end, 'metadata/title');
}

const NUMBER_IN_FRONT = new RegExp(`^${NUMBER.source}\\s+(?=\\S)`);

/** Length of the number and the gap in front of a title on one line with it. */
function numberInFront(title: string): number {
  return NUMBER_IN_FRONT.exec(title)?.[0].length ?? 0;
}

const ISSUED =
  /(?:现将|制定了?|制订了?|研究制定|^)[^《》。，]{0,30}《(?<title>(?:[^《》]|《[^《》]*》){5,100})》[^《》。]{0,60}?(?:印发|下发|转发|发给)/;

/** 现将《某县…方案》印发给你们: what a page says that it issues, where the plan stands below without a title. */
function issuedTitle(document: OutlineDocument): Fact | null {
  for (const line of document.loose.slice(0, 12)) {
    const title = line.text.length > 600 ? undefined : ISSUED.exec(line.text)?.groups?.title;
    if (!title) continue;
    const start = line.start + line.text.indexOf(title);
    return fact('title', title, start, start + title.length, 'metadata/title');
  }
  return null;
}

/** The first line that may be a title, whatever it ends with. */
function headline(text: string, document: OutlineDocument): Fact | null {
  const first = document.lines.find((line) => isHeadline(line) && text.slice(line.start, line.end) === line.text);
  const beforeItems = first && first.start < (document.items[0]?.marker.start ?? document.end);
  return first && beforeItems ? fact('title', first.text, first.start, first.end, 'metadata/title') : null;
}

function isHeadline(line: Line): boolean {
  return (
    line.text.length >= 5 &&
    line.text.length <= 90 &&
    !/[。；;：:，,、]$|[|\t]/.test(line.text) &&
    !line.text.includes('。') &&
    !isAddressee(line.text) &&
    pageLabels(line.text).length === 0 &&
    !NUMBER.test(line.text)
  );
}

/** The sign-off of the notice, when there is one; else the last of the document. */
function bestSignOff(document: OutlineDocument) {
  const withNames = document.signOffs.filter(({ issuers }) => issuers.length > 0);
  return withNames[0] ?? document.signOffs[0] ?? null;
}

function numberFact(document: OutlineDocument, headEnd: number): Fact | null {
  for (const line of document.lines) {
    if (line.start > headEnd) break;
    const found = NUMBER.exec(line.text);
    const number = found?.groups?.number;
    if (!found || !number) continue;
    const behind = line.text.slice(found.index + number.length);
    const alone =
      line.text.length <= number.length + 12 && !/[《》]/.test(line.text) && !/^[\u4e00-\u9fff]/.test(behind);
    if (!alone && !(found.index === 0 && HEADS_TITLE.test(behind))) continue;
    const start = line.start + found.index;
    return fact('documentNumber', number, start, start + number.length, 'metadata/number');
  }
  return null;
}

/** 第12号 below or behind 某县人民政府令: orders and announcements are counted, not numbered by year. */
function orderNumber(document: OutlineDocument, headEnd: number): Fact | null {
  let above = '';
  for (const line of document.lines) {
    if (line.start > headEnd) break;
    const found = ORDER_NUMBER.exec(line.text);
    const number = found?.groups?.number;
    const name = found?.groups?.name ?? '';
    if (found && number && (ORDER_NAME.test(name) || (name === '' && ORDER_NAME.test(above)))) {
      const start = line.start + found[0].indexOf(number, name.length);
      return fact('documentNumber', number, start, start + number.length, 'metadata/number');
    }
    if (line.text !== '') above = line.text;
  }
  return null;
}

const ORDER_NUMBER =
  /^(?<name>[^，。；：\d]{0,30}?)[\s（(〔]{0,3}(?<number>(?:(?:19|20)\d{2}年\s?)?第\s?(?:\d{1,4}|[一二三四五六七八九十百〇零]{1,6})\s?号)[）)〕]?$/;
const ORDER_NAME = /(?:令|公告|通告|决定|决议)$/;

/** 某政字〔2023〕21号 某市人民政府关于印发…的通知: the number in front of the title of the notice, on its line. */
const HEADS_TITLE =
  /^[\s\u3000]+[^，。《》]{0,30}关于[^，。]{4,80}(?:通知|意见|决定|公告|通告|方案|计划)(?:[\s\u3000（(]|$)/;

const TITLE_ISSUER = /^(?<issuer>[^，。《》“”]{3,60}?)(?:关于|印发|转发|\d{4}年)/;

/** 省教育厅等九部门关于印发… names the first alone. */
const AND_OTHERS = /等(?:[一二三四五六七八九十]{1,3}|\d{1,2})?(?:个|家)?(?:部门|单位|机关)$/;

/** 国务院办公厅关于印发…: the name in front of 关于. */
function issuerInTitle(titles: readonly (TitleBlock | Fact | null | undefined)[]): Fact | null {
  for (const title of titles) {
    if (!title) continue;
    const words = 'text' in title ? title.text : title.value;
    const skip = numberInFront(words);
    const issuer = TITLE_ISSUER.exec(words.slice(skip))?.groups?.issuer?.replace(AND_OTHERS, '').trim();
    const start = title.start + skip;
    if (issuer && isIssuer(issuer))
      return fact('issuer', issuer, start, start + issuer.length, 'metadata/issuer-in-title');
  }
  return null;
}

/** …的意见（2021年3月1日）, …的通知（某政〔2017〕101号）: what the bracket behind the title says. */
function behindTitle(text: string, document: OutlineDocument, field: 'documentNumber' | 'publishedOn'): Fact | null {
  if (!document.title) return null;
  const from = document.title.end;
  const bracket = /^[\s]{0,4}[（(](?<inner>[^（）()\n]{6,60})[）)]/.exec(text.slice(from, from + 80));
  const inner = bracket?.groups?.inner;
  if (!bracket || !inner) return null;
  const start = from + bracket[0].indexOf(inner);
  if (field === 'documentNumber') {
    const number = NUMBER.exec(inner)?.groups?.number;
    return number === inner ? fact(field, number, start, start + number.length, 'metadata/number') : null;
  }
  const date = findDate(inner);
  return date?.start === 0 ? fact(field, date.iso, start, start + date.end, 'metadata/signed-on') : null;
}

/** Titles leave the place out where the letterhead has it: 市人民政府办公厅关于…. */
function fullerIssuer(inTitle: Fact | null, labelled: Fact | undefined): Fact | null {
  if (!inTitle || !labelled) return inTitle ?? labelled ?? null;
  return labelled.value.endsWith(inTitle.value) ? labelled : inTitle;
}

const LETTERHEAD = /^(?<issuer>[^，。；：]{4,40}?)(?:文件|令)(?:[\s（(〔]{0,3}第[^，。；：]{1,10}号[）)〕]?)?$/;

/** 某市人民政府文件: the red head of a paper. */
function letterhead(document: OutlineDocument, headEnd: number): Fact | null {
  for (const line of document.lines) {
    if (line.start > headEnd) break;
    const issuer = LETTERHEAD.exec(line.text)?.groups?.issuer;
    if (issuer && isIssuer(issuer))
      return fact('issuer', issuer, line.start, line.start + issuer.length, 'metadata/letterhead');
  }
  return null;
}

/** A line that is nothing but a date, with or without a time, above the text. */
function dateline(text: string, document: OutlineDocument, headStart: number, headEnd: number): Fact | null {
  for (const line of scanLines(text, headStart, Math.max(headStart, headEnd))) {
    if (line.text === '' || line.text.length > 80) continue;
    const date = findDate(line.text);
    if (!date || (line.text.length > 30 && !/(?:来源|时间|日期|发布|浏览|作者)/.test(line.text))) continue;
    if (document.title && line.start >= document.title.start && line.end <= document.title.end) continue;
    return fact('publishedOn', date.iso, line.start + date.start, line.start + date.end, 'metadata/published-on');
  }
  return null;
}

const PLACE =
  /(?:[\u4e00-\u9fff]{2,8}?(?:省|自治区))?(?:[\u4e00-\u9fff]{2,7}?(?:市|自治州|地区|盟))?(?:[\u4e00-\u9fff]{1,8}?(?:自治县|县|区|旗|市|新区))?/y;
const NOT_PLACE = /^(?:全|本|各|我|该|市|县|区|省|国家|中共|关于|印发)/;

/** The place at the head of the issuer's name or of the title. */
function regionFact(facts: readonly Fact[]): Fact | null {
  for (const { field, value, start } of facts) {
    if (field !== 'issuer' && field !== 'title') continue;
    const skip = /^(?:中共|关于|\d{4}年)?/.exec(value)?.[0].length ?? 0;
    PLACE.lastIndex = skip;
    const place = PLACE.exec(value)?.[0] ?? '';
    if (place.length < 2 || NOT_PLACE.test(place)) continue;
    return fact('region', place, start + skip, start + skip + place.length, 'metadata/region');
  }
  return null;
}

function yearOf(title: string, publishedOn: string | null): number | null {
  // 2023年工作总结和2024年工作计划: the year that is planned.
  const planned = /(?:总结|情况|回顾).{0,4}?(?<year>(?:19|20)\d{2})年/.exec(title)?.groups?.year;
  if (planned) return Number(planned);
  const named = /(?<year>(?:19|20)\d{2})(?:年|[—–-])/.exec(title)?.groups?.year;
  if (named) return Number(named);
  return publishedOn ? Number(publishedOn.slice(0, 4)) : null;
}
