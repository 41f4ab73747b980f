import type { Canvas } from '@napi-rs/canvas';
import UTIF from 'utif2';
import { ZhengmaiError } from '../../../graph/errors.ts';
import type { PlacedPage } from '../page/placed-page.ts';
import { readPages } from '../page/read-pages.ts';
import type { ReadParts } from '../read-parts.ts';
import type { OnPage } from '../reader.ts';
import { ocrModels } from './models.ts';
import { canvasLibrary } from './page-picture.ts';
import { fromRgba, type Picture, resized } from './picture.ts';
import { readPicture } from './read-picture.ts';

/** As many pixels as a sheet has at 200 dots an inch, and some; more read no better and take longer. */
const LONGEST = 2800;
const MOST_PAGES = 300;

/** A photograph or scan of a page; a TIFF may hold several. */
export async function readPictureFile(name: string, bytes: Uint8Array, onPage?: OnPage): Promise<ReadParts> {
  const models = await ocrModels(name);
  const pictures = isTiff(bytes)
    ? tiffPages(name, bytes).map((decode) => async () => {
        const { width, height, rgba } = decode();
        return fromRgba(width, height, rgba);
      })
    : [() => decoded(name, bytes)];
  if (pictures.length > MOST_PAGES) {
    throw new ZhengmaiError(
      'LIMIT_EXCEEDED',
      `${name} has ${pictures.length} pages; the limit is ${MOST_PAGES}. Split it.`,
    );
  }
  const pages: PlacedPage[] = [];
  for (const [index, picture] of pictures.entries()) {
    const goesOn = () => onPage?.(index + 1, pictures.length);
    goesOn();
    pages.push(await readPicture(handy(await picture()), models, goesOn));
  }
  const { unread, ...read } = readPages(pages);
  return { encoding: 'picture', ...read, ...(unread.length > 0 && { unread }) };
}

function handy(picture: Picture): Picture {
  const scale = LONGEST / Math.max(picture.width, picture.height);
  return scale >= 1 ? picture : resized(picture, Math.round(picture.width * scale), Math.round(picture.height * scale));
}

async function decoded(name: string, bytes: Uint8Array): Promise<Picture> {
  const canvas = await decodedCanvas(name, bytes);
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return fromRgba(canvas.width, canvas.height, data);
}

/** A page of a picture file in colour; `page` counts from 1. */
export async function decodedCanvas(name: string, bytes: Uint8Array, page = 1): Promise<Canvas> {
  const { createCanvas, loadImage } = await canvasLibrary(name);
  if (isTiff(bytes)) {
    const { width, height, rgba } = tiffPages(name, bytes)[page - 1]?.() ?? { width: 1, height: 1, rgba: null };
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    const pixels = context.createImageData(width, height);
    if (rgba) pixels.data.set(rgba);
    context.putImageData(pixels, 0, 0);
    return canvas;
  }
  const image = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas;
}

function isTiff(bytes: Uint8Array): boolean {
  return bytes[0] === bytes[1] && (bytes[0] === 0x49 || bytes[0] === 0x4d);
}

interface Decoded {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** Decoded one at a time: a page takes a hundred times its place in the file. */
function tiffPages(name: string, bytes: Uint8Array): (() => Decoded)[] {
  const file = bytes.slice().buffer;
  const pages = UTIF.decode(file);
  if (pages.length === 0)
    throw new ZhengmaiError('UNREADABLE_FILE', `${name} holds no picture: save it as .png, and retry.`);
  return pages.map((page) => () => {
    UTIF.decodeImage(file, page);
    return { width: page.width, height: page.height, rgba: UTIF.toRGBA8(page) };
  });
}
