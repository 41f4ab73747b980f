/** A stretch of a text that nothing is read from. */
export interface Mark {
  readonly start: number;
  readonly end: number;
}

const RAISED = '[⁰¹²³⁴-⁹]';
/** Signs that stand in front of the mark of a note: a figure, a word, a mark of punctuation. */
const BEFORE = '(?<=[\\p{Script=Han}\\d%％‰）)〕\\]】》”’、，。；：,;])';
/** 12亩², 10⁴, 3×10⁴, 平方米²: behind these a raised figure is a power. */
const POWER_BEFORE = /(?:(?:^|[^\d.])10|[A-Za-zΩμ℃米])$/u;
/**
 * 98%¹, 覆盖率², 3000个¹⁾: a raised figure behind a word or a number; 95%[1], as copied pages have it; [^1], as Markdown has it.
 * What is raised behind a letter is a power, and at the start of a line the note itself.
 */
const MARK = new RegExp(
  `${BEFORE}(?<raised>[⁽（(]?${RAISED}{1,2}(?:[,，、]${RAISED}{1,2}){0,3}[⁾）)]?)|${BEFORE}[[［]\\d{1,2}[\\]］](?![\\d〕号])|(?<=\\S)\\[\\^[\\w-]{1,12}\\](?!:)`,
  'gu',
);

/** The marks of notes in running text, which are no part of the words and the figures that they stand behind. */
export function noteMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const found of text.matchAll(MARK)) {
    const raised = found.groups?.raised;
    if (raised !== undefined && POWER_BEFORE.test(text.slice(Math.max(0, found.index - 3), found.index))) continue;
    const [start, end] = withinBrackets(found.index, raised ?? found[0]);
    marks.push({ start, end });
  }
  return marks;
}

/** A bracket that only opens or only closes belongs to the text. */
function withinBrackets(at: number, mark: string): [number, number] {
  const opens = /^[⁽（(]/.test(mark);
  const closes = /[⁾）)]$/.test(mark);
  const isRaised = /^⁽|⁾$/.test(mark);
  if (isRaised || opens === closes) return [at, at + mark.length];
  return opens ? [at + 1, at + mark.length] : [at, at + mark.length - 1];
}
