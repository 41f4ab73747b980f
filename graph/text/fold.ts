/** Forms under which texts are compared: full-width and half-width, upper and lower case are one. */

/** One form of a text by NFKC (Unicode Standard Annex 15) and lower case; the length may change, ㈠ to (一). */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** `foldText` without white space: how names are compared. */
export function foldName(text: string): string {
  return foldText(text).replace(/\s+/gu, '');
}

/** The same character by character where the length allows it: offsets stay as they are. */
export function foldEach(text: string): string {
  return text.replace(FOLDABLE, foldCharacter);
}

/** Only letters and digits of a folded text: layout, numbering marks and punctuation do not count. */
export function lettersOf(text: string): string {
  return foldEach(text).replace(/[^\p{Letter}\p{Number}]/gu, '');
}

function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const form = foldText(character);
  const folded = form.length === character.length ? form : character;
  foldedCharacters.set(character, folded);
  return folded;
}

/** All but what is its own form nearly always, Chinese commas and quotation marks too: a text is folded for each hit. */
const FOLDABLE = /[^\u3400-\u9fff\u3001-\u3011\u2018-\u201d\sa-z0-9]/gu;
const foldedCharacters = new Map<string, string>();
