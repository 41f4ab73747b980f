import { alternation } from '../../../../graph/text/alternation.ts';
import { DEADLINE_LABELS } from '../../../lexicon/targets/time-words.ts';
import type { MeasureDraft } from '../../plan.ts';
import { scanDeadlines } from './deadline.ts';
import { writtenDate } from './written-date.ts';

const LABELLED = new RegExp(`${alternation(DEADLINE_LABELS)}\\s?[：:]\\s?(?<written>[^；;。）)\\n]{1,40})`, 'u');
/** （2024年6月底前完成） at the end of a measure. */
const REMARK = /[（(](?<written>[^（()）。；;\n]{2,24})[）)][。；;\s]*$/u;
/** （责任单位：市教育局，2024年10月底前完成）: beside the units behind a measure. */
const IN_UNITS =
  /[，,；;]\s?(?<written>[^（()）。；;，,\n]{1,20}(?:完成|落实到位|办结|建成|[月年][底末]?前|[0-9]日前))[）)\]］】。]?[。；;\s]*$/u;
const DONE = /完成|落实|到位|建成|见效|办结|^[^，,、；;]{2,16}[底前]$/u;
/** What may stand behind a sentence's last word. */
const CLOSING = /[。；;\s]/u;
/** How far back the remark at a measure's end is looked for. */
const REMARK_REACH = 40;

/**
 * By when all of a measure is to be done: by the column of times of its row, a label below or in it, a remark at its end, or the
 * words that open it where it is one sentence; else null.
 */
export function measureDeadline(
  text: string,
  draft: Pick<MeasureDraft, 'start' | 'end' | 'source' | 'rowDeadline'>,
  year: number | null,
): string | null {
  if (draft.rowDeadline) return writtenDate(draft.rowDeadline.text, year);
  const labelled = LABELLED.exec(text.slice(draft.start, Math.max(draft.end, draft.source?.end ?? 0)))?.groups?.written;
  if (labelled !== undefined) return writtenDate(lastDated(labelled), year);
  const behind = text.slice(draft.end, Math.min(text.length, draft.source?.end ?? draft.end));
  const stated = IN_UNITS.exec(behind)?.groups?.written;
  if (stated !== undefined) return writtenDate(stated, year);
  const remark = REMARK.exec(text.slice(Math.max(draft.start, draft.end - REMARK_REACH), draft.end))?.groups?.written;
  if (remark !== undefined && DONE.test(remark)) return writtenDate(remark, year);
  return openingDeadline(text, draft, year) ?? closingDeadline(text, draft, year) ?? deadlineAbove(draft, year);
}

/** 整改时限：2023年6月底, a line of the problem whose points are measures. */
function deadlineAbove({ source }: Pick<MeasureDraft, 'source'>, year: number | null): string | null {
  for (const line of source?.item.parent?.lines.slice(0, MOST_LINES_ABOVE) ?? []) {
    const found = line.text.length > LONGEST_LABEL_LINE ? null : LABELLED.exec(line.text);
    if (found?.index === 0) return writtenDate(lastDated(found.groups?.written ?? ''), year);
  }
  return null;
}
const MOST_LINES_ABOVE = 8;
const LONGEST_LABEL_LINE = 60;

/** 第二季度完成选址，第三季度投入使用: the last says by when all is done. */
function lastDated(written: string): string {
  const parts = written.split(/[，,]/u);
  if (parts.length < 2) return written;
  return parts.flatMap((part) => A_TIME.exec(part)?.[0] ?? []).at(-1) ?? written;
}
const A_TIME =
  /(?:20[0-9]{2}年|今年|明年)?(?:第?[一二三四1-4]季度|[上下]半年|[0-9]{1,2}月(?:[0-9]{1,2}日|[上中下]旬)?|年)[底末]?前?(?=$|\p{Script=Han})|20[0-9]{2}年/u;

/** 为学生开展视力筛查，完成率100%，11月底前完成。: the last words of a measure that names no other time. */
function closingDeadline(
  text: string,
  { start, end }: { start: number; end: number },
  year: number | null,
): string | null {
  const last = text.slice(Math.max(start, end - REMARK_REACH), end);
  if (!CLOSING_CLAUSE.test(last) || !ONE_SENTENCE.test(text.slice(start, end))) return null;
  const times = scanDeadlines(text, start, end, year);
  return times.length === 1 ? (times[0]?.iso ?? null) : null;
}
/** At most a title of a few words before it. */
const ONE_SENTENCE = /^[^。；;\n]{0,40}[。\n]?[^。；;\n]*[。；;\s]*$/u;
const CLOSING_CLAUSE =
  /[，,][^，,。；;]{2,12}前(?:全部|基本|全面)?(?:完成|建成|完工|竣工|办结|落实到位|投入使用)[。\s]*$/u;

/** 1. 6月底前，完成全部泵站改造。 */
function openingDeadline(
  text: string,
  { start, end }: { start: number; end: number },
  year: number | null,
): string | null {
  let last = end;
  while (last > start && CLOSING.test(text[last - 1] ?? '')) last--;
  const sentence = text.slice(start, last);
  if (/[。；;\n]/u.test(sentence)) return null;
  const marker =
    /^\s*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)]?[、.．]?|[①-⑳])?\s*/u.exec(sentence)?.[0].length ?? 0;
  const [first] = scanDeadlines(text, start + marker, Math.min(end, start + marker + REMARK_REACH), year);
  return first !== undefined && first.start <= start + marker + 1 ? first.iso : null;
}
