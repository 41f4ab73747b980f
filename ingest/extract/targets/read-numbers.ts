import { sentencesIn } from '../../../graph/text/sentences.ts';
import { hasWholeWord } from '../../../graph/text/words.ts';
import type { ExtractedTarget, FinderContext, Note, Segment } from '../../extraction.ts';
import { bookTitles } from '../citations/book-title.ts';
import { toTargets } from './build-targets.ts';
import type { Candidate } from './candidate.ts';
import { candidatesOf, type Sentence } from './candidates-of.ts';
import { isBrokenLine } from './clause.ts';
import { type Quantity, scanQuantities } from './number/quantity.ts';
import { count } from './rules/accept/count.ts';
import { notThePast } from './rules/exclude/not-the-past.ts';
import { EXCLUSIONS, TARGET_RULES } from './rules.ts';
import { type Deadline, scanDeadlines } from './time/deadline.ts';
import type { Accepted } from './values-in-a-row.ts';
import { targetsWithoutNumber } from './without-number.ts';

/** What the numbers of a segment come to: the targets, and a note for each number that was seen and not taken. */
export interface NumbersRead {
  readonly targets: ExtractedTarget[];
  readonly notes: Note[];
  /** The deadline in force at the end, for the goals that follow. */
  readonly carried: Deadline | null;
}

/**
 * Reads the numbers of a segment once. Notices, unit lines and noise set no targets, and earn no notes; of a report only
 * what has a deadline ahead is one. `before` is the deadline that the goals before this segment left in force.
 */
export function readNumbers(segment: Segment, context: FinderContext, before: Deadline | null = null): NumbersRead {
  const { role } = segment;
  if (!['measure', 'goal', 'heading', 'guiding', 'past'].includes(role))
    return { targets: [], notes: [], carried: null };
  const { text, year } = context;
  const titles = bookTitles(text, segment.start, segment.end);
  const targets: ExtractedTarget[] = [];
  const notes: Note[] = [];
  let carried = before;
  for (const sentence of sentencesIn(text, segment, (lineEnd) => isBrokenLine(text, lineEnd))) {
    if (role !== 'goal' && startsAnew(text, sentence.start)) carried = null;
    const outsideTitles = ({ start }: { start: number }) => !isInside(titles, start);
    const deadlines = scanDeadlines(text, sentence.start, sentence.end, year).filter(outsideTitles);
    const quantities = scanQuantities(text, sentence.start, sentence.end)
      .filter(outsideTitles)
      .filter(({ start }) => !isInside(deadlines, start));
    // 截至去年底……。其中，……: of the same time.
    const goesOn = role === 'goal' || role === 'guiding' || text.startsWith('其中', sentence.start);
    const inForce = goesOn ? carried : null;
    const closing = ONLY_BY_WHEN.test(text.slice(sentence.start, sentence.end)) ? deadlines[0] : undefined;
    if (closing?.iso) dateThoseBefore(targets, text, sentence.start, closing);
    const accepted = acceptedOf({ text, role, sentence, deadlines, quantities, carried: inForce, year }, notes);
    for (const target of toTargets(text, accepted, deadlines)) targets.push(target);
    const willBe =
      role === 'guiding' &&
      (deadlines.some(({ past }) => !past) || WILL_BE.test(text.slice(sentence.start, sentence.end)));
    if ((role !== 'guiding' && role !== 'past') || willBe) {
      for (const target of targetsWithoutNumber({ text, segment, sentence, deadlines, carried: inForce }))
        targets.push(target);
    }
    // A goal's year stands until the next is named, that of a preamble or a news report for its paragraph; in a measure
    // it ends with the sentence.
    carried = deadlines.at(-1) ?? carried;
  }
  if (role === 'heading') {
    const written = text.slice(segment.start, segment.end);
    carried = /目标/u.test(written) ? (scanDeadlines(text, segment.start, segment.end, year).at(-1) ?? before) : before;
  }
  return { targets: targets.sort((a, b) => a.start - b.start), notes, carried };
}

/** Numbers that are no targets do not part the words of those that are, so what is left is looked at once more. */
function acceptedOf(sentence: Sentence, notes: Note[]): Accepted[] {
  const first = acceptedOnce(sentence, (candidate, rule) => {
    const { quantity } = candidate;
    const date = quantity.sort === 'bare' || quantity.unit === '日';
    if (!date && quantity.numerals === 'arabic') notes.push(noteOf(sentence.text, quantity, rule));
  });
  const kept = first.flatMap(({ candidate: { quantity, baselineQuantity } }) =>
    baselineQuantity === undefined ? [quantity] : [baselineQuantity, quantity],
  );
  return kept.length === sentence.quantities.length ? first : acceptedOnce({ ...sentence, quantities: kept }, () => {});
}

function acceptedOnce(sentence: Sentence, passOver: (candidate: Candidate, rule: string) => void): Accepted[] {
  const accepted: Accepted[] = [];
  const told = tellsWhatWas(sentence);
  for (const candidate of candidatesOf(sentence)) {
    const against =
      told || isBackground(candidate, sentence)
        ? notThePast.name
        : EXCLUSIONS.find((rule) => rule.excludes(candidate))?.name;
    const rule = against === undefined ? TARGET_RULES.find(({ accepts }) => accepts(candidate)) : undefined;
    if (rule !== undefined) accepted.push({ candidate, rule });
    // No verb and no comparator makes the number a target.
    else passOver(candidate, against ?? count.name);
  }
  return accepted;
}

/** 建成公园9个。2024年年底前完成。: a sentence that says no more than by when. */
const ONLY_BY_WHEN =
  /^\s*(?:以上|上述|均|全部|于|力争|确保)*[0-9]{1,4}\s?[年月][0-9年月日底末之前以\s]{0,14}(?:全部|基本|全面)?(?:完成|建成|竣工|完工|投入使用|投用|交付使用?)[。；;\s]*$/u;

function dateThoseBefore(targets: ExtractedTarget[], text: string, at: number, { iso }: Deadline): void {
  for (let index = targets.length - 1; index >= 0; index--) {
    const target = targets[index];
    // Only what the sentence right before it sets.
    if (!target || /[。；;]./su.test(text.slice(target.end, at).trimEnd())) return;
    if (target.deadline === null) targets[index] = { ...target, deadline: iso };
  }
}

/**
 * Background holds targets only together with their deadline, or where it says what will be. 行动计划 and 计划单列市 are names: to the
 * dictionary 计划 is a word there too, so that only the characters around it tell.
 */
const WILL_BE =
  /力争|确保|争取|(?:预期|主要|总体|工作|具体|发展|核心)(?:目标|指标)|(?<![动作年施展划规])计划(?=\p{Script=Han}{2})(?!单列|生育|经济|书|表|内|外)|拟(?=[新建改投完安实开启推])/u;

/** 1至9月，…, 今年前三季度，…, 截至9月，…: so much of the year has been. */
const SO_FAR =
  /^[^。；;]{0,12}?(?:1[至到—–-]{1,2}[0-9]{1,2}月(?:份)?|前(?:三|两|二|[2-9])(?:个?季度|个月)|截至[0-9]{1,2}月[底末]?)[，,]|^[\s今年]*上半年[，,][^。；;]{0,80}同比/u;
/** 完成年度任务108%: no plan counts beyond itself. */
const DONE_OF_THE_YEAR = /完成(?:了)?(?:全年|年度|计划|目标)(?:任务|目标|计划)?的?[0-9]/u;
const TO_COME = /力争|确保|争取|目标是|计划|将(?![来近领])|[应须要拟]/u;
/** How much of a sentence is looked at for that. */
const BEGINNING = 400;

function tellsWhatWas({ text, sentence }: Sentence): boolean {
  const said = text.slice(sentence.start, Math.min(sentence.end, sentence.start + BEGINNING));
  return (SO_FAR.test(said) || DONE_OF_THE_YEAR.test(said)) && !TO_COME.test(said);
}

/** 出席会议的局长介绍，今年将实现…: who speaks was there, what is said is to come. */
const THIS_YEAR_WILL = /(?:今|明)年[^，,。；;]{0,12}?将(?![来近领])/u;

/** Not 将来, 将近 or 将领. */
const WILL = /将/gu;

function isBackground({ deadline, quantity }: Candidate, { text, role, sentence, year }: Sentence): boolean {
  const said = text.slice(Math.max(sentence.start, quantity.start - LOOK_BACK), quantity.start);
  if (role === 'past')
    return (
      !THIS_YEAR_WILL.test(said) && (deadline?.iso == null || year === null || Number(deadline.iso.slice(0, 4)) < year)
    );
  if (role !== 'guiding' || deadline !== null) return false;
  return !WILL_BE.test(said) && !hasWholeWord(said, WILL);
}

/** How far before a number a word is looked for that says what will be; what keeps endless lines linear. */
const LOOK_BACK = 200;

function noteOf(text: string, { start, end }: Quantity, rule: string): Note {
  return { rule, message: `“${text.slice(start, end)}”未作为指标`, start, end };
}

/** A new paragraph; 到2025年： before a list and the items that dashes open belong together. */
function startsAnew(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 6), at);
  if (!/\n\s*$/u.test(before)) return at === 0;
  return !/[：:；;，,]\s*$/u.test(before) && !/^\s*[-—–•·●]/u.test(text.slice(at, at + 4));
}

/** True when a sorted list of spans holds the offset. */
function isInside(spans: readonly { readonly start: number; readonly end: number }[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return false;
    if (at < span.start) high = middle;
    else if (at >= span.end) low = middle + 1;
    else return true;
  }
  return false;
}
