import { numeralValue } from '../../../graph/text/chinese-number.ts';
import type { Line } from './lines.ts';

const SHORTEST = 60;
const INLINE =
  /(?:[。；;！：:）)〕][ \t\u00a0\u3000]{0,4}|(?<=[\u4e00-\u9fff”》])[ \t\u00a0\u3000]{1,4})(?<marker>[（(][0-9０-９]{1,2}[)）]|[（(](?<bracketed>[一二三四五六七八九十]{1,3})[)）]|(?<circled>[①-⑳])|(?<plain>[一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十]{1,2}[、级季届])|(?<arabic>[0-9０-９]{1,2})[.．](?![0-9０-９]))/g;

/** A plan that lost its line ends begins with its title and a space. */
const TITLE =
  /^[^。；，：\s]{6,60}(?:方案|计划|意见|要点|通知|措施|办法)(?:[（(][^（）()]{1,16}[）)])?(?=[ \t\u00a0\u3000]{1,8}[\u4e00-\u9fff])/;

/** 整改措施：1.…。2.…。: the points of what is done about one problem are a paragraph of it. */
const OF_ONE_PROBLEM = /^整改(?:措施|目标|任务|要求|进展|情况)[：:]/;

interface Place {
  readonly sort: string;
  readonly value: number;
  readonly at: number;
  readonly before: string;
}

/**
 * Items that stand in one line, 1.…。(1)…。(2)…。, as lines of their own: where a numbering begins at one, goes on without a
 * gap, and each number follows a full stop or a closing bracket; the first of them may follow its heading, apart by a space.
 */
export function splitInlineItems(text: string, lines: readonly Line[]): readonly Line[] {
  if (lines.every((line) => line.text.length < SHORTEST)) return lines;
  const out: Line[] = [];
  for (const line of lines) {
    if (line.text.length < SHORTEST || OF_ONE_PROBLEM.test(line.text)) out.push(line);
    else for (const piece of splitLine(text, line)) out.push(piece);
  }
  return out;
}

function splitLine(text: string, line: Line): Line[] {
  const cuts = cutsOf(placesOf(line));
  if (cuts.length === 0) return [line];
  const title = TITLE.exec(line.text)?.[0].length;
  if (title !== undefined && title < (cuts[0] ?? 0)) cuts.unshift(title, ...lostEnds(line.text, title, cuts[0] ?? 0));
  const starts = [line.start, ...cuts.map((at) => line.start + at)];
  return starts.map((from, index) => {
    let start = from;
    let end = starts[index + 1] ?? line.end;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
    while (start < end && /\s/.test(text[start] ?? '')) start++;
    return { start, end, text: text.slice(start, end), markdownLevel: index === 0 ? line.markdownLevel : 0 };
  });
}

/** Where lines ended between the title and the first item: the number, those addressed, the signature and its day were lines of their own. */
function lostEnds(text: string, from: number, to: number): number[] {
  return [...text.slice(from, to).matchAll(GAP)]
    .map(({ index, 0: gap }) => from + index + gap.length)
    .filter((at) => at < to);
}

const GAP = /(?<=[\u4e00-\u9fff。：:；》”）)])[ \t\u00a0\u3000]{1,8}(?=[\u4e00-\u9fff《“]|(?:19|20)\d{2}年\d)/g;

/** One at a time: a line of nothing but numbers has as many places as a third of its characters. */
function* placesOf(line: Line): Generator<Place> {
  for (const found of line.text.matchAll(INLINE)) {
    const { marker = '', bracketed, circled, plain, arabic } = found.groups ?? {};
    const numeral = bracketed ?? plain ?? arabic ?? marker;
    const sort = bracketed ? '（一）' : circled ? '①' : plain ? '一、' : arabic ? '1.' : '(1)';
    const value = numeralValue(numeral.normalize('NFKC').replace(/[()]/g, '')) ?? 0;
    yield { sort, value, at: found.index + found[0].length - marker.length, before: found[0].charAt(0) };
  }
}

/** Offsets of the numberings that are whole: 1, 2, … of one sort, the first perhaps behind a colon. */
function cutsOf(places: Iterable<Place>): number[] {
  const cuts: number[] = [];
  const runs = new Map<string, number[]>();
  for (const { sort, value, at, before } of places) {
    const run = runs.get(sort) ?? [];
    const follows = /[。！）)〕]/.test(before) || (value === 1 && /[：:\s]/.test(before));
    if (value === 1 && follows) {
      if (run.length > 1) for (const one of run) cuts.push(one);
      runs.set(sort, [at]);
    } else if (follows && value === run.length + 1) run.push(at);
  }
  for (const run of runs.values()) if (run.length > 1) for (const one of run) cuts.push(one);
  return cuts.sort((a, b) => a - b);
}
