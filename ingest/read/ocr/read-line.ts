import type { Box } from '../page/placed-page.ts';
import { LINE_HEIGHT, type OcrModels } from './models.ts';
import { type Picture, resample } from './picture.ts';

/** A character of a line, with the middle of its place across the line. */
export interface ReadCharacter {
  readonly text: string;
  readonly middle: number;
  readonly confidence: number;
}

/** Lines longer than this, as a multiple of their height, are read in parts. */
const LONGEST = 40;
/** A stamp is red, and so little of a black line is. */
const RED_INK = 60;

/** What a line says: the characters that the model is surest of, step by step (CTC, Graves et al. 2006). */
export async function readLine(picture: Picture, box: Box, models: OcrModels): Promise<ReadCharacter[]> {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const parts = Math.max(1, Math.ceil(width / height / LONGEST));
  const read: ReadCharacter[] = [];
  for (let part = 0; part < parts; part++) {
    const left = box.left + (width * part) / parts;
    read.push(...(await readPart(picture, { ...box, left, right: left + width / parts }, models)));
  }
  return read;
}

async function readPart(picture: Picture, box: Box, models: OcrModels): Promise<ReadCharacter[]> {
  const part = { left: box.left, top: box.top, width: box.right - box.left, height: box.bottom - box.top };
  const width = Math.max(16, Math.round((part.width * LINE_HEIGHT) / part.height / 8) * 8);
  const line = resample(channelFor(picture, box), picture, part, width, LINE_HEIGHT);
  const pixels = new Float32Array(3 * line.length);
  for (let at = 0; at < line.length; at++) {
    const value = (line[at] ?? 255) / 127.5 - 1;
    pixels[at] = pixels[at + line.length] = pixels[at + 2 * line.length] = value;
  }
  const { steps, scores } = await models.recognise(pixels, width);
  const classes = models.characters.length;
  const read: ReadCharacter[] = [];
  let before = 0;
  for (let step = 0; step < steps; step++) {
    let best = 0;
    const from = step * classes;
    for (let at = 1; at < classes; at++) if ((scores[from + at] ?? 0) > (scores[from + best] ?? 0)) best = at;
    if (best !== 0 && best !== before) {
      read.push({
        text: models.characters[best] ?? '',
        middle: box.left + ((step + 0.5) * part.width) / steps,
        confidence: scores[from + best] ?? 0,
      });
    }
    before = best;
  }
  return read;
}

/** Black lines under a red stamp are read by red light; red lines, as of a letterhead, would vanish in it. */
function channelFor({ grey, red, width }: Picture, box: Box): Uint8Array {
  let [black, reddish] = [0, 0];
  for (let y = Math.floor(box.top); y < box.bottom; y++) {
    for (let x = Math.floor(box.left); x < box.right; x++) {
      const [g = 255, r = 255] = [grey[y * width + x], red[y * width + x]];
      if (r < 110) black++;
      else if (r - g > RED_INK) reddish++;
    }
  }
  return reddish > 0 && black > 0.25 * reddish ? red : grey;
}
