import { METADATA_LABELS } from '../../lexicon/page-labels.ts';
import { findDate } from '../../parse/dates.ts';
import { isIssuer } from '../../parse/front-matter.ts';
import { type Line, scanLines } from '../../parse/lines.ts';
import type { OutlineDocument } from '../../parse/outline.ts';
import { pageLabels } from '../../parse/page-labels.ts';
import { type Fact, fact, NUMBER } from './fact.ts';

const fields = new Map(METADATA_LABELS);

/** `发文机关：某市人民政府` around a document, as government sites print it: a label a line, several in one, or above its value. */
export function labelledFacts(text: string, document: OutlineDocument, headStart: number, headEnd: number): Fact[] {
  const head = scanLines(text, headStart, Math.max(headStart, headEnd)).filter(({ text: words }) => words !== '');
  const facts = factsOf(text, head);
  const seen = new Set(head.map(({ start }) => start));
  for (const one of factsOf(
    text,
    document.lines.slice(-5).filter(({ start }) => !seen.has(start)),
  ))
    facts.push(one);
  return facts;
}

function factsOf(text: string, lines: readonly Line[]): Fact[] {
  const facts: Fact[] = [];
  for (const [index, line] of lines.entries()) {
    const labels = pageLabels(line.text);
    for (const { label, value, sign } of labels) {
      const found =
        value.end > value.start
          ? read(label, text, line.start + value.start, line.start + value.end)
          : label === labels.at(-1)?.label && sign === 'mark'
            ? readBelow(label, text, lines[index + 1])
            : null;
      if (found) facts.push(found);
    }
  }
  return facts;
}

/** A value on the line below its label. */
function readBelow(label: string, text: string, line: Line | undefined): Fact | null {
  return line && pageLabels(line.text).length === 0 ? read(label, text, line.start, line.end) : null;
}

function read(label: string, text: string, start: number, end: number): Fact | null {
  const value = text.slice(start, end);
  switch (fields.get(label)) {
    case 'signedOn':
    case 'publishedOn': {
      const date = findDate(value);
      const rule = fields.get(label) === 'signedOn' ? 'metadata/signed-on' : 'metadata/published-on';
      return date && date.start <= 2 ? fact('publishedOn', date.iso, start + date.start, start + date.end, rule) : null;
    }
    case 'documentNumber': {
      const number = NUMBER.exec(value)?.groups?.number;
      const at = start + value.indexOf(number ?? '');
      return number ? fact('documentNumber', number, at, at + number.length, 'metadata/labelled') : null;
    }
    case 'issuer':
      return isIssuer(value) ? fact('issuer', value, start, end, 'metadata/labelled') : null;
    case 'title':
      return value.length >= 5 ? fact('title', value, start, end, 'metadata/labelled') : null;
    default:
      return null;
  }
}
