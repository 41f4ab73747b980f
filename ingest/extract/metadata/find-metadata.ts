import type { ExtractedDocument, Found } from '../../extraction.ts';
import { findDate } from '../../parse/dates.ts';
import { isAddressee, isIssuer } from '../../parse/front-matter.ts';
import { type Line, scanLines } from '../../parse/lines.ts';
import type { OutlineDocument } from '../../parse/outline.ts';
import { METADATA_LABELS } from '../../parse/words/noise-words.ts';

type Field = 'title' | 'issuer' | 'documentNumber' | 'publishedOn' | 'region';
type Metadata = Pick<
  ExtractedDocument,
  'title' | 'issuer' | 'documentNumber' | 'publishedOn' | 'year' | 'region' | 'evidence'
>;

interface Fact extends Found {
  readonly field: Field;
  readonly value: string;
}

const labels = new Map(METADATA_LABELS);
const LABELLED =
  /^[•·●【[\s\u3000]*(?<label>[\u4e00-\u9fff][\u4e00-\u9fff \t\u00a0\u3000]{0,9}[\u4e00-\u9fff])[】\]]?[ \t\u00a0\u3000]*[:：][ \t\u00a0\u3000]*(?<value>\S.{0,200})$/;
const NUMBER = /(?<number>[\u4e00-\u9fff]{1,14}[〔[［【（(﹝]\s?(?:19|20)\d{2}\s?[〕\]］】）)﹞]\s?第?\s?\d{1,5}\s?号)/;

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
  keep(titleFact(text, document) ?? labelled.find(({ field }) => field === 'title'));
  const signOff = bestSignOff(document);
  if (signOff && signOff.issuers.length > 0) {
    const first = signOff.issuers[0];
    const last = signOff.issuers.at(-1) ?? first;
    if (first && last)
      keep(
        fact('issuer', signOff.issuers.map(({ name }) => name).join(' '), first.start, last.end, 'metadata/sign-off'),
      );
  }
  keep(labelled.find(({ field }) => field === 'issuer'));
  keep(issuerInTitle(document));
  keep(letterhead(document, headEnd));
  keep(behindTitle(text, document, 'documentNumber'));
  keep(numberFact(document, headEnd));
  keep(labelled.find(({ field }) => field === 'documentNumber'));
  keep(behindTitle(text, document, 'publishedOn'));
  if (signOff) keep(fact('publishedOn', signOff.date.iso, signOff.date.start, signOff.date.end, 'metadata/sign-off'));
  keep(labelled.find(({ field, rule }) => field === 'publishedOn' && rule === 'metadata/signed-on'));
  keep(labelled.find(({ field }) => field === 'publishedOn'));
  keep(dateline(text, document, headStart, headEnd));
  keep(regionFact(document, facts));
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

function fact(field: Field, value: string, start: number, end: number, rule: string): Fact {
  return { field, value, start, end, rule, basis: 'stated' };
}

function titleFact(text: string, document: OutlineDocument): Fact | null {
  if (document.title)
    return fact('title', document.title.text, document.title.start, document.title.end, 'metadata/title');
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
    !LABELLED.test(line.text) &&
    !NUMBER.test(line.text)
  );
}

/** The sign-off of the notice, when there is one; else the last of the document. */
function bestSignOff(document: OutlineDocument) {
  const withNames = document.signOffs.filter(({ issuers }) => issuers.length > 0);
  return withNames[0] ?? document.signOffs[0] ?? null;
}

/** `发文机关：某市人民政府` above the document, as government sites print it. */
function labelledFacts(text: string, document: OutlineDocument, headStart: number, headEnd: number): Fact[] {
  const facts: Fact[] = [];
  const seen = new Set<number>();
  const head = scanLines(text, headStart, Math.max(headStart, headEnd));
  const tail = document.lines.slice(-5);
  for (const line of [...head, ...tail]) {
    if (seen.has(line.start) || line.text.length > 260) continue;
    seen.add(line.start);
    const found = LABELLED.exec(line.text);
    if (!found?.groups) continue;
    const label = (found.groups.label ?? '').replace(/[\s\u3000]/g, '');
    const field = labels.get(label);
    const value = (found.groups.value ?? '').trim();
    if (!field) continue;
    const start = line.start + line.text.lastIndexOf(value);
    if (field === 'signedOn' || field === 'publishedOn') {
      const date = findDate(value);
      if (date)
        facts.push(
          fact(
            'publishedOn',
            date.iso,
            start + date.start,
            start + date.end,
            field === 'signedOn' ? 'metadata/signed-on' : 'metadata/published-on',
          ),
        );
    } else if (field === 'documentNumber') {
      const number = NUMBER.exec(value)?.groups?.number;
      if (number)
        facts.push(
          fact(
            'documentNumber',
            number,
            start + value.indexOf(number),
            start + value.indexOf(number) + number.length,
            'metadata/labelled',
          ),
        );
    } else if (field !== 'issuer' || (isIssuer(value) && label !== '信息来源')) {
      facts.push(fact(field, value, start, start + value.length, 'metadata/labelled'));
    }
  }
  return facts;
}

function numberFact(document: OutlineDocument, headEnd: number): Fact | null {
  for (const line of document.lines) {
    if (line.start > headEnd) break;
    const found = NUMBER.exec(line.text);
    const number = found?.groups?.number;
    if (!found || !number || line.text.length > number.length + 12 || /[《》]/.test(line.text)) continue;
    const start = line.start + found.index;
    return fact('documentNumber', number, start, start + number.length, 'metadata/number');
  }
  return null;
}

const TITLE_ISSUER = /^(?<issuer>[^，。《》“”]{3,60}?)(?:关于|印发|转发|\d{4}年)/;

/** 省教育厅等九部门关于印发… names the first alone. */
const AND_OTHERS = /等(?:[一二三四五六七八九十]{1,3}|\d{1,2})?(?:个|家)?(?:部门|单位|机关)$/;

/** 国务院办公厅关于印发…: the name in front of 关于. */
function issuerInTitle(document: OutlineDocument): Fact | null {
  for (const block of [document.notice, document.title]) {
    const issuer = block && TITLE_ISSUER.exec(block.text)?.groups?.issuer?.replace(AND_OTHERS, '').trim();
    if (issuer && block && isIssuer(issuer))
      return fact('issuer', issuer, block.start, block.start + issuer.length, 'metadata/issuer-in-title');
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

const LETTERHEAD = /^(?<issuer>[^，。；：]{4,40})文件$/;

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
function regionFact(document: OutlineDocument, facts: readonly Fact[]): Fact | null {
  for (const { field, value, start } of facts) {
    if (field !== 'issuer' && field !== 'title') continue;
    const skip = /^(?:中共|关于|\d{4}年)?/.exec(value)?.[0].length ?? 0;
    PLACE.lastIndex = skip;
    const place = PLACE.exec(value)?.[0] ?? '';
    if (place.length < 2 || NOT_PLACE.test(place)) continue;
    return fact('region', place, start + skip, start + skip + place.length, 'metadata/region');
  }
  return document.title ? null : null;
}

function yearOf(title: string, publishedOn: string | null): number | null {
  // 2023年工作总结和2024年工作计划: the year that is planned.
  const planned = /(?:总结|情况|回顾).{0,4}?(?<year>(?:19|20)\d{2})年/.exec(title)?.groups?.year;
  if (planned) return Number(planned);
  const named = /(?<year>(?:19|20)\d{2})(?:年|[—–-])/.exec(title)?.groups?.year;
  if (named) return Number(named);
  return publishedOn ? Number(publishedOn.slice(0, 4)) : null;
}
