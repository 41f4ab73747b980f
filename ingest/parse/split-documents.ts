import { isAttachmentLabel, type SignOff, signOffAt } from './front-matter.ts';
import type { Line } from './lines/lines.ts';
import type { Marker } from './numbering/markers.ts';
import type { TitleBlock } from './titles.ts';

export interface DocumentPart {
  /** Indexes of the first and last line. */
  readonly from: number;
  readonly to: number;
  readonly title: TitleBlock | null;
  readonly notice: TitleBlock | null;
  readonly signOffs: readonly SignOff[];
  readonly appendices: readonly TitleBlock[];
}

interface Input {
  readonly lines: readonly Line[];
  readonly noise: readonly boolean[];
  readonly markers: readonly (Marker | null)[];
  readonly blocks: readonly TitleBlock[];
  /** Dates in a table are deadlines, no sign-offs. */
  readonly inTable: (index: number) => boolean;
}

interface Growing {
  from: number;
  title: TitleBlock | null;
  notice: TitleBlock | null;
  /** A title such as 任务分解表 above the items, for documents without a better one. */
  table: TitleBlock | null;
  /** Titles that the notice says it issues, without white space and quotes. */
  attached: Set<string>;
  shared: readonly SignOff[];
  appendices: TitleBlock[];
}

/**
 * Cuts a source into documents. A notice and the plan it issues are one document; a notice that issues two plans, or two
 * plans one after the other, are two.
 */
export function splitDocuments(input: Input): DocumentPart[] {
  const { lines, blocks } = input;
  const signOffs: SignOff[] = [];
  for (let index = 0; index < lines.length; index++) {
    const signOff = input.noise[index] || input.inTable(index) ? null : signOffAt(lines, index);
    if (signOff) signOffs.push(signOff);
  }
  const attached = attachedTitles(input);
  const parts: Growing[] = [growing(0, attached, [])];
  const sums = sumsOf(input);
  for (const block of blocks) place(block, parts, input, sums, signOffs);
  let next = 0;
  return parts.map((part, index) => {
    const to = (parts[index + 1]?.from ?? lines.length) - 1;
    const first = next;
    while (next < signOffs.length && (signOffs[next]?.to ?? 0) <= to) next++;
    const own = signOffs.slice(first, next);
    return {
      from: part.from,
      to,
      title: part.title ?? part.notice ?? part.table,
      notice: part.title ? part.notice : null,
      signOffs: [...part.shared, ...own],
      appendices: part.appendices,
    };
  });
}

function growing(from: number, attached: Set<string>, shared: readonly SignOff[]): Growing {
  return { from, title: null, notice: null, table: null, attached, shared, appendices: [] };
}

function place(found: TitleBlock, parts: Growing[], input: Input, sums: Sums, signOffs: readonly SignOff[]): void {
  const current = parts.at(-1);
  if (!current || found.from <= (current.title?.to ?? -1)) return;
  const matched = matchAttached(current.attached, found.text) ?? beginsAttached(current.attached, found, input);
  const block = matched ? grownTo(matched, found, input) : found;
  const items = countItems(sums, (current.title ?? current.notice)?.to ?? current.from, block.from);
  const body = items > 0 || bodyLength(sums, (current.title ?? current.notice)?.to ?? current.from, block.from) > 300;
  if (!current.title && !current.notice && !body) {
    if (block.kind === 'notice') current.notice = block;
    else if (block.kind === 'plan' || matched) current.title = block;
    else current.table ??= block;
    if (matched) current.attached.delete(matched);
    return;
  }
  if (!current.title && current.notice) {
    if (block.kind === 'notice' && items > 0) parts.push(startNew(block, input));
    else if (block.kind === 'notice') current.notice = block;
    else if (matched || block.kind === 'plan') {
      current.title = block;
      if (matched) current.attached.delete(matched);
    } else if (items === 0 && TASK_LIST.test(block.text) && isSigned(current.notice, block, signOffs))
      current.title = block;
    else current.appendices.push(block);
    return;
  }
  if (current.title && squash(current.title.text) === squash(block.text) && !body) {
    current.title = block;
    return;
  }
  if (current.title && !body && block.kind !== 'list' && current.title.text.length < 10) {
    current.title = block;
    return;
  }
  // The headline of the page above the notice.
  if (current.title && !current.notice && !body && block.kind === 'notice') {
    current.title = null;
    current.notice = block;
    return;
  }
  if (!current.title && !current.notice && body && matched) {
    current.title = block;
    current.attached.delete(matched);
    return;
  }
  // A plan in full below the report of it.
  if (!current.title && !current.notice && items === 0 && block.kind === 'plan' && restarts(input, sums, block)) {
    current.title = block;
    return;
  }
  if (matched && current.title) {
    current.attached.delete(matched);
    const next = growing(firstLineOf(block, input), current.attached, [
      ...current.shared,
      ...signOffs.filter(({ to, from }) => from >= current.from && to < (current.title?.from ?? 0)),
    ]);
    next.title = block;
    next.notice = current.notice;
    parts.push(next);
    return;
  }
  const fresh =
    block.kind !== 'list' && items > 0 && restarts(input, sums, block) && !followsAttachmentLabel(input, block);
  if (fresh) parts.push(startNew(block, input));
  else current.appendices.push(block);
}

/** 任务分解表 below a notice is what the notice issues; 人员名单 only hangs on it. */
const TASK_LIST = /任务|分工|分解|实事|工作清单|重点项目/;

/** The notice ends above the block. */
function isSigned(notice: TitleBlock, block: TitleBlock, signOffs: readonly SignOff[]): boolean {
  return signOffs.some(({ from, to }) => from > notice.to && to < block.from);
}

function startNew(block: TitleBlock, input: Input): Growing {
  const next = growing(firstLineOf(block, input), new Set(titlesIn(block.text)), []);
  if (block.kind === 'notice') next.notice = block;
  else next.title = block;
  return next;
}

/** The block's first line, or that of a document number or label straight above it. */
function firstLineOf(block: TitleBlock, input: Input): number {
  let from = block.from;
  for (let above = from - 1; above >= 0 && above >= block.from - 3; above--) {
    const text = input.lines[above]?.text ?? '';
    if (text === '') continue;
    if (!isAttachmentLabel(text) && !/^[^，。；]{2,30}号$/.test(text)) break;
    from = above;
  }
  return from;
}

/** What the notice says it issues: 印发《A》《B》, in its title or its first paragraphs. */
function attachedTitles(input: Input): Set<string> {
  const found = new Set<string>();
  let seen = 0;
  for (const [index, line] of input.lines.entries()) {
    if (line.text === '' || input.noise[index]) continue;
    if (++seen > 30 || input.markers[index]) break;
    if (/印发|下发|转发|发给|公布/.test(line.text) && line.text.length < 600)
      for (const title of titlesIn(line.text)) found.add(title);
  }
  for (const block of input.blocks.slice(0, 3)) for (const title of titlesIn(block.text)) found.add(title);
  return found;
}

function titlesIn(text: string): string[] {
  const titles: string[] = [];
  const issued = text.search(/印发|下发|转发|现将|公布/);
  if (issued < 0) return titles;
  // 《A》《B》已经市政府同意，现印发给你们: the titles stand in front.
  const agreed = /^[^。]{0,12}《.{4,400}(?:已|经)[^。]{2,60}(?:印发|下发|转发|公布)/.test(text);
  for (const found of text.slice(agreed ? 0 : issued).matchAll(/《(?<title>[^《》]{4,120})》/g))
    titles.push(squash(found.groups?.title ?? ''));
  const bare = /印发(?<title>[^《》。]{6,100})的通知/.exec(text)?.groups?.title;
  if (bare) titles.push(squash(bare));
  return titles;
}

function matchAttached(attached: ReadonlySet<string>, text: string): string | null {
  const title = squash(text);
  for (const name of attached) {
    if (name === title || (title.length >= 8 && (name.endsWith(title) || title.endsWith(name)))) return name;
  }
  return null;
}

/** A title whose first line reads like a whole one: 某县2024年重点工作 above 任务分解方案. */
function beginsAttached(attached: ReadonlySet<string>, block: TitleBlock, input: Input): string | null {
  const title = squash(block.text);
  for (const name of attached) if (name.startsWith(title) && grownTo(name, block, input) !== block) return name;
  return null;
}

/** A title that is broken over lines grows up or down until it is the one that the notice names. */
function grownTo(name: string, block: TitleBlock, input: Input): TitleBlock {
  return grown(name, block, input, -1) ?? grown(name, block, input, 1) ?? block;
}

function grown(name: string, block: TitleBlock, input: Input, step: 1 | -1): TitleBlock | null {
  let { text } = block;
  const edge = step < 0 ? block.from : block.to;
  for (let index = edge + step; index >= 0 && Math.abs(index - edge) <= 6; index += step) {
    if (squash(text) === name) return null;
    const line = input.lines[index];
    if (!line) return null;
    if (line.text === '') continue;
    text = step < 0 ? line.text + text : text + line.text;
    const whole = squash(text);
    if (!(step < 0 ? name.endsWith(whole) : name.startsWith(whole))) return null;
    if (whole === name)
      return step < 0
        ? { ...block, from: index, text, start: line.start }
        : { ...block, to: index, text, end: line.end };
  }
  return null;
}

function countItems(sums: Sums, from: number, to: number): number {
  return (sums.items[to] ?? 0) - (sums.items[from] ?? 0);
}

function bodyLength(sums: Sums, from: number, to: number): number {
  return (sums.words[to] ?? 0) - (sums.words[from + 1] ?? 0);
}

/** Running totals by line, so that a look at a stretch costs nothing. */
interface Sums {
  readonly items: Int32Array;
  readonly words: Int32Array;
  /** Index of the first marker at or behind a line. */
  readonly nextItem: Int32Array;
}

function sumsOf({ lines, markers, noise }: Input): Sums {
  const items = new Int32Array(lines.length + 2);
  const words = new Int32Array(lines.length + 2);
  const nextItem = new Int32Array(lines.length + 2).fill(-1);
  for (const [index, line] of lines.entries()) {
    items[index + 1] = (items[index] ?? 0) + (markers[index] ? 1 : 0);
    words[index + 1] = (words[index] ?? 0) + (noise[index] ? 0 : line.text.length);
  }
  for (let index = lines.length - 1; index >= 0; index--)
    nextItem[index] = markers[index] ? index : (nextItem[index + 1] ?? -1);
  return { items, words, nextItem };
}

/** Numbering begins again after the block. */
function restarts(input: Input, sums: Sums, block: TitleBlock): boolean {
  const marker = input.markers[sums.nextItem[block.to + 1] ?? -1];
  return marker?.value === 1 && marker.style !== 'circled' && marker.style !== 'ordinal-word';
}

function followsAttachmentLabel(input: Input, block: TitleBlock): boolean {
  for (let index = block.from - 1; index >= 0; index--) {
    const text = input.lines[index]?.text ?? '';
    if (text !== '') return isAttachmentLabel(text);
  }
  return false;
}

export function squash(text: string): string {
  return text.normalize('NFKC').replace(/[\s“”"'‘’《》〈〉]/gu, '');
}
