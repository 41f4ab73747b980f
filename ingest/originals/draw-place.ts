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
  /** The part of the page that is text, from left to right, when a strip round the lines is wanted; null for the whole page. */
  readonly column: readonly [left: number, right: number] | null;
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
  const [from, to] = place.column ?? [0, 1];
  const page = await drawnPage(place, WIDTH / (to - from));
  const scale = Math.min(WIDTH / (page.width * (to - from)), TALLEST / page.height);
  const [width, height] = [page.width * scale, page.height * scale];
  const [top, bottom] = place.column ? stripOf(place.lines, height) : [0, Math.round(height)];
  const canvas = createCanvas(Math.round(width * (to - from)), bottom - top);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(-from * width, -top);
  context.drawImage(page, 0, 0, width, height);
  context.globalCompositeOperation = 'multiply';
  context.fillStyle = MARKER;
  for (const [left, lineTop, right, lineBottom] of place.lines) {
    const air = 0.15 * (lineBottom - lineTop) * height;
    context.fillRect(
      left * width - air,
      lineTop * height - air,
      (right - left) * width + 2 * air,
      (lineBottom - lineTop) * height + 2 * air,
    );
  }
  return canvas.encode('webp', 80);
}

async function drawnPage({ name, format, bytes, page }: PlaceToDraw, width: number): Promise<Canvas> {
  if (format === 'picture') return decodedCanvas(name, bytes, page);
  return openPdf(name, bytes, async (document) => drawPdfPage(name, await document.getPage(page), { width }));
}

function stripOf(lines: readonly PageBox[], height: number): [top: number, bottom: number] {
  const first = Math.min(...lines.map(([, top]) => top));
  const last = Math.max(...lines.map(([, , , bottom]) => bottom));
  const margin = Math.min(MOST_MARGIN, Math.max(LEAST_MARGIN, last - first));
  return [Math.floor(Math.max(0, first - margin) * height), Math.ceil(Math.min(1, last + margin) * height)];
}
