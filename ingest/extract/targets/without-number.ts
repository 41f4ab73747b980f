import { alternation } from '../../../graph/text/alternation.ts';
import type { Span } from '../../../graph/text/span.ts';
import type { ExtractedTarget, Segment } from '../../extraction.ts';
import { ZERO_FIGURES, ZERO_NOUNS } from '../../lexicon/targets/zero-words.ts';
import { clauseAround } from './clause.ts';
import { opened } from './metric/opening.ts';
import { withoutValueWords } from './metric/value-words.ts';
import { doubling } from './rules/without-number/doubling.ts';
import { fullCoverage } from './rules/without-number/full-coverage.ts';
import { zeroIncidents } from './rules/without-number/zero-incidents.ts';
import { type Deadline, lastBefore } from './time/deadline.ts';

interface Sentence {
  readonly text: string;
  readonly segment: Segment;
  readonly sentence: Span;
  readonly deadlines: readonly Deadline[];
  readonly carried: Deadline | null;
}

const WITHOUT_NUMBER = new RegExp(
  `(?<covered>(?:有效|基本)?全覆盖)(?=[，,。；;、）)]|$|的目标|目标)|翻(?<times>[一两二三四]?)番|(?<none>(?:保持|降[至到为]|归|为)零)(?=[，,。；;、）)]|$)|“零(?<quoted>\\p{Script=Han}{2,4})”|零(?<plain>${alternation(ZERO_NOUNS)})`,
  'gu',
);
/** 化零为整, 清零: what is made nought of must be something that happens. */
const RATES_AT_ZERO = /[化整清]$/u;
const BASE =
  /(?:比|较|在)(?<base>[0-9]{4}年底?|上年|去年|“?十[一二三四五]五”?末?)(?:的?基础上|水平)?\p{Script=Han}{0,4}$/u;

/** Targets that hold no number: 全覆盖, 翻一番, 零事故. */
export function targetsWithoutNumber({ text, segment, sentence, deadlines, carried }: Sentence): ExtractedTarget[] {
  const written = text.slice(sentence.start, sentence.end);
  return [...written.matchAll(WITHOUT_NUMBER)].flatMap((match): ExtractedTarget[] => {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    const clause = clauseAround(text, { start, end }, sentence);
    const deadline = deadlines[lastBefore(deadlines, start)] ?? carried;
    if (deadline?.past) return [];
    const from = itemStart(text, clause.start, start);
    const before = text.slice(Math.max(from, deadline?.end ?? 0), start);
    const item = { start: from + (/^(?:[\s、]|确保|力争|争取)+/u.exec(text.slice(from, start))?.[0].length ?? 0), end };
    const shared = {
      text: text.slice(item.start, item.end),
      ...item,
      upper: null,
      deadline: deadline?.iso ?? null,
      basis: 'stated' as const,
    };
    const { covered, times, quoted, plain, none } = match.groups ?? {};
    const said = withoutValueWords(opened(before)).replace(/^实现/u, '');
    // 路长制年底前实现全覆盖: the deadline stands between the subject and its verb.
    const infix = said.length < 2 && deadline !== null && deadline.start > from && deadline.end <= start;
    const subject = infix ? opened(text.slice(from, deadline.start)) : said;
    if (covered !== undefined) {
      // 均实现100%全覆盖: the share says it.
      if (/[0-9][%％]$/u.test(before)) return [];
      if ((deadline === null && segment.role !== 'goal') || subject.length < 2 || isTitle(text, segment, sentence))
        return [];
      return [
        {
          ...shared,
          metric: `${subject}全覆盖`,
          value: null,
          unit: '',
          comparator: 'eq',
          baseline: null,
          rule: fullCoverage.name,
        },
      ];
    }
    if (times !== undefined) {
      if (subject.length < 2) return [];
      const value = times === '' ? 1 : '零一二三四'.indexOf(times.replace('两', '二'));
      const baseline = BASE.exec(before)?.groups?.base ?? null;
      return [
        { ...shared, metric: subject, value, unit: '番', comparator: 'increase-by', baseline, rule: doubling.name },
      ];
    }
    if (none !== undefined && (subject.length < 3 || RATES_AT_ZERO.test(subject))) return [];
    const noun = quoted ?? plain ?? '';
    if (ZERO_FIGURES.some((figure) => noun.startsWith(figure)) || subject.length < 2) return [];
    return [
      {
        ...shared,
        metric: `${subject}${noun}`,
        value: 0,
        unit: '',
        comparator: 'eq',
        baseline: null,
        rule: zeroIncidents.name,
      },
    ];
  });
}

/** In 疫情防控“零输入”、监管场所“零事故” each item stands for itself. */
function itemStart(text: string, from: number, to: number): number {
  const before = text.slice(from, to);
  const mark = /.*(?:”、|、(?=确保|实现|力争))/su.exec(before);
  return mark === null ? from : from + mark[0].length;
}

/** 1.实现公共服务全覆盖。 opens a measure and says what follows in short. */
function isTitle(text: string, segment: Segment, sentence: Span): boolean {
  return (
    sentence.start - segment.start < 4 &&
    /^\s*(?:[0-9]{1,2}[.．、]|[（(]|[一二三四五六七八九十]+、|[①-⑳])/u.test(text.slice(sentence.start, sentence.end))
  );
}
