import {
  FORM_ENDINGS,
  PROGRAMME_NOUNS,
  PROGRAMME_TITLE_ENDINGS,
  WORK_NOUNS,
  WORK_TITLE_ENDINGS,
} from '../../lexicon/documents/not-regulations.ts';

/** A title between 《 and 》; `start` and `end` are those of the title itself, the marks lie outside. */
export interface BookTitle {
  readonly start: number;
  readonly end: number;
  /** As written, a line break in it removed. */
  readonly title: string;
  readonly sort: 'document' | 'programme' | 'work' | 'form';
}

/** Longest title looked for; also what keeps unclosed marks linear. */
const LONGEST = 160;

/** The titles in 《》 between `from` and `to`, the outermost only: 《关于印发〈…〉的通知》 is one. */
export function bookTitles(text: string, from: number, to: number): BookTitle[] {
  const titles: BookTitle[] = [];
  let close = nextMark('》', text, from, to);
  for (let at = nextMark('《', text, from, to); at < to; ) {
    if (close < at) close = nextMark('》', text, at, to);
    if (close >= to) break;
    // Marks too far from any closing one need no look of their own.
    const end = close - at < LONGEST ? closingMark(text, at, to) : -1;
    if (end < 0) {
      at = nextMark('《', text, at + 1, to);
      continue;
    }
    const title = withoutLineBreaks(text.slice(at + 1, end));
    if (title.trim() !== '')
      titles.push({ start: at + 1, end, title, sort: sortOf(title, text.slice(end + 1, end + 9)) });
    at = nextMark('《', text, end + 1, to);
  }
  return titles;
}

/** Never looks beyond `to`: a source without marks would be read again for every segment. */
function nextMark(mark: string, text: string, from: number, to: number): number {
  const code = mark.charCodeAt(0);
  let at = from;
  while (at < to && text.charCodeAt(at) !== code) at++;
  return at;
}

function closingMark(text: string, open: number, to: number): number {
  let depth = 0;
  const limit = Math.min(to, open + LONGEST);
  for (let at = open; at < limit; at++) {
    const char = text[at];
    if (char === '《' || char === '〈') depth++;
    else if (char === '》' || char === '〉') {
      depth--;
      // A lone 〈 inside 《》 leaves one open mark too many; the outer 》 before another 《 closes all the same.
      if (depth <= 0 && char === '》') return at;
      if (char === '》' && !text.slice(at + 1, limit).includes('》')) return at;
    } else if (char === '\n' && text[at + 1] === '\n') return -1;
  }
  return -1;
}

/** 《关于加强统计工作的建议》: what a deputy proposes sets no rule, unlike 《…关于制定…规划的建议》 of the party. */
const PROPOSAL = /^(?:关于|对)(?!制定).*的(?:建议|提案|议案)$/u;

function sortOf(title: string, following: string): BookTitle['sort'] {
  const next = following.replace(/^[\s等]+/u, '');
  if (PROGRAMME_NOUNS.some((noun) => next.startsWith(noun))) return 'programme';
  if (PROGRAMME_TITLE_ENDINGS.some((ending) => title.endsWith(ending))) return 'programme';
  if (WORK_NOUNS.some((noun) => next.startsWith(noun))) return 'work';
  const bare = title.replace(/[（(][^（()）]*[)）]$/u, '');
  if (PROPOSAL.test(bare)) return 'work';
  if (WORK_TITLE_ENDINGS.some((ending) => bare.endsWith(ending))) return 'work';
  return FORM_ENDINGS.some((ending) => bare.endsWith(ending)) ? 'form' : 'document';
}

function withoutLineBreaks(title: string): string {
  return title.replace(/[ \t\u3000\u00a0]*\r?\n[ \t\u3000\u00a0]*/gu, '');
}
