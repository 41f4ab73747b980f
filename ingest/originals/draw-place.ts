import type { Canvas } from '@napi-rs/canvas';
import type { PageBox } from '../../graph/text/place-on-page.ts';
import { canvasLibrary, drawPdfPage } from '../read/ocr/page-picture.ts';
import { decodedCanvas } from '../read/ocr/read-picture-file.ts';
import { openPdf } from '../read/pdf/open-pdf.ts';

/** A place on a page of a file, to be shown. */
export interface PlaceToDraw {
  readonly name: string;
  readonly format: 'pdf' | 'picture';
  readonly bytes: Uint8Array;
  /** From 1. */
  readonly page: number;
  /** The lines to mark on it. */
  readonly lines: readonly PageBox[];
  /** The whole page, or the strip round the lines. */
  readonly whole: boolean;
}

/** Sharp on a screen of twice the pixels, in a column as wide as the explorer's. */
const WIDTH = 1240;
const TALLEST = 4000;
/** A text marker's yellow, which lets the ink through. */
const MARKER = '#ffe88a';
/** The strip shows as much again above and below the lines, within these shares of the page. */
const [LEAST_MARGIN, MOST_MARGIN] = [0.03, 0.08];

/** A WebP picture of the place, its lines marked. */
export async function drawPlace(place: PlaceToDraw): Promise<Uint8Array> {
  const { createCanvas } = await canvasLibrary(place.name);
  const page = await drawnPage(place);
  const scale = Math.min(WIDTH / page.width, TALLEST / page.height);
  const [width, height] = [Math.round(page.width * scale), Math.round(page.height * scale)];
  const [top, bottom] = place.whole ? [0, height] : stripOf(place.lines, height);
  const canvas = createCanvas(width, bottom - top);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(page, 0, -top, width, height);
  context.globalCompositeOperation = 'multiply';
  context.fillStyle = MARKER;
  for (const [left, lineTop, right, lineBottom] of place.lines) {
    const air = 0.15 * (lineBottom - lineTop) * height;
    context.fillRect(
      left * width - air,
      lineTop * height - top - air,
      (right - left) * width + 2 * air,
      (lineBottom - lineTop) * height + 2 * air,
    );
  }
  return canvas.encode('webp', 80);
}

async function drawnPage({ name, format, bytes, page }: PlaceToDraw): Promise<Canvas> {
  if (format === 'picture') return decodedCanvas(name, bytes, page);
  return openPdf(name, bytes, async (document) => drawPdfPage(name, await document.getPage(page), { width: WIDTH }));
}

function stripOf(lines: readonly PageBox[], height: number): [top: number, bottom: number] {
  const first = Math.min(...lines.map(([, top]) => top));
  const last = Math.max(...lines.map(([, , , bottom]) => bottom));
  const margin = Math.min(MOST_MARGIN, Math.max(LEAST_MARGIN, last - first));
  return [Math.floor(Math.max(0, first - margin) * height), Math.ceil(Math.min(1, last + margin) * height)];
}
