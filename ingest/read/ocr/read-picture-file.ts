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
  const isTiff = bytes[0] === bytes[1] && (bytes[0] === 0x49 || bytes[0] === 0x4d);
  const pictures = isTiff ? tiffPages(name, bytes) : [() => decoded(name, bytes)];
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
  const { createCanvas, loadImage } = await canvasLibrary(name);
  const image = await loadImage(Buffer.from(bytes));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return fromRgba(image.width, image.height, context.getImageData(0, 0, image.width, image.height).data);
}

/** Decoded one at a time: a page takes a hundred times its place in the file. */
function tiffPages(name: string, bytes: Uint8Array): (() => Promise<Picture>)[] {
  const file = bytes.slice().buffer;
  const pages = UTIF.decode(file);
  if (pages.length === 0)
    throw new ZhengmaiError('UNREADABLE_FILE', `${name} holds no picture: save it as .png, and retry.`);
  return pages.map((page) => async () => {
    UTIF.decodeImage(file, page);
    return fromRgba(page.width, page.height, UTIF.toRGBA8(page));
  });
}
