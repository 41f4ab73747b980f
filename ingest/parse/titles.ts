import { LIST_TYPES, NOTICE_TYPES, PLAN_TYPES, TASK_TITLES } from '../lexicon/documents/title-words.ts';
import { dateLine } from './dates.ts';
import type { Line } from './lines/lines.ts';

/** One or several lines that together name a document, an appendix or a list. */
export interface TitleBlock {
  /** Indexes of its first and last line. */
  readonly from: number;
  readonly to: number;
  /** Lines joined, white space within kept. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'plan' | 'notice' | 'list';
}

/** Lines that the block may be made of: not blank, not noise, not numbered. */
export type TitleCandidate = (index: number) => boolean;

/** 通  知: the last word of a title, spread over its line. */
const SPACED_OUT = /(?<first>[\u4e00-\u9fff])[ \t\u3000]{1,6}(?<last>[\u4e00-\u9fff])$/;
const SENTENCE_END = /[。；;！!？?：:，,、]$/;
const NUMBERED_OR_DATED =
  /\s?[（(](?:(?:19|20)\d{2}年\d{1,2}月\d{1,2}日[^（）()]{0,20}|\s?(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}\s?|[\u4e00-\u9fff]{1,14}[〔[［【](?:19|20)\d{2}[〕\]］】]第?\d{1,5}号)[）)]$/;
const TAIL = /(?:[（(〔[【][^（）()]{1,24}[）)〕\]】]|[“”"'‘’》\s\u3000*]|[·•—-]?(?:征求意见稿|送审稿|试行|草案))+$/;
/** （2021—2025年）, （试行）: a line of the title; （区委农办 2023年5月） is none. */
const TITLE_BRACKET =
  /^[（(](?:[^（）()。]{0,12}(?:[试暂]\s?行|草案|稿|版|修订|全文|节选)[^（）()。]{0,6}|(?:19|20)\d{2}年?[\s—–~～至到-]{1,4}(?:19|20)\d{2}年?|(?:19|20)\d{2}年度?)[）)]$/;
/** 重点工作任务 alone heads a section. */
const SHORTEST_OF_TASKS = 10;
const MAX_LINE = 70;
const MAX_TITLE = 160;

/** Every run of lines that reads like the title of a document, in order. */
export function findTitleBlocks(lines: readonly Line[], mayBeTitle: TitleCandidate): TitleBlock[] {
  const blocks: TitleBlock[] = [];
  const spaced = isDoubleSpaced(lines);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line || !mayBeTitle(index) || !endsLikeTitle(line.text) || goesOnFrom(lines[index - 1])) continue;
    const block = growBlock(lines, index, mayBeTitle, (blocks.at(-1)?.to ?? -1) + 1, spaced);
    if (!block) continue;
    blocks.push(block);
    index = block.to;
  }
  return blocks;
}

/** The line above stops in the middle of a sentence, as lines of fixed width do. */
function goesOnFrom(above: Line | undefined): boolean {
  return (
    above !== undefined &&
    above.text.length >= 10 &&
    /[。；，,（(]/.test(above.text) &&
    /[\u4e00-\u9fff、，,（(]$/.test(above.text) &&
    !dateLine(above.text)
  );
}

/** What a title without its marks of emphasis and its trailing bracket ends with; null for ordinary lines. */
export function titleKind(text: string): TitleBlock['kind'] | null {
  const bare = text.replace(TAIL, '').replace(SPACED_OUT, '$<first>$<last>');
  if (NOTICE_TYPES.some((type) => bare.endsWith(type))) return 'notice';
  if (LIST_TYPES.some((type) => bare.endsWith(type))) return 'list';
  if (bare.length >= SHORTEST_OF_TASKS && TASK_TITLES.some((type) => bare.endsWith(type))) return 'plan';
  return PLAN_TYPES.some((type) => bare.endsWith(type)) ? 'plan' : null;
}

/** 图1 汽车号牌编码规则 names a picture. */
const CAPTION = /^图\s{0,2}(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?!\d|[\u4e00-\u9fff])/;

function endsLikeTitle(text: string): boolean {
  return (
    (text.length >= 4 || SPACED_OUT.test(text)) &&
    text.length <= MAX_LINE &&
    !CAPTION.test(text) &&
    !SENTENCE_END.test(text) &&
    !text.includes('。') &&
    titleKind(text) !== null
  );
}

function growBlock(
  lines: readonly Line[],
  index: number,
  mayBeTitle: TitleCandidate,
  floor: number,
  spaced: boolean,
): TitleBlock | null {
  let from = index;
  let to = index;
  let text = lines[index]?.text ?? '';
  // 关于…的实施方案 / （2021—2025年）
  const gap = lines[to + 1]?.text === '' ? 2 : 1;
  const below = lines[to + gap];
  const after = lines[to + 1];
  if (below && mayBeTitle(to + gap) && TITLE_BRACKET.test(below.text) && !dateLine(below.text)) {
    to += gap;
    text += below.text;
  } else if (below && mayBeTitle(to + gap) && /^(?:及|暨|和|与)/.test(below.text) && endsLikeTitle(below.text)) {
    to += gap;
    text += below.text;
  } else if (after && mayBeTitle(to + 1) && /^的/.test(after.text) && titleKind(after.text) === 'notice') {
    to++;
    text = joinTitle(text, after.text);
  } else if (after && mayBeTitle(to + 1) && isOpen(text) && !SENTENCE_END.test(after.text) && titleKind(after.text)) {
    to++;
    text += after.text;
  }
  while (from > floor && from > index - 6) {
    const gap = lines[from - 1]?.text === '' && from - 1 > floor ? 2 : 1;
    const before = lines[from - gap];
    if (!before || !mayBeTitle(from - gap) || !continues(before.text, text, gap > 1 && !spaced)) break;
    from -= gap;
    text = joinTitle(before.text, text);
  }
  const first = lines[from];
  const last = lines[to];
  const kind = titleKind(text);
  if (!first || !last || !kind || text.length > MAX_TITLE) return null;
  const dated = NUMBERED_OR_DATED.exec(text)?.[0].length ?? 0;
  const label = LABEL_IN_FRONT.exec(text)?.[0].length ?? 0;
  const words = text.slice(label, text.length - dated);
  return { from, to, text: words, start: first.start + label, end: last.end - dated, kind };
}

/** 附件：某县…方案, 【政策文件】关于…的通知: what stands in front of a title on its line. */
const LABEL_IN_FRONT =
  /^(?:附\s{0,3}件\s{0,3}(?:[\d一二三四五六七八九十]{1,3}(?:[-—]\d{1,2})?)?\s{0,3}[：:.]\s{0,3}(?:[1-9][.．、]\s{0,2}(?!\d[.．]))?(?=\S{4})|[【[](?!.{0,12}(?:号|草案|稿))[^【】[\]]{2,8}[】\]]\s{0,3}(?=\S{4}))/;

/** Some pages put an empty line behind every line; there it parts nothing. */
function isDoubleSpaced(lines: readonly Line[]): boolean {
  let filled = 0;
  let apart = 0;
  lines.forEach(({ text }, index) => {
    if (text === '') return;
    filled++;
    if (lines[index + 1]?.text === '') apart++;
  });
  return filled > 4 && apart > filled * 0.6;
}

/** Latin words keep their gap, Chinese lines join without one. */
function joinTitle(before: string, after: string): string {
  if (/[A-Za-z0-9]$/.test(before) && /^[A-Za-z]/.test(after)) return `${before} ${after}`;
  return before + (after.length <= 8 ? after.replace(/[ \t\u3000]/g, '') : after);
}

const IN_BRACKETS = /^[（(【[].*[）)】\]]$/;
const BODY_NAME = /(?:政府|办公室|办公厅|委员会|[局厅部委院署会办处])$/;

function continues(before: string, rest: string, apart: boolean): boolean {
  if (
    !/[\u4e00-\u9fff]/.test(before) ||
    before.length > 45 ||
    before.length < 2 ||
    SENTENCE_END.test(before) ||
    before.includes('。')
  )
    return false;
  if (dateLine(before) || /号$|签发人/.test(before) || /^附\s?件/.test(before) || CAPTION.test(before)) return false;
  // （本文有删减） and 某县人民政府文件 stand above a title; …规范性文件 may be its first line.
  if (IN_BRACKETS.test(before) || (/文件$/.test(before) && !before.includes('关于'))) return false;
  if (isOpen(before)) return true;
  // 某县第十七届人民代表大会 / 第四次会议关于…的决议
  if (/(?:代表大会|委员会)$/.test(before) && SESSION.test(rest)) return true;
  if (titleKind(before) !== null) return false;
  if (isClosing(rest)) return true;
  if (apart) {
    return rest.startsWith('关于')
      ? BODY_NAME.test(before)
      : before.includes('关于') && !rest.includes('关于') && before.length > 8;
  }
  if (/^(?:关于|印发|转发|推进|加强)/.test(rest) && BODY_NAME.test(before)) return true;
  if (BODY_NAME.test(before) && !before.includes('关于')) return /^(?:关于|印发|转发)/.test(rest);
  return before.includes('关于') || (before.length >= 6 && !/[>»|]/.test(before) && !/^(?:首页|各|索引)/.test(before));
}

const SESSION = /^第?[一二三四五六七八九十\d]{1,3}次(?:全体)?(?:会议|代表大会)/;

/** A quote or title mark that the next line closes. */
function isOpen(text: string): boolean {
  return count(text, '《') > count(text, '》') || count(text, '“') > count(text, '”');
}
function isClosing(text: string): boolean {
  return count(text, '《') < count(text, '》') || count(text, '“') < count(text, '”');
}
function count(text: string, char: string): number {
  return text.split(char).length - 1;
}
