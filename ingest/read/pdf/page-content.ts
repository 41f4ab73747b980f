import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box, Glyph, PlacedPage, Rule } from '../page/placed-page.ts';
import { boxOf, IDENTITY, type Matrix, scaleOf, times, turnOf } from './matrix.ts';
import { rulesOf } from './path-rules.ts';

/** Lighter than this (0 black, 1 paper) is faint. */
const FAINT = 0.72;
/** Of the size of the type; the fonts' own figures are often wrong. */
const ASCENT = 0.88;
const DESCENT = 0.12;

interface PdfGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[];
}

interface PdfFont {
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly defaultVMetrics?: readonly number[];
  readonly isType3Font?: boolean;
}

/** The graphics state, as far as it says where and how text stands (ISO 32000-1, 8.4 and 9.3). */
interface State {
  readonly matrix: Matrix;
  readonly font: PdfFont | null;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  readonly fill: number;
  readonly stroke: number;
  readonly alpha: number;
}

const START: State = {
  matrix: IDENTITY,
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  fill: 0,
  stroke: 0,
  alpha: 1,
};

/**
 * Runs the operators of a page and notes each character with its place, the straight lines and the pictures. pdf.js also
 * offers its text in runs, but these join cells of a table and say nothing of colour.
 */
export async function pageContent(document: PDFDocumentProxy, page: PDFPageProxy): Promise<PlacedPage> {
  const viewport = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const layers = await document.getOptionalContentConfig();
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  const pictures: Box[] = [];
  const saved: State[] = [];
  /** For each open mark, whether what it holds is seen. */
  const marks: boolean[] = [];
  let state: State = { ...START, matrix: viewport.transform as unknown as Matrix };
  let [lineStart, at]: [Matrix, Matrix] = [IDENTITY, IDENTITY];
  let run = 0;

  for (const [index, operator] of fnArray.entries()) {
    // What the operators take is written in ISO 32000-1, annex A; pdf.js checks it and gives no types.
    const args = (argsArray[index] ?? []) as unknown[];
    const [first, second] = args as unknown as [number, number];
    switch (operator) {
      case OPS.save:
        saved.push(state);
        break;
      case OPS.restore:
        state = saved.pop() ?? state;
        break;
      case OPS.transform:
        state = { ...state, matrix: times(state.matrix, args as unknown as Matrix) };
        break;
      case OPS.paintFormXObjectBegin:
        saved.push(state);
        if (args[0]) state = { ...state, matrix: times(state.matrix, args[0] as Matrix) };
        break;
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case OPS.setGState:
        state = withSettings(state, args[0] as readonly (readonly [string, unknown])[]);
        break;
      case OPS.setFillRGBColor:
        state = { ...state, fill: lightness(args) };
        break;
      case OPS.setStrokeRGBColor:
        state = { ...state, stroke: lightness(args) };
        break;
      case OPS.beginText:
        lineStart = at = IDENTITY;
        break;
      case OPS.setFont:
        state = { ...state, font: fontOf(page, args[0] as string), size: second };
        break;
      case OPS.setCharSpacing:
        state = { ...state, charSpacing: first };
        break;
      case OPS.setWordSpacing:
        state = { ...state, wordSpacing: first };
        break;
      case OPS.setHScale:
        state = { ...state, stretch: first / 100 };
        break;
      case OPS.setLeading:
        state = { ...state, leading: -first };
        break;
      case OPS.setTextRise:
        state = { ...state, rise: first };
        break;
      case OPS.setTextMatrix:
        lineStart = at = Array.from(args[0] as Float32Array) as unknown as Matrix;
        break;
      case OPS.setLeadingMoveText:
        state = { ...state, leading: second };
        lineStart = at = times(lineStart, [1, 0, 0, 1, first, second]);
        break;
      case OPS.moveText:
        lineStart = at = times(lineStart, [1, 0, 0, 1, first, second]);
        break;
      case OPS.nextLine:
        lineStart = at = times(lineStart, [1, 0, 0, 1, 0, state.leading]);
        break;
      case OPS.showText:
        at = show(args[0] as readonly (PdfGlyph | number)[]);
        break;
      case OPS.constructPath:
        if (seen()) rules.push(...rulesOf(first, (args[1] as [Float32Array | null])[0], state));
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
      case OPS.paintSolidColorImageMask:
        if (seen()) pictures.push(boxOf(state.matrix, { left: 0, top: 0, right: 1, bottom: 1 }));
        break;
      case OPS.beginMarkedContent:
        marks.push(true);
        break;
      case OPS.beginMarkedContentProps:
        marks.push((args[0] as string) !== 'OC' || layers.isVisible(args[1]));
        break;
      case OPS.endMarkedContent:
        marks.pop();
        break;
    }
  }
  return { width: viewport.width, height: viewport.height, glyphs, rules, pictures };

  function seen(): boolean {
    return marks.every(Boolean);
  }

  /** Places the characters of one operator; gives the text matrix behind them. */
  function show(shown: readonly (PdfGlyph | number)[]): Matrix {
    const { font, size, stretch, charSpacing, wordSpacing, rise } = state;
    if (!font || size === 0) return at;
    const scale = size * (font.fontMatrix?.[0] ?? 0.001);
    const visible = seen();
    run++;
    let text = at;
    for (const glyph of shown) {
      if (typeof glyph === 'number') {
        const gap = (-glyph * size) / 1000;
        text = times(text, [1, 0, 0, 1, font.vertical ? 0 : gap * stretch, font.vertical ? gap : 0]);
        continue;
      }
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
      const vertical = font.vertical ? (glyph.vmetric ?? font.defaultVMetrics) : undefined;
      const width = glyph.width * scale;
      const origin: Matrix = vertical
        ? [1, 0, 0, 1, -(glyph.vmetric ? (vertical[1] ?? 0) * scale : width / 2), -(vertical[2] ?? 0) * scale]
        : [1, 0, 0, 1, 0, rise];
      if (visible && glyph.unicode !== '') {
        note(glyph.unicode, times(state.matrix, times(text, origin)), width * stretch, size);
      }
      text = times(
        text,
        vertical
          ? [1, 0, 0, 1, 0, (vertical[0] ?? -1000) * scale - spacing]
          : [1, 0, 0, 1, (width + spacing) * stretch, 0],
      );
    }
    return text;
  }

  function note(text: string, matrix: Matrix, width: number, size: number): void {
    const place = boxOf(matrix, { left: 0, right: width, top: size * ASCENT, bottom: -size * DESCENT });
    const faint = 1 - (1 - state.fill) * state.alpha > FAINT;
    glyphs.push({ ...place, text, place, size: Math.abs(size) * scaleOf(matrix), angle: turnOf(matrix), run, faint });
  }
}

function fontOf(page: PDFPageProxy, name: string): PdfFont | null {
  return page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
}

function withSettings(state: State, settings: readonly (readonly [string, unknown])[]): State {
  const alpha = settings.find(([key]) => key === 'ca')?.[1];
  return typeof alpha === 'number' ? { ...state, alpha } : state;
}

/** 0 black, 1 white; colours come as `#rrggbb`, and a pattern is taken for black. */
function lightness([colour]: readonly unknown[]): number {
  const hex = typeof colour === 'string' ? /^#(..)(..)(..)$/.exec(colour) : null;
  if (!hex) return 0;
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
