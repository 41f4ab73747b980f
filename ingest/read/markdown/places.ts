/** Chinese characters and full-width marks take two places of a line, others one. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** Places of a line at which one of these marks stands, from 0. */
export function placesOf(line: string, marks: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const char of line) {
    if (marks.includes(char)) places.push(at);
    at += placesTaken(char);
  }
  return places;
}

/** How many places a text takes. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + placesTaken(char), 0);
}

export function placesTaken(char: string): number {
  return WIDE.test(char) ? 2 : 1;
}
