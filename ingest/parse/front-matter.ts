import { BODY_ENDINGS } from '../../graph/lexicon/bodies.ts';
import { alternation } from '../../graph/text/alternation.ts';
import { LEVEL_OPENINGS } from '../lexicon/units/levels.ts';
import { dateLine, findDate } from './dates.ts';
import type { Line } from './lines/lines.ts';

/** A body that issued a document, as written. */
export interface IssuerName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The names and the date under a notice or a plan: 落款. */
export interface SignOff {
  /** Index of the first line. */
  readonly from: number;
  readonly to: number;
  readonly issuers: readonly IssuerName[];
  readonly date: { readonly iso: string; readonly start: number; readonly end: number };
}

const ISSUER = new RegExp(`${alternation(BODY_ENDINGS)}(?:[（(][^（）()]{1,20}[）)])?$`);
const TRAILING_DATE =
  /^(?<name>[^，。；：]{4,40}?)[\s\u3000]*(?<date>(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|二[〇○零][一二三四五六七八九〇○零]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/;

/** The sign-off whose date stands on this line; null for every other line. */
export function signOffAt(lines: readonly Line[], index: number): SignOff | null {
  const line = lines[index];
  if (!line || line.text.length > 60) return null;
  const together = TRAILING_DATE.exec(line.text);
  if (together?.groups && ISSUER.test(together.groups.name ?? '')) {
    const name = together.groups.name ?? '';
    const date = findDate(line.text);
    if (!date) return null;
    return {
      from: index,
      to: index,
      issuers: [{ name, start: line.start, end: line.start + name.length }],
      date: { iso: date.iso, start: line.start + date.start, end: line.start + date.end },
    };
  }
  const date = dateLine(line.text);
  if (!date || /\d:\d/.test(line.text)) return null;
  const issuers: IssuerName[] = [];
  let from = index;
  for (let before = index - 1; before >= 0 && before >= index - 8 && issuers.length < 12; before--) {
    const above = lines[before];
    if (!above || above.text === '') continue;
    if (!isIssuer(above.text)) break;
    issuers.unshift(...issuersOn(above));
    from = before;
  }
  return {
    from,
    to: index,
    issuers,
    date: { iso: date.iso, start: line.start + date.start, end: line.start + date.end },
  };
}

export function isIssuer(text: string): boolean {
  return (
    text.length >= 3 &&
    text.length <= 60 &&
    !/[。；;：:《》]/.test(text) &&
    ISSUER.test(text) &&
    !/^(?:附件|各)/.test(text)
  );
}

/** Joint issuers stand side by side, apart by white space: 中共某市委办公室  某市人民政府办公室. */
export function issuersOn(line: Line): IssuerName[] {
  const names: IssuerName[] = [];
  for (const found of line.text.matchAll(/\S+/g)) {
    const start = line.start + found.index;
    names.push({ name: found[0], start, end: start + found[0].length });
  }
  const whole = [{ name: line.text, start: line.start, end: line.end }];
  return names.every(({ name }) => name.length >= 3 && ISSUER.test(name)) ? names : whole;
}

const LABEL =
  /^附\s{0,3}件\s{0,3}(?:[\d一二三四五六七八九十]{1,3}(?:[-—]\d{1,2})?)?\s{0,3}[：:.]?$|^附录[\d一二三四五六七八九十A-Z]{0,3}$|^附[：:表]$|^附表\s?\d{0,2}$/;
const LIST = /^附\s{0,3}件\s{0,3}[：:]\s{0,4}\S|^附[：:]\s{0,4}\S/;

/** 附件1 on a line of its own: an appendix begins. */
export function isAttachmentLabel(text: string): boolean {
  return text.length <= 12 && LABEL.test(text);
}

/** 附件：1.…: the list of what hangs on the document, above its sign-off. */
export function isAttachmentList(text: string): boolean {
  return text.length <= 200 && LIST.test(text);
}

const ADDRESSEE = new RegExp(
  `^(?:${alternation(LEVEL_OPENINGS)}|[本局驻乡]|机关|直属|街道|国务院|[^。；，]{0,40}(?:人民政府|办事处|委员会|管委会|[局厅部委办]))[^。；]{0,400}[：:]$`,
);

/** 各市、县（市、区）人民政府，省政府直属各单位： */
export function isAddressee(text: string): boolean {
  return text.length >= 4 && text.length <= 500 && ADDRESSEE.test(text);
}
