/** A line of the source without the white space, tags and Markdown decoration around it. Offsets refer to the source. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Number of `#` in front of a Markdown heading, else 0. */
  readonly markdownLevel: number;
}

/** Tags end a line as they do on a page. */
const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]|<\/(?:p|div|li|tr|h[1-6]|td|th|ul|ol|table|section)>|<br ?\/?>/gi;
const TAG = '<\\/?[A-Za-z][^<>\\n]{0,300}>|&(?:nbsp|emsp|ensp);';
/** White space that does not end a line. */
const SPACE = '[^\\S\\n\\r\\v\\f\\u0085\\u2028\\u2029]';
const LEADING = new RegExp(`(?:${SPACE}|[\\u200b\\ufeff*_~\`]|>(?![\\d=＝])|${TAG})*`, 'y');
const TRAILING_TAG = new RegExp(`(?:${TAG})$`);
const MARKDOWN_HEADING = new RegExp(`#{1,6}(?:${SPACE})+(?:${SPACE}|[*_])*`, 'y');

/** Splits text into lines, in one pass. Of neighbouring blank lines (their start equals their end) one is kept. */
export function scanLines(text: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = [];
  let start = from;
  const within = text.slice(from, to);
  // Asked for its end alone, a break leaves no match behind, of which a long text has as many as lines.
  for (BREAK.lastIndex = 0; BREAK.test(within); ) {
    const end = from + BREAK.lastIndex;
    const line = trimmedLine(text, start, Math.max(start, breakStart(text, end)));
    // One empty line parts as well as a hundred.
    if (line.text !== '' || lines.at(-1)?.text !== '') lines.push(line);
    start = end;
  }
  if (start <= to) lines.push(trimmedLine(text, start, to));
  return lines;
}

/** Where the break that ends here begins: a tag, both characters of a Windows line end, or one. */
function breakStart(text: string, end: number): number {
  const last = text[end - 1];
  if (last === '>') return text.lastIndexOf('<', end);
  return last === '\n' && text[end - 2] === '\r' ? end - 2 : end - 1;
}

function trimmedLine(text: string, rawStart: number, rawEnd: number): Line {
  // Only the line is looked at: what stands behind it would be gone over again for each line, as long as it is nothing but tags.
  const within = text.slice(0, rawEnd);
  let start = skip(LEADING, within, rawStart);
  const afterHeading = skip(MARKDOWN_HEADING, within, start);
  const markdownLevel = afterHeading > start ? text.slice(start, afterHeading).lastIndexOf('#') + 1 : 0;
  start = afterHeading;
  let end = rawEnd;
  end = trimEnd(text, start, end);
  return { start, end, text: text.slice(start, end), markdownLevel };
}

function trimEnd(text: string, start: number, rawEnd: number): number {
  let end = rawEnd;
  for (;;) {
    while (end > start && isTrailing(text.charCodeAt(end - 1))) end--;
    const last = text.charCodeAt(end - 1);
    if (end === start || (last !== 0x3e && last !== 0x3b)) return end;
    const tag = TRAILING_TAG.exec(text.slice(Math.max(start, end - 310), end));
    if (!tag) return end;
    end -= tag[0].length;
  }
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** White space of every width, and what Markdown leaves at the end of an emphasised line. */
function isTrailing(code: number): boolean {
  if (code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff) return true;
  if (code >= 0x2000 && code <= 0x200b) return true;
  return code === 0x5f || code === 0x60 || code === 0x7e || code === 0x2028 || code === 0x2029 || code === 0x85;
}
