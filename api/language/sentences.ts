import { ARGUMENTS, ASKING } from './asking-zh.ts';
import { READING } from './reading-zh.ts';
import { STORE } from './store-zh.ts';

/** Says a sentence of the program, which is English, in another language. What is not known stays as it is. */
export type Say = (sentence: string) => string;

/** Every sentence that people are told, and every phrase that stands in one, with its Chinese. */
export const CHINESE: Readonly<Record<string, string>> = { ...READING, ...STORE, ...ASKING };

/**
 * Sentences are made where something goes wrong, far below and also in other threads, and cross all of the program as text;
 * only where they reach a reader is it known what that one reads. So they are known again there by what in them does not vary.
 */
export const inChinese: Say = (sentence) =>
  sentence.length > LONGEST
    ? sentence
    : (toldOfFile(sentence) ?? told(sentence, false) ?? toldInTurn(sentence) ?? told(sentence, true) ?? sentence);

/** In characters; what is longer was not written by us. */
const LONGEST = 4_000;

interface Phrase {
  /** What stands before, between and behind what varies. */
  readonly pieces: readonly string[];
  readonly chinese: string;
}

const HOLE = /\{\d+\}/;
const WHOLE = phrasesOf(Object.entries({ ...CHINESE, ...ARGUMENTS }));
/** What goes on in the middle of a sentence stands behind what it is said of. */
const GOES_ON = phrasesOf(
  Object.entries(CHINESE)
    .filter(([english]) => /^[a-z].*\.$/s.test(english))
    .map(([english, chinese]) => [` ${english}`, ` ${chinese}`]),
).map(({ pieces, chinese }) => ({
  pieces: ['', ...pieces],
  chinese: `{0}${chinese.replace(/\{(\d+)\}/g, (_, number) => `{${Number(number) + 1}}`)}`,
}));

function phrasesOf(entries: readonly (readonly [english: string, chinese: string])[]): Phrase[] {
  const phrases = entries.map(([english, chinese]) => ({ pieces: english.split(HOLE), chinese }));
  // What says most of a sentence tells best which it is.
  return phrases.sort((a, b) => lengthOf(b.pieces) - lengthOf(a.pieces));
}

function lengthOf(pieces: readonly string[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

/** One sentence or phrase. First as if nothing that varies in it were two sentences, since that is rare. */
function told(text: string, mayHoldSentences: boolean): string | null {
  for (const { pieces, chinese } of [...WHOLE, ...GOES_ON]) {
    const varying = varyingIn(text, pieces);
    if (!varying || (!mayHoldSentences && varying.some((value) => ENDS_WITHIN.test(value)))) continue;
    return chinese.replace(/\{(\d+)\}/g, (_, number) => inChinese(varying[Number(number)] ?? ''));
  }
  return null;
}

const ENDS_WITHIN = /\. \S/;

/** Several sentences in a row, each of which may hold full stops of its own. */
function toldInTurn(text: string): string | null {
  for (const { index } of text.matchAll(/\. (?=\S)/g)) {
    const first = told(text.slice(0, index + 1), true);
    if (first !== null) return first + inChinese(text.slice(index + 2));
  }
  return null;
}

/** A sentence behind the file that it is said of, and its page. */
const OF_FILE = /^(?<file>.{1,400}?\.[A-Za-z0-9]{2,5})(?:, page (?<page>\d{1,6}))?: (?<said>\S.*)$/su;

function toldOfFile(text: string): string | null {
  const { file, page, said } = OF_FILE.exec(text)?.groups ?? {};
  if (said === undefined) return null;
  const chinese = inChinese(said);
  if (chinese === said) return null;
  return page === undefined ? `${file}：${chinese}` : `${file} 第 ${page} 页：${chinese}`;
}

/** What stands between the pieces, if the text is made of them. */
function varyingIn(text: string, pieces: readonly string[]): string[] | null {
  const [first = '', ...rest] = pieces;
  const last = rest.pop();
  if (last === undefined) return text === first ? [] : null;
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return null;
  const varying: string[] = [];
  let from = first.length;
  for (const piece of rest) {
    const at = text.indexOf(piece, from);
    if (at < 0) return null;
    varying.push(text.slice(from, at));
    from = at + piece.length;
  }
  const end = text.length - last.length;
  if (from > end) return null;
  return [...varying, text.slice(from, end)];
}
