/** Width in ems: a Chinese character is one, a Latin letter a little over half, a per cent sign nearly one. */
export function ems(text: string): number {
  let sum = 0;
  for (const character of text) sum += emOf(character);
  return sum;
}

/** As much of a text as fits into so many ems, with a sign that there is more. */
export function cut(text: string, room: number): string {
  if (ems(text) <= room) return text;
  return `${splitAt(text, room - 1)[0]}…`;
}

/** As much of the end of a text as fits: bodies share the beginning of their names, the place, and differ in the end. */
export function cutStart(text: string, room: number): string {
  if (ems(text) <= room) return text;
  const backwards = [...text].reverse().join('');
  return `…${[...splitAt(backwards, room - 1)[0]].reverse().join('')}`;
}

/**
 * A text in at most so many lines of so many ems each; the last one says when there is more. No character stands alone in the
 * last line: the lines before it give of theirs.
 */
export function wrap(text: string, room: number, lines: number): string {
  const wrapped = broken(text, room, lines);
  if (wrapped.length < 2 || ems(wrapped.at(-1) ?? '') >= LEAST_LAST) return wrapped.join('\n');
  for (let narrower = room - 1; narrower >= LEAST_LAST; narrower -= 1) {
    const even = broken(text, narrower, lines);
    if (even.length > wrapped.length || even.join('') !== text) break;
    if (ems(even.at(-1) ?? '') >= narrower / 2) return even.join('\n');
  }
  return wrapped.join('\n');
}

/** Ems that a last line holds at least: two characters, or one and its mark. */
const LEAST_LAST = 2;

function broken(text: string, room: number, lines: number): readonly string[] {
  const wrapped: string[] = [];
  let rest = text;
  while (rest !== '' && wrapped.length < lines - 1) {
    const [line, behind] = splitAt(rest, room);
    if (line === '') break;
    wrapped.push(line);
    rest = behind;
  }
  if (rest !== '') wrapped.push(cut(rest, room));
  return wrapped;
}

/** How many lines of so many ems each a text needs. */
export function linesOf(text: string, room: number): number {
  let lines = 0;
  for (let rest = text; rest !== ''; lines += 1) {
    const [line, behind] = splitAt(rest, Math.max(1, room));
    rest = line === '' ? '' : behind;
  }
  return Math.max(1, lines);
}

/** The nearest place before which a line may end: not within a number or a word, nor behind an opening mark. */
function breakBefore(text: string, index: number): number {
  let at = index;
  while (at > 0 && isAlphanumeric(text.charAt(at - 1)) && isAlphanumeric(text.charAt(at))) at -= 1;
  // What is longer than a line is broken all the same.
  if (at === 0) at = index;
  return at > 1 && '“‘（《〔「(['.includes(text.charAt(at - 1)) ? at - 1 : at;
}

function isAlphanumeric(character: string): boolean {
  return /[0-9A-Za-z]/.test(character);
}

function emOf(character: string): number {
  return character.charCodeAt(0) < 0x2000 && character !== '%' ? 0.56 : 1;
}

function splitAt(text: string, room: number): readonly [string, string] {
  let sum = 0;
  let index = 0;
  for (const character of text) {
    sum += emOf(character);
    if (sum > room) break;
    index += character.length;
  }
  if (index < text.length) index = breakBefore(text, index);
  // A closing mark may hang over the end of the line, as it does in print.
  if (index > 0 && index < text.length && '，。、；：”’》）,;)'.includes(text.charAt(index))) index += 1;
  return [text.slice(0, index), text.slice(index)];
}
