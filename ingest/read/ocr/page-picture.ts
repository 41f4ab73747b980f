import type { Canvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist';
import { lacksOcr } from './models.ts';
import { fromRgba, type Picture } from './picture.ts';

/** Enough for the small type of tables; more pixels read no better. */
const DOTS_PER_INCH = 200;
const MOST_PIXELS = 24_000_000;

/** Draws a page of a PDF as a scanner would see it. */
export async function pagePicture(name: string, page: PDFPageProxy): Promise<Picture> {
  const canvas = await drawPdfPage(name, page, { dotsPerInch: DOTS_PER_INCH });
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return fromRgba(canvas.width, canvas.height, data);
}

/** The page in colour, in the size that is asked for or what is near it without too many pixels. */
export async function drawPdfPage(
  name: string,
  page: PDFPageProxy,
  wanted: { readonly dotsPerInch: number } | { readonly width: number },
): Promise<Canvas> {
  const { createCanvas } = await canvasLibrary(name);
  const size = page.getViewport({ scale: 1 });
  const asked = 'width' in wanted ? wanted.width / size.width : wanted.dotsPerInch / 72;
  const viewport = page.getViewport({ scale: Math.min(asked, Math.sqrt(MOST_PIXELS / (size.width * size.height))) });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // pdf.js draws on this canvas in Node; its types know the browser's only.
  const params = {
    canvasContext: canvas.getContext('2d'),
    canvas: null,
    viewport,
    background: 'white',
  } as unknown as Parameters<PDFPageProxy['render']>[0];
  await page.render(params).promise;
  return canvas;
}

/** Comes with pdf.js where the machine allows it, which not all do. */
export async function canvasLibrary(name: string) {
  try {
    return await import('@napi-rs/canvas');
  } catch (error) {
    throw lacksOcr(name, error);
  }
}
