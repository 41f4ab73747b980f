/** Width in ems: a Chinese character is one, a Latin letter a little over half. */
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

/** A text in at most so many lines of so many ems each; the last one says when there is more. */
export function wrap(text: string, room: number, lines: number): string {
  const wrapped: string[] = [];
  let rest = text;
  while (rest !== '' && wrapped.length < lines - 1) {
    const [line, behind] = splitAt(rest, room);
    if (line === '') break;
    wrapped.push(line);
    rest = behind;
  }
  if (rest !== '') wrapped.push(cut(rest, room));
  return wrapped.join('\n');
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
  return character.charCodeAt(0) < 0x2000 ? 0.56 : 1;
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
