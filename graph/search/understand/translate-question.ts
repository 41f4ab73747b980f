import { EMPTY_ENGLISH_WORDS, QUESTION_WORDS } from '../../lexicon/english-questions.ts';
import { ENGLISH_WORDS } from '../../lexicon/english-words.ts';
import { GLOSSARY } from '../../lexicon/glossary.ts';
import { foldText } from '../../text/fold.ts';

/**
 * An English question in Chinese, by a glossary of official terms and a list of single words; null when it holds Chinese, or no word of it is known. Of the
 * phrases that begin at a word the longest is taken. Words that are not known stay as they are, so that they count as missing.
 */
export function translateQuestion(question: string): string | null {
  if (/\p{Script=Han}/u.test(question) || !/[a-z]/iu.test(question)) return null;
  const words = wordsIn(question);
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; ) {
    const { piece, length } = timeAt(words, at) ?? phraseAt(words, at) ?? { piece: null, length: 1 };
    const word = words[at] ?? '';
    if (piece !== null) pieces.push(piece);
    else if (!EMPTY_ENGLISH_WORDS.has(word)) pieces.push({ text: word, asks: false, known: false });
    at += length;
  }
  return pieces.some(({ known }) => known) ? joined(pieces) : null;
}

/** Chinese terms whose English name is being typed, `legal ai`: those named so first, then those whose name begins so. */
export function termsTyped(typed: string): readonly string[] {
  if (/\p{Script=Han}/u.test(typed)) return [];
  const phrase = wordsIn(typed).join(' ');
  const exact = TERMS.get(phrase);
  const begun =
    typed.trim().length < SHORTEST_BEGINNING ? [] : [...TERMS].reverse().filter(([name]) => name.startsWith(phrase));
  return [...new Set([...(exact === undefined ? [] : [exact]), ...begun.map(([, term]) => term)])].slice(0, MOST_TERMS);
}

/** Fewer letters are pinyin rather than the beginning of an English word. */
const SHORTEST_BEGINNING = 4;
/** Each costs a look-up. */
const MOST_TERMS = 4;

interface Piece {
  readonly text: string;
  /** Of the question rather than of what is asked about: 谁, 牵头. */
  readonly asks: boolean;
  readonly known: boolean;
}

interface Found {
  readonly piece: Piece;
  /** In words. */
  readonly length: number;
}

/** 谁牵头法律援助: what asks stands together, and terms are set apart. */
function joined(pieces: readonly Piece[]): string {
  return pieces.reduce((text, { text: next, asks }, i) => {
    const before = pieces[i - 1];
    return text + (before === undefined || before.asks || (asks && before.known) ? '' : ' ') + next;
  }, '');
}

/** In lower case and the singular: `people's`, `legal`, `services` → `service`, `2021`, `95%`. */
function wordsIn(text: string): string[] {
  const plain = foldText(text).replaceAll('’', "'");
  return [...plain.matchAll(/[a-z0-9][a-z0-9'&+.%-]*/gu)].map(([word]) => singular(word.replace(/[.'-]+$/u, '')));
}

function singular(word: string): string {
  if (/(?:ss|us|is|'s)$/u.test(word) || word.length < 4) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss)es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

const FIRST_YEAR = /^(?:19|20)\d{2}$/u;

/** Years and spans of years, as the Chinese question writes them. */
function timeAt(words: readonly string[], at: number): Found | null {
  const [first = '', second = '', third = '', fourth = ''] = words.slice(at, at + 4);
  const time = (text: string, length: number): Found => ({ piece: { text, asks: false, known: true }, length });
  if (first === 'from' && FIRST_YEAR.test(second) && third === 'to' && FIRST_YEAR.test(fourth))
    return time(`${second}年至${fourth}年`, 4);
  const [from = '', to = ''] = first.split('-');
  if (FIRST_YEAR.test(from) && FIRST_YEAR.test(to)) return time(`${from}年至${to}年`, 1);
  if ((first === 'since' || first === 'after') && FIRST_YEAR.test(second)) return time(`${second}年以后`, 2);
  if ((first === 'before' || first === 'until') && FIRST_YEAR.test(second)) return time(`${second}年以前`, 2);
  return FIRST_YEAR.test(first) ? time(`${first}年`, 1) : null;
}

function phraseAt(words: readonly string[], at: number): Found | null {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length).join(' ');
    const asked = ASKED.get(phrase);
    if (asked !== undefined) return { piece: { text: asked, asks: true, known: true }, length };
    const term = TERMS.get(phrase) ?? WORDS.get(phrase);
    if (term !== undefined) return { piece: { text: term, asks: false, known: true }, length };
  }
  return null;
}

/** By phrase; the first line that has it is meant. */
function readTable(table: string, englishFirst: boolean): ReadonlyMap<string, string> {
  const entries = table.split('\n').flatMap((line) => {
    const [left = '', right = ''] = line.split('|');
    const [english, chinese] = englishFirst ? [left, right] : [right, left];
    return english
      .split(';')
      .map((phrase) => [wordsIn(phrase).join(' '), chinese] as const)
      .filter(([phrase]) => phrase !== '');
  });
  return new Map(entries.reverse());
}

const TERMS = readTable(GLOSSARY, false);
const WORDS = readTable(ENGLISH_WORDS, true);
const ASKED = readTable(QUESTION_WORDS, true);
const LONGEST_PHRASE = Math.max(
  ...[...TERMS.keys(), ...WORDS.keys(), ...ASKED.keys()].map((phrase) => phrase.split(' ').length),
);
