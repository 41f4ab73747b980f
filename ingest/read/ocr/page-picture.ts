import type { PDFPageProxy } from 'pdfjs-dist';
import { lacksOcr } from './models.ts';
import { fromRgba, type Picture } from './picture.ts';

/** Enough for the small type of tables; more pixels read no better. */
const DOTS_PER_INCH = 200;
const MOST_PIXELS = 24_000_000;

/** Draws a page of a PDF as a scanner would see it. */
export async function pagePicture(name: string, page: PDFPageProxy): Promise<Picture> {
  const { createCanvas } = await canvasLibrary(name);
  const size = page.getViewport({ scale: 1 });
  const scale = Math.min(DOTS_PER_INCH / 72, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  // pdf.js draws on this canvas in Node; its types know the browser's only.
  const params = { canvasContext: context, canvas: null, viewport, background: 'white' } as unknown as Parameters<
    PDFPageProxy['render']
  >[0];
  await page.render(params).promise;
  return fromRgba(canvas.width, canvas.height, context.getImageData(0, 0, canvas.width, canvas.height).data);
}

/** Comes with pdf.js where the machine allows it, which not all do. */
export async function canvasLibrary(name: string) {
  try {
    return await import('@napi-rs/canvas');
  } catch (error) {
    throw lacksOcr(name, error);
  }
}
