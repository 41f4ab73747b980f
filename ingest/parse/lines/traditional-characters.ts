import { Converter } from 'opencc-js/t2cn';
import { TRADITIONAL_CHARACTERS } from '../../lexicon/pages/character-forms.ts';
import type { Edit } from './wrapped-lines.ts';

/** How much of a text tells which characters it is written in. */
const ENOUGH = 5_000;
/** A name or a quotation in traditional characters does not make a text of them; one that is written in them has a quarter. */
const SHARE = 0.08;
const HAN = /[\u4e00-\u9fff]/gu;
const SIGN = new RegExp(`[${TRADITIONAL_CHARACTERS.join('')}]`, 'gu');

export function isTraditional(source: string): boolean {
  const start = source.slice(0, ENOUGH);
  const signs = start.match(SIGN)?.length ?? 0;
  return signs > 0 && signs >= SHARE * (start.match(HAN)?.length ?? 0);
}

type Simplify = (text: string) => string;

/** The tables of OpenCC (Apache-2.0), made ready when the first text needs them. */
let tables: Simplify | undefined;

function simplifier(): Simplify {
  tables ??= Converter({ from: 't', to: 'cn' }) as Simplify;
  return tables;
}

/**
 * The simplified characters of a text that is written in traditional ones, as edits of one character each, so that offsets hold.
 * Which character is meant is told by the words of OpenCC (乾燥 to 干燥, 乾隆 stays).
 */
export function simplifyingEdits(source: string): Edit[] {
  const simplify = simplifier();
  const edits: Edit[] = [];
  for (const { 0: line, index } of source.matchAll(/[^\n]+/gu)) {
    const simplified = sameLength(line, simplify);
    for (let at = 0; at < line.length; at += 1) {
      const text = simplified.charAt(at);
      if (text !== line.charAt(at)) edits.push({ start: index + at, end: index + at + 1, text });
    }
  }
  return edits;
}

/** Words of one length in both; character by character where a line has another. */
function sameLength(line: string, simplify: Simplify): string {
  const simplified = simplify(line);
  if (simplified.length === line.length) return simplified;
  return [...line].map((character) => one(character, simplify(character))).join('');
}

function one(character: string, simplified: string): string {
  return simplified.length === character.length ? simplified : character;
}
