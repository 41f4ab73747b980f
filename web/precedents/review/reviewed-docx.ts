import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Words } from '../../language/zh.ts';
import { MEND_ORDER, type Review, valuesOf } from './remarks.ts';

/** Words at a place of the draft, offsets in its text. */
interface Comment {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** A reviewed draft as a Word file: its text line by line, and each remark as a comment at its place. */
export async function reviewedDocx(review: Review, words: Words, now: Date): Promise<Blob> {
  return Packer.toBlob(documentOf(review, words, now));
}

/** The same before it is packed. */
export function documentOf(review: Review, words: Words, now: Date): Document {
  const comments = commentsOf(review, words);
  const { author } = words.review;
  return new Document({
    creator: author,
    title: review.titles.join('、'),
    styles: { default: { document: { run: { font: BODY, size: 32 }, paragraph: { spacing: { line: 560 } } } } },
    comments: {
      children: comments.map(({ lines }, id) => ({
        ...{ id, author, initials: author.slice(0, 2), date: now },
        children: lines.map((line) => new Paragraph({ children: [new TextRun({ text: printable(line), size: 20 })] })),
      })),
    },
    sections: [{ children: linesOf(review.text).map((line) => paragraphOf(line, comments, review.titles)) }],
  });
}

/** As official documents are set (GB/T 9704): body and title. Programs without these typefaces take their own. */
const BODY = { ascii: 'Times New Roman', eastAsia: '仿宋_GB2312', hAnsi: 'Times New Roman' };
const TITLE = { ascii: 'Times New Roman', eastAsia: '方正小标宋_GBK', hAnsi: 'Times New Roman' };

/** What is said of one place is one comment, the weightiest first; the likest precedent of a measure stands with its beginning. */
function commentsOf({ measures, text }: Review, words: Words): readonly Comment[] {
  const places = new Map<string, { start: number; end: number; said: { rank: number; line: string }[] }>();
  const say = (start: number, end: number, rank: number, line: string) => {
    const key = `${start}-${end}`;
    const place = places.get(key) ?? { start, end, said: [] };
    place.said.push({ rank, line });
    places.set(key, place);
  };
  for (const { findings, precedents, start } of measures) {
    for (const finding of findings) {
      const line = words.review.finding(finding.code, finding.quote, valuesOf(finding));
      say(finding.start, finding.end, MEND_ORDER.indexOf(finding.code), line);
    }
    const precedent = precedents[0]?.members.find(({ isAsked }) => !isAsked);
    if (!precedent) continue;
    const { document, excerpt } = precedent;
    const firstLine = lineEnd(text, start);
    say(start, firstLine, MEND_ORDER.length, words.review.precedentIs(document.citationForms.plain, excerpt.quote));
  }
  return [...places.values()]
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, end, said }) => ({
      ...{ start, end },
      lines: said.toSorted((a, b) => a.rank - b.rank).map(({ line }) => line),
    }));
}

interface TextLine {
  readonly start: number;
  readonly text: string;
}

function linesOf(text: string): readonly TextLine[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const one = { start, text: line };
    start += line.length + 1;
    return one;
  });
}

const lineEnd = (text: string, from: number) => {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
};

/** A line cut where comments begin and end. A comment belongs to the line in which it begins, and ends with it at the latest. */
function paragraphOf({ start, text }: TextLine, comments: readonly Comment[], titles: readonly string[]): Paragraph {
  const isTitle = titles.includes(text.trim());
  const here = comments.flatMap((comment, id) => {
    if (comment.start < start || comment.start > start + text.length) return [];
    const from = comment.start - start;
    return [{ id, from, to: Math.max(from, Math.min(comment.end - start, text.length)) }];
  });
  const cuts = [...new Set([0, text.length, ...here.flatMap(({ from, to }) => [from, to])])].toSorted((a, b) => a - b);
  const children: ParagraphChild[] = [];
  cuts.forEach((at, i) => {
    const ended = here.filter(({ to, from }) => to === at && from < at);
    for (const { id } of ended) children.push(...endOf(id));
    for (const { id } of here.filter(({ from }) => from === at)) children.push(new CommentRangeStart(id));
    // A remark about nothing but a place.
    for (const { id } of here.filter(({ from, to }) => from === at && to === at)) children.push(...endOf(id));
    const piece = text.slice(at, cuts[i + 1] ?? at);
    if (piece !== '') children.push(new TextRun({ text: printable(piece), ...(isTitle && { font: TITLE, size: 44 }) }));
  });
  return new Paragraph({ children, ...(isTitle && { alignment: AlignmentType.CENTER }) });
}

/** XML has no room for the control characters that files of some formats bring along. */
const printable = (text: string) => text.replace(/\p{Cc}/gu, (character) => (character === '\t' ? character : ''));

const endOf = (id: number): ParagraphChild[] => [
  new CommentRangeEnd(id),
  new TextRun({ children: [new CommentReference(id)] }),
];
