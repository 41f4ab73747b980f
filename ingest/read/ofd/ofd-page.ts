import type { Element } from 'domhandler';
import type { Box, Glyph, PlacedPage, Rule } from '../page/placed-page.ts';
import { apply, boxOf, type Matrix, scaleOf, times, turnOf } from '../pdf/matrix.ts';
import { elements, ownText } from '../xml.ts';

/** OFD measures in millimetres, everything else of ours in points. */
const POINTS_A_MM = 72 / 25.4;
/** How far characters of Chinese fonts reach above and below their line, as shares of their size. */
const ASCENT = 0.88;
const DESCENT = 0.12;
/** A line that is thicker than this is a bar or a box. */
const THICKEST_RULE = 2;

interface Found {
  readonly glyphs: Glyph[];
  readonly rules: Rule[];
  readonly pictures: Box[];
  /** Runs of text so far. */
  runs: number;
}

/** The marks of one page: `contents` are the pages of its templates and its own, in the order in which they are drawn. */
export function ofdPage(size: readonly [width: number, height: number], contents: readonly Element[]): PlacedPage {
  const found: Found = { glyphs: [], rules: [], pictures: [], runs: 0 };
  const page: Matrix = [POINTS_A_MM, 0, 0, POINTS_A_MM, 0, 0];
  for (const content of contents) walk(content, page, found);
  const { glyphs, rules, pictures } = found;
  return { width: size[0] * POINTS_A_MM, height: size[1] * POINTS_A_MM, glyphs, rules, pictures };
}

function walk(parent: Element, matrix: Matrix, found: Found): void {
  for (const element of elements(parent)) {
    if (element.attribs.Visible === 'false') continue;
    switch (localName(element)) {
      case 'TextObject':
        placeText(element, placed(element, matrix), found);
        break;
      case 'PathObject':
        found.rules.push(...rulesOf(element, placed(element, matrix)));
        break;
      case 'ImageObject': {
        const [, , width = 0, height = 0] = numbers(element.attribs.Boundary);
        const [left = 0, top = 0] = numbers(element.attribs.Boundary);
        found.pictures.push(boxOf(matrix, { left, top, right: left + width, bottom: top + height }));
        break;
      }
      default:
        walk(element, matrix, found);
    }
  }
}

/** An object stands at the corner of its boundary, moved and turned by its own matrix before (GB/T 33190, 8.5). */
function placed(element: Element, matrix: Matrix): Matrix {
  const [left = 0, top = 0] = numbers(element.attribs.Boundary);
  const own = numbers(element.attribs.CTM);
  const moved = times(matrix, [1, 0, 0, 1, left, top]);
  return own.length === 6 ? times(moved, own as unknown as Matrix) : moved;
}

function placeText(element: Element, matrix: Matrix, found: Found): void {
  const size = Number(element.attribs.Size ?? 0);
  const stretch = Number(element.attribs.HScale ?? 1);
  const faint = isFaint(element);
  for (const code of elements(element).filter((each) => localName(each) === 'TextCode')) {
    const run = found.runs++;
    const characters = [...ownText(code)];
    const across = deltas(code.attribs.DeltaX);
    const down = deltas(code.attribs.DeltaY);
    let [x, y] = [Number(code.attribs.X ?? 0), Number(code.attribs.Y ?? 0)];
    for (const [index, text] of characters.entries()) {
      const width = size * stretch * (text < '\u0100' ? 0.5 : 1);
      const step = across[index] ?? (down.length > 0 ? 0 : width);
      const at = times(matrix, [1, 0, 0, 1, x, y]);
      const right = step > 0 ? Math.min(step, width) : width;
      const place = boxOf(at, { left: 0, right, top: -size * ASCENT, bottom: size * DESCENT });
      if (text.trim() !== '') {
        found.glyphs.push({ ...place, text, place, size: size * scaleOf(matrix), angle: turnOf(matrix), run, faint });
      }
      x += step;
      y += down[index] ?? 0;
    }
  }
}

/** Steps from character to character: numbers, and `g COUNT STEP` for a step that is repeated. */
function deltas(written: string | undefined): number[] {
  const words = (written ?? '').trim().split(/\s+/);
  const steps: number[] = [];
  for (let at = 0; at < words.length; at++) {
    if (words[at] === 'g') {
      const count = Math.min(Number(words[at + 1] ?? 0), MAX_RUN);
      for (let left = count; left > 0; left--) steps.push(Number(words[at + 2] ?? 0));
      at += 2;
    } else if (words[at]) steps.push(Number(words[at]));
  }
  return steps;
}

const MAX_RUN = 10_000;
const NEARLY_PAPER = 200;
const NEARLY_CLEAR = 90;

function isFaint(element: Element): boolean {
  const fill = elements(element).find((each) => localName(each) === 'FillColor');
  const alpha = Number(fill?.attribs.Alpha ?? element.attribs.Alpha ?? 255);
  const colour = numbers(fill?.attribs.Value);
  return alpha < NEARLY_CLEAR || (colour.length > 0 && colour.every((part) => part > NEARLY_PAPER));
}

/** Straight lines of a path (`M x y L x y …`), thin filled boxes among them. */
function rulesOf(element: Element, matrix: Matrix): Rule[] {
  const data = elements(element).find((each) => localName(each) === 'AbbreviatedData');
  const words = data ? ownText(data).trim().split(/\s+/) : [];
  const rules: Rule[] = [];
  let start: readonly [number, number] | null = null;
  let from: readonly [number, number] | null = null;
  const draw = (to: readonly [number, number]) => {
    if (from) {
      const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
      const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
      const isLong = Math.max(right - left, bottom - top) > THICKEST_RULE;
      if (isLong && bottom - top <= THICKEST_RULE) rules.push({ left, right, top, bottom, direction: 'horizontal' });
      else if (isLong && right - left <= THICKEST_RULE) rules.push({ left, right, top, bottom, direction: 'vertical' });
    }
    from = to;
  };
  for (let at = 0; at < words.length; ) {
    const command = words[at] ?? '';
    const point = apply(matrix, Number(words[at + 1]), Number(words[at + 2]));
    if (command === 'M' || command === 'S') {
      start = from = point;
      at += 3;
    } else if (command === 'L') {
      draw(point);
      at += 3;
    } else if (command === 'C') {
      if (start) draw(start);
      at++;
    } else {
      // Curves are no rules; what follows them begins at their end.
      from = null;
      at++;
    }
  }
  return rules;
}

/** Lengths and coordinates, divided by spaces. */
export function numbers(written: string | undefined): number[] {
  return (written ?? '').trim().split(/\s+/).filter(Boolean).map(Number);
}

/** Programs choose the prefix, or none. */
export function localName({ name }: Element): string {
  return name.split(':').pop() ?? name;
}

/** The element of this path below, whatever its prefixes are. */
export function find(parent: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (at, name) => at && elements(at).find((each) => localName(each) === name),
    parent,
  );
}
