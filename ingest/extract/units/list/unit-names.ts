import { alternation } from '../../../../graph/text/alternation.ts';
import { levelInFront } from '../../../level-in-front.ts';
import { TIME_WORDS } from '../../../lexicon/shared/times.ts';
import { BARE_LEVELS, LEVEL_OPENINGS, SHARED_ENDINGS } from '../../../lexicon/units/levels.ts';
import { SURNAMES } from '../../../lexicon/units/surnames.ts';
import {
  FIELDS_AND_PARTS,
  LABEL_STEMS,
  LEVELLED_UNIT_ENDINGS,
  NAME_HEADS,
  NAMES_WITH_AND,
  NO_NAME_OPENINGS,
  NOT_UNITS,
  STRONG_UNIT_ENDINGS,
  UNIT_ENDINGS,
} from '../../../lexicon/units/unit-words.ts';
import { splitOutsideBrackets } from '../../../parse/brackets.ts';
import { openingWord } from '../../targets/word-match.ts';

/** 等, 等部门, 等市直有关单位 behind the last name of a list: those that are not named. A part of longer patterns. */
export const AND_OTHERS =
  '等(?:(?:国务院|中央|国家|[省市州盟县区旗](?:直|级|属)?)?(?:各)?(?:相关|有关)?(?:职能|成员|(?:行业|业务)?主管|行业监管)?(?:单位|部门|地区|地方|机构|处室|科室)(?:[和及、与](?:单位|部门|地区|地方|机构|企业))?|各地)?';

export interface NamePiece {
  /** As written, without marks and role brackets around it. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** ★ or 第一牵头 stands with it. */
  readonly starred: boolean;
  /** 牵头 or 配合 in a bracket behind the name. */
  readonly mark: string | null;
  /** Stands behind 会同: acts together with those in front. */
  readonly joins: boolean;
}

const notUnits = new Set(NOT_UNITS);
const endings = byLastChar(UNIT_ENDINGS);
const strongEndings = byLastChar(STRONG_UNIT_ENDINGS);
const levelledEndings = byLastChar(LEVELLED_UNIT_ENDINGS);

function byLastChar(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const word of words) {
    const last = word.normalize('NFKC').at(-1) ?? '';
    map.set(last, [...(map.get(last) ?? []), word.normalize('NFKC')]);
  }
  return map;
}

const MAX_NAME = 40;
const FORBIDDEN = /[。：:“”《》？?！!%％]|\d{3,}/;

/** Whether a piece of a list of units reads like the name of a body. */
export function looksLikeUnit(name: string): boolean {
  return hasEnding(name, endings, 2);
}

/** The same for running text, where more words end like bodies: a strong ending, and nothing that names nobody. */
export function isSurelyUnit(name: string): boolean {
  if (NO_OFFICE.test(name)) return false;
  return (
    (hasEnding(name, strongEndings, 3) || (isLevelled(name) && hasEnding(name, levelledEndings, 4))) &&
    (beginsLikeName(name) || !NO_NAME.test(name))
  );
}

const NO_NAME = new RegExp(`^${alternation(NO_NAME_OPENINGS)}`);

function isLevelled(name: string): boolean {
  return name.startsWith('街道') || levelInFront(name) !== null;
}

/** 控股 and 官司 end like the offices 计财股 and 法规司. */
const NO_OFFICE = /[控参入持折配认个炒募招]股$|[官上]司$/;

/** 应急管理局, 和平区教育局: the first character is no particle here. */
function beginsLikeName(name: string): boolean {
  return NAME_HEADS.some((head) => name.startsWith(head));
}

function hasEnding(name: string, map: ReadonlyMap<string, readonly string[]>, minLength: number): boolean {
  if (name.length < minLength || name.length > MAX_NAME || notUnits.has(name) || FORBIDDEN.test(name)) return false;
  const plain = name.normalize('NFKC');
  const bare = plain.replace(/\([^()]{1,20}\)$/, '');
  return [plain, bare].some((form) => (map.get(form.at(-1) ?? '') ?? []).some((ending) => form.endsWith(ending)));
}

const SEPARATORS = '、\n/／;；';
const LEADING = /^(?:[\s\u3000*＊:：,，.．]|\d{1,2}[.．](?!\d)|以及|及其|由|并由|会同)+/;
const TRAILING = new RegExp(`(?:[\\s\\u3000:：。．.]|${AND_OTHERS})+$`);
const ROLE_MARK = new RegExp(
  `[（(](?<mark>第一牵头|${alternation(LABEL_STEMS.map(([stem]) => stem))})(?:单位|部门)?[)）]$`,
);
const STAR = /^[★☆▲△*＊]+|[★☆▲△*＊]+$/g;
const LEVEL_WORD = new RegExp(`^各?${alternation(BARE_LEVELS)}$`);

/** Splits a list of names at 、 and, where it stands between two names, at 及 and 和. Offsets are those of the source. */
export function splitNames(text: string, from: number, to: number): NamePiece[] {
  const pieces = joinBrokenNames(text, splitOutsideBrackets(text, from, to, SEPARATORS));
  const merged: Cut[] = [];
  let carried: number | null = null;
  for (const [index, piece] of pieces.entries()) {
    const start: number = carried ?? piece.start;
    const word = text.slice(piece.start, piece.end).trim();
    const next = pieces[index + 1];
    // 省、市有关部门, 各市、州、县人民政府: 省 alone is no body.
    if (
      next &&
      piece.separator === '、' &&
      LEVEL_WORD.test(word) &&
      sharesEnd(text.slice(next.start, next.end).trim())
    ) {
      carried = start;
      continue;
    }
    carried = null;
    for (const one of splitConjunctions(text, start, piece.end)) merged.push(one);
  }
  if (carried !== null) merged.push({ start: carried, end: to });
  const joining = merged.findIndex(({ joins }) => joins);
  return merged.flatMap(({ start, end }, index) => {
    const name = trimName(text, start, end);
    return name ? [{ ...name, joins: joining >= 0 && index >= joining }] : [];
  });
}

/** The next name says what the level in front of it is a level of; 区直各部门 stands for itself. */
function sharesEnd(next: string): boolean {
  if (BARE_LEVEL.test(next)) return true;
  if (OF_SEVERAL_PLACES.test(next)) return true;
  return !/^(?:各|[省市州县区](?:直|级|属))/.test(next) && SHARED_END.test(next);
}

const BARE_LEVEL = /^(?:[省市州盟县区旗镇乡]|街道)$/;
/** 各市州、县市区档案馆 */
const OF_SEVERAL_PLACES = /^(?:县市区|县（市、区）|县区|区县|乡镇)[\u4e00-\u9fff]{1,8}(?:馆|局|院|所|站|中心|校)$/;
const SHARED_END = new RegExp(`${alternation(SHARED_ENDINGS)}[）)]?$`);

interface Cut {
  readonly start: number;
  readonly end: number;
  /** 会同 stands in front. */
  readonly joins?: boolean;
}

/** A line end within a name parts nothing: 市住房和城⏎乡建设局. */
function joinBrokenNames<T extends Cut & { readonly separator: string }>(text: string, pieces: readonly T[]): T[] {
  const joined: T[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (
      last?.separator === '\n' &&
      !isListBreak(text.slice(last.start, last.end).trim(), text.slice(piece.start, piece.end).trim())
    )
      joined[joined.length - 1] = { ...piece, start: last.start };
    else joined.push(piece);
  }
  return joined;
}

const LEVEL_HEAD = new RegExp(`^${alternation(LEVEL_OPENINGS)}`);

/** One name ends with the line, and another begins with the next. */
function isListBreak(above: string, below: string): boolean {
  if (above === '' || below === '') return true;
  const next = below.replace(TRAILING, '');
  if (LEVEL_HEAD.test(next) && looksLikeUnit(next) && next.length >= 3)
    return looksLikeUnit(above) || above.length >= 4;
  return isSurelyUnit(above) && next.length >= 3 && startsLikeName(next);
}

function splitConjunctions(text: string, from: number, to: number): Cut[] {
  for (let at = from + 2; at < Math.min(to - 1, from + 200); at++) {
    const length = conjunctionAt(text, at);
    if (length === 0 || isInsideName(text, at)) continue;
    const left = text.slice(from, at).trim().replace(TRAILING, '');
    const right = text.slice(at + length, to).trim();
    if (BLANK.test(text[at] ?? '') && isPerson(right) && looksLikeUnit(left)) return [{ start: from, end: at }];
    if (
      right.length >= 2 &&
      left.length >= 2 &&
      (text.startsWith('会同', at) || BLANK.test(text[at] ?? '') ? looksLikeUnit(left) : endsLikeBody(left)) &&
      startsLikeName(right) &&
      !HALF.test(right)
    ) {
      const [next, ...rest] = splitConjunctions(text, at + length, to);
      const joins = text.startsWith('会同', at);
      return [{ start: from, end: at }, ...(next ? [{ ...next, joins: joins || next.joins === true }] : []), ...rest];
    }
  }
  return [{ start: from, end: to }];
}

const BLANK = /[ \t\u00a0\u3000]/;

/** 市民政局 王某某: who answers for it stands beside the body. */
function isPerson(name: string): boolean {
  return (
    /^[\u4e00-\u9fff]{1,2}[ \u3000]?[\u4e00-\u9fff]{1,2}$/.test(name) &&
    openingWord(name, SURNAMES) !== null &&
    !looksLikeUnit(name)
  );
}

function isInsideName(text: string, at: number): boolean {
  return NAMES_WITH_AND.some((name) => {
    const within = name.indexOf(text[at] ?? ' ');
    return within > 0 && text.startsWith(name, at - within);
  });
}

/** 各县党委和人民政府, 高新区党工委和管委会: two halves of one name. */
const HALF = /^(?:人民政府|政府|管委会|管理委员会|办事处|党委|党工委)(?:等.{0,8})?$/;

function conjunctionAt(text: string, at: number): number {
  if (text.startsWith('以及', at)) return 2;
  if (text.startsWith('会同', at)) return 2;
  const char = text[at] ?? '';
  if (char === '及' || char === '和' || char === '与') return 1;
  return /[\s\u3000]/.test(char) ? 1 : 0;
}

const FIELD_OR_PART = new RegExp(`${alternation(FIELDS_AND_PARTS)}$`);

/** Bodies that end in a place name's last character are left out: 农村 in 农村和社会事业局. */
function endsLikeBody(left: string): boolean {
  if (FIELD_OR_PART.test(left) && !/(?:人民法院|检察院|各.{1,6})$/.test(left)) return false;
  return looksLikeUnit(left);
}

function startsLikeName(right: string): boolean {
  return looksLikeUnit(right.replace(TRAILING, '')) || LEVEL_HEAD.test(right);
}

function trimName(text: string, from: number, to: number): Omit<NamePiece, 'joins'> | null {
  let raw = text.slice(from, to);
  let start = from;
  const lead = LEADING.exec(raw)?.[0].length ?? 0;
  start += lead;
  raw = raw.slice(lead);
  raw = withoutOpenBrackets(raw.replace(TRAILING, ''));
  let mark: string | null = null;
  let starred = false;
  const marked = ROLE_MARK.exec(raw);
  if (marked?.groups) {
    mark = marked.groups.mark ?? null;
    raw = raw.slice(0, marked.index);
  }
  const star = raw.match(STAR);
  if (star) {
    starred = /[★☆▲△]/.test(star.join('')) || star.join('').includes('*');
    const leading = /^[★☆▲△*＊]+/.exec(raw)?.[0].length ?? 0;
    start += leading;
    raw = raw.replace(STAR, '');
  }
  const spaces = raw.length - raw.trimStart().length;
  start += spaces;
  raw = raw.trim();
  return raw === '' ? null : { name: raw.replace(/\s*\n\s*/g, ''), start, end: start + raw.length, starred, mark };
}

/** A bracket that belongs to the list, not to the name. */
function withoutOpenBrackets(raw: string): string {
  const opened = raw.search(/[（(〔【[]/);
  const closed = raw.search(/[）)〕】\]]/);
  if (closed >= 0 && (opened < 0 || closed < opened)) return raw.slice(0, closed).trimEnd();
  return opened > 0 && closed < 0 ? raw.slice(0, opened).trimEnd() : raw;
}

const TIME = new RegExp(`^(?:\\d|[一二三四五六七八九十]+月|${alternation(TIME_WORDS)}|\\s)|(?:完成|推进|坚持|前|底)$`);

/** Whether a labelled list may hold this name: its label already says that units follow, so most names are taken as they come. */
export function isPlausibleName(name: string): boolean {
  if (name.length < 2 || name.length > MAX_NAME || notUnits.has(name) || FORBIDDEN.test(name)) return false;
  if (TIME.test(name) && !looksLikeUnit(name)) return false;
  if (!/[\u4e00-\u9fff]/.test(name)) return false;
  return beginsLikeName(name) || !(name.startsWith('第') || NO_NAME.test(name));
}
